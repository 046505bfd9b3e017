import * as v from 'valibot';
import { callbackOwners } from '../session/callback';
import { channelNames } from '../session/channel';
import { refusals } from '../session/orders';
import { saves } from '../session/record';
import type { DeviceWork } from '../session/state';
import { isZone } from '../support/wallTime';

const at = v.pipe(v.number(), v.finite());
const text = v.string();
const maybeText = v.nullable(text);
const maybeNumber = v.nullable(v.number());

const hours = v.nullable(v.object({ from: v.number(), until: v.number() }));
const pairs = v.array(v.object({ key: text, type: v.picklist(['str', 'int']), value: text }));

const data = v.object({
  key: text,
  handle: text,
  applicationId: text,
  campaign: text,
  callingList: text,
  phone: text,
  phoneType: maybeNumber,
  chainId: maybeText,
  attempts: maybeNumber,
  lastResult: maybeNumber,
  timeZoneName: maybeText,
  timeZoneOffset: maybeNumber,
  dialHours: hours,
  origin: v.picklist(['pull', 'push', 'callback', 'personalCallback', 'campaignCall']),
  fields: v.array(v.object({ name: text, value: text })),
  attached: pairs,
});

const otherNumber = v.object({
  handle: text,
  phone: text,
  phoneType: maybeNumber,
  callingList: text,
  attempts: maybeNumber,
  lastResult: maybeNumber,
  timeZoneName: maybeText,
  timeZoneOffset: maybeNumber,
  dialHours: hours,
  attached: pairs,
  unlisted: v.exactOptional(v.literal(true)),
});

const chain = v.variant('is', [
  v.object({ is: v.literal('unasked') }),
  v.object({
    is: v.literal('asked'),
    reference: v.number(),
    deadline: at,
    named: v.exactOptional(v.array(text)),
  }),
  v.object({ is: v.literal('listed') }),
  v.object({ is: v.literal('silent') }),
  v.object({ is: v.literal('refused'), detail: maybeText }),
]);

const newNumber = v.object({
  for: v.optional(v.picklist(['call', 'callback']), 'call'),
  number: text,
  phoneType: maybeNumber,
  reference: v.number(),
  deadline: at,
});

const endedCall = v.object({
  number: text,
  by: v.picklist(['agent', 'contact', 'fault', 'unknown']),
  fault: maybeText,
  at,
  talked: v.number(),
});

const refusal = v.picklist(refusals);
const timed = v.variant('is', [
  v.object({ is: v.literal('running'), until: at, heldBack: v.boolean() }),
  v.object({ is: v.literal('missed'), because: v.union([v.literal('late'), refusal]) }),
]);
const restingPreview = v.object({ is: v.literal('preview') });
const preview = v.object({ is: v.literal('preview'), timed: v.exactOptional(timed) });
const ended = v.object({ is: v.literal('ended'), call: endedCall });
const resting = v.variant('is', [restingPreview, ended]);
const answer = v.picklist(['accept', 'reject']);

const told = v.object({ wall: text, zone: text, isTwice: v.boolean() });
const sentCallback = v.object({
  owner: v.picklist(callbackOwners),
  at,
  number: v.object({ handle: text, phone: text, callingList: text }),
  told,
  zone: text,
});
const after = v.picklist(['fetch', 'stop', 'rest']);
const said = v.exactOptional(pairs);

const closing = v.variant('how', [
  v.object({ how: v.literal('later') }),
  v.object({ how: v.literal('dontCall') }),
  v.object({
    how: v.literal('done'),
    result: v.number(),
    next: after,
    said,
    callback: v.exactOptional(sentCallback),
  }),
  v.object({ how: v.literal('postponed'), next: after, said, callback: sentCallback }),
]);

const phase = v.variant('is', [
  v.object({ is: v.literal('arriving'), until: at, asked: v.nullable(answer), askedUntil: v.nullable(at) }),
  preview,
  v.object({ is: v.literal('dialing'), number: text, reference: v.number(), deadline: at, back: resting }),
  v.object({
    is: v.literal('looking'),
    number: text,
    looks: v.number(),
    countFrom: at,
    askAt: at,
    back: resting,
    detail: v.exactOptional(text),
  }),
  v.object({ is: v.literal('onCall'), number: text, callId: text }),
  ended,
  v.object({
    is: v.literal('stopping'),
    channels: v.array(v.picklist(channelNames)),
    closing,
    reference: v.number(),
    deadline: at,
    back: resting,
  }),
  v.object({
    is: v.literal('saving'),
    save: v.picklist(saves),
    closing,
    closeAs: v.number(),
    reference: v.number(),
    back: resting,
  }),
  v.object({ is: v.literal('closing'), closing, reference: v.number(), deadline: at, back: resting }),
]);

