import * as v from 'valibot';
import { consultationVerbs, reachVerbs, recordingVerbs } from '../session/call';
import { callbackOwners } from '../session/callback';
import type { AgentOrder } from '../session/orders';
import { targetKinds } from '../session/target';
import { ok, problem, type Result } from '../support/result';
import { isZone } from '../support/wallTime';
import { cardParts, type Request } from './contract';

/** Longest text that any request may carry; a page that floods is refused before anything looks at it. */
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000));
const reference = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(0x7fffffff));
const record = text;
const campaign = text;
const callId = text;
const result = v.pipe(v.number(), v.integer());

const target = v.variant('is', [
  v.object({ is: v.literal('ready') }),
  v.object({ is: v.literal('notReady'), reason: v.nullable(text) }),
  v.object({ is: v.literal('afterCallWork') }),
  v.object({ is: v.literal('doNotDisturb') }),
]);

/** What an agent writes for a date or a time, right or wrong. */
const written = v.pipe(v.string(), v.maxLength(60));
const callback = v.strictObject({
  date: written,
  time: written,
  clock: v.picklist(['contact', 'agent']),
  agentZone: v.pipe(v.string(), v.maxLength(60), v.check(isZone)),
  turn: v.nullable(v.picklist(['first', 'second'])),
  number: v.pipe(v.string(), v.maxLength(1000)),
  owner: v.picklist(callbackOwners),
});

const order: v.GenericSchema<unknown, AgentOrder> = v.variant('type', [
  v.strictObject({ type: v.literal('SignIn') }),
  v.strictObject({ type: v.literal('ChoosePlace'), place: v.pipe(text, v.trim(), v.nonEmpty(), v.maxLength(100)) }),
  v.strictObject({ type: v.literal('SignOut'), inHand: v.picklist(['ask', 'finish', 'giveBack']) }),
  v.strictObject({ type: v.literal('StaySignedIn') }),
  v.strictObject({ type: v.literal('SetChannel'), channel: v.picklist(['voice', 'outboundpreview', 'all']), target }),
  v.strictObject({
    type: v.literal('SetAfterRecord'),
    target: v.nullable(
      v.variant('is', [
        v.strictObject({ is: v.literal('notReady'), reason: v.nullable(text) }),
        v.strictObject({ is: v.literal('afterCallWork') }),
      ]),
    ),
  }),
  v.strictObject({ type: v.literal('AnswerPreview'), record, answer: v.picklist(['accept', 'reject']) }),
  v.strictObject({ type: v.literal('RejectCall'), callId }),
  v.strictObject({ type: v.literal('HoldBack'), record }),
  v.strictObject({ type: v.literal('JoinCampaign'), campaign, becomeReady: v.boolean() }),
  v.strictObject({ type: v.literal('GetRecord'), campaign, reference, becomeReady: v.boolean() }),
  v.strictObject({ type: v.literal('CancelGetRecord'), campaign }),
  v.strictObject({
    type: v.literal('DialRecord'),
    record,
    number: text,
    callerId: v.nullable(text),
    despite: v.pipe(v.array(v.picklist(['dialHours', 'doNotCall'])), v.maxLength(2)),
    reference,
  }),
  v.strictObject({ type: v.literal('ChooseNumber'), record, number: text }),
  v.strictObject({ type: v.literal('ChooseCallerId'), campaign, number: text }),
  v.strictObject({
    type: v.literal('AddNumber'),
    record,
    for: v.picklist(['call', 'callback']),
    number: v.pipe(text, v.trim(), v.maxLength(40)),
    phoneType: v.nullable(v.pipe(v.number(), v.integer())),
    reference,
  }),
  v.strictObject({ type: v.literal('ListNumbers'), record, reference }),
  v.strictObject({
    type: v.literal('UseCall'),
    callId,
    verb: v.picklist(['answer', 'hold', 'retrieve', 'release', ...recordingVerbs]),
  }),
  v.strictObject({
    type: v.literal('ReachTarget'),
    callId,
    verb: v.picklist(reachVerbs),
    target: v.strictObject({
      kind: v.picklist(targetKinds),
      number: v.pipe(text, v.trim(), v.nonEmpty(), v.maxLength(40)),
      name: v.pipe(v.string(), v.maxLength(200)),
    }),
    callerId: v.nullable(text),
    reference,
  }),
  v.strictObject({ type: v.literal('UseConsultation'), callId, verb: v.picklist(consultationVerbs), reference }),
  v.strictObject({ type: v.literal('DropParty'), callId, number: text }),
  v.strictObject({ type: v.literal('ClearGhost'), callId }),
  v.strictObject({ type: v.literal('SendTones'), callId, digits: v.pipe(v.string(), v.regex(/^[0-9*#]{1,64}$/)) }),
  v.strictObject({ type: v.literal('ChooseResult'), record, result }),
  v.strictObject({ type: v.literal('ChooseDisposition'), record, disposition: v.nullable(text) }),
  v.strictObject({ type: v.literal('WriteNote'), record, note: v.pipe(v.string(), v.maxLength(4000)) }),
  v.strictObject({
    type: v.literal('EditField'),
    record,
    field: text,
    value: v.nullable(v.pipe(v.string(), v.maxLength(4000))),
  }),
  v.strictObject({ type: v.literal('SaveFields'), record, reference }),
  v.strictObject({ type: v.literal('SetCallback'), record, callback: v.nullable(callback) }),
  v.strictObject({ type: v.literal('PostponeRecord'), record, stop: v.boolean(), reference }),
  v.strictObject({
    type: v.literal('MarkDoNotCall'),
    record,
    scope: v.picklist(['number', 'contact']),
    number: text,
    reference,
  }),
  v.strictObject({ type: v.literal('DeclineRecord'), record, how: v.picklist(['later', 'dontCall']), reference }),
  v.strictObject({ type: v.literal('FinishRecord'), record, result, stop: v.boolean(), reference }),
  v.strictObject({ type: v.literal('DismissNotice'), id: text }),
  v.strictObject({ type: v.literal('DismissUnconfirmed'), reference }),
]);

const request = v.variant('kind', [
  v.strictObject({ kind: v.literal('order'), order }),
  v.strictObject({ kind: v.literal('remember'), text: v.pipe(v.string(), v.maxLength(500)) }),
  v.strictObject({ kind: v.literal('loadCard'), language: v.picklist(['en', 'ja']) }),
  v.strictObject({ kind: v.literal('loadPart'), part: v.picklist(cardParts) }),
  v.strictObject({ kind: v.literal('openContact'), record }),
  v.strictObject({ kind: v.literal('openCallback'), callback: text }),
  v.strictObject({ kind: v.literal('showDesktop') }),
  v.strictObject({ kind: v.literal('showCard') }),
  v.strictObject({ kind: v.literal('findTargets'), text: v.pipe(v.string(), v.maxLength(100)) }),
  // Settings have a parser of their own, which names the setting that is wrong.
  v.strictObject({ kind: v.literal('saveSettings'), settings: v.unknown() }),
  v.strictObject({ kind: v.literal('testDialer'), server: text }),
  v.strictObject({ kind: v.literal('testSound') }),
]);

/** A request as it came over the wire: everything but the settings is checked. */
export type RawRequest = Exclude<Request, { kind: 'saveSettings' }> | { kind: 'saveSettings'; settings: unknown };

export function parseRequest(raw: unknown): Result<RawRequest, string> {
  const parsed = v.safeParse(request, raw);
  return parsed.success ? ok(parsed.output) : problem(v.getDotPath(parsed.issues[0]) ?? 'request');
}