const recordProblem = v.variant('is', [
  v.object({ is: v.literal('callNotPlaced'), detail: maybeText }),
  v.object({ is: v.literal('closingRefused'), detail: maybeText }),
  v.object({ is: v.literal('closingNotSent') }),
  v.object({ is: v.literal('answerFailed'), answer, detail: maybeText }),
  v.object({ is: v.literal('notStopped'), detail: maybeText }),
  v.object({ is: v.literal('numberNotAdded'), number: text, detail: maybeText }),
  v.object({ is: v.literal('callbackRefused'), detail: maybeText }),
  v.object({ is: v.literal('fieldsRefused'), detail: maybeText }),
  v.object({ is: v.literal('doNotCallRefused'), detail: maybeText }),
]);

const callback = v.object({
  date: text,
  time: text,
  clock: v.picklist(['contact', 'agent']),
  agentZone: v.pipe(text, v.check(isZone)),
  turn: v.nullable(v.picklist(['first', 'second'])),
  number: text,
  owner: v.picklist(callbackOwners),
  atDialer: v.picklist(['none', 'older', 'current']),
});

const mark = v.object({
  scope: v.picklist(['number', 'contact']),
  phone: text,
  reference: v.number(),
  status: v.picklist(['sending', 'marked', 'unconfirmed']),
});

const record = v.object({
  data,
  interaction: v.exactOptional(text),
  phase,
  verified: v.boolean(),
  callUuid: maybeText,
  // Records that an earlier version kept have none of these.
  others: v.optional(v.array(otherNumber), []),
  chain: v.optional(chain, { is: 'unasked' }),
  chosen: v.optional(maybeText, null),
  adding: v.optional(v.nullable(newNumber), null),
  result: maybeNumber,
  disposition: v.optional(maybeText, null),
  note: v.optional(text, ''),
  edits: v.optional(v.record(text, text), {}),
  callback: v.optional(v.nullable(callback), null),
  marks: v.optional(v.array(mark), []),
  problem: v.nullable(recordProblem),
  arrivedAt: at,
  unasked: v.exactOptional(v.literal(true)),
  withdrawn: v.exactOptional(v.literal(true)),
});

const sending = {
  reference: v.number(),
  record: v.object({
    key: text,
    handle: text,
    applicationId: text,
    campaign: text,
    callingList: text,
    phone: text,
    chainId: v.exactOptional(text),
    contact: text,
  }),
  interaction: v.exactOptional(text),
  callUuid: maybeText,
  status: v.picklist(['waiting', 'sent', 'unconfirmed']),
  sends: v.number(),
  askedAt: at,
  deadline: at,
  repeatable: v.boolean(),
};

const item = v.variant('request', [
  v.object({
    ...sending,
    request: v.picklist(['RecordProcessed', 'RecordReject', 'RequestRecordCancel']),
    closing,
    // Requests that an earlier version kept have neither.
    pairs: v.optional(pairs, []),
    treatment: v.optional(v.nullable(v.picklist(['campaign', 'personal'])), null),
  }),
  v.object({ ...sending, request: v.literal('UpdateCallCompletionStats'), pairs }),
  v.object({
    ...sending,
    request: v.picklist(['RecordReschedule', 'ScheduledRecordReschedule']),
    callback: sentCallback,
  }),
  v.object({ ...sending, request: v.literal('DoNotCall'), scope: v.picklist(['number', 'contact']) }),
]);

const knownCallback = v.object({
  id: text,
  applicationId: text,
  handle: text,
  chainId: maybeText,
  campaign: text,
  callingList: text,
  contact: text,
  phone: text,
  at,
  zone: v.pipe(text, v.check(isZone)),
  owner: v.picklist(callbackOwners),
  isConfirmed: v.boolean(),
  isReminded: v.boolean(),
});

/** Entries by key; one that cannot be read takes no other with it. */
const readable = <Entry>(entry: v.GenericSchema<unknown, Entry>) =>
  v.pipe(
    v.record(text, v.unknown()),
    v.transform((entries) =>
      Object.fromEntries(
        Object.entries(entries).flatMap(([key, raw]): [string, Entry][] => {
          const parsed = v.safeParse(entry, raw);
          return parsed.success ? [[key, parsed.output]] : [];
        }),
      ),
    ),
  );

/** How many entries of kept work cannot be read, for the log. */
export function unreadableEntries(raw: unknown, read: DeviceWork): number {
  const kept = v.safeParse(
    v.object({ value: v.object({ records: v.record(text, v.unknown()), outbox: v.record(text, v.unknown()) }) }),
    raw,
  );
  if (!kept.success) return 0;
  const count = (of: object) => Object.keys(of).length;
  const { records, outbox } = kept.output.value;
  return count(records) + count(outbox) - count(read.records) - count(read.outbox);
}

/** What this device keeps for one agent over a restart of the browser (RES-6). */
export const workSchema: v.GenericSchema<unknown, DeviceWork> = v.object({
  records: readable(record),
  outbox: readable(item),
  joined: v.array(text),
  stopped: v.array(text),
  callerIds: v.optional(v.record(text, text), {}),
  completing: v.optional(v.array(text), []),
  callbacks: v.optional(readable(knownCallback), {}),
});
