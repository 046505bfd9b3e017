import * as v from 'valibot';
import { channelNames } from '../session/channel';
import { refusals } from '../session/orders';
import { saves } from '../session/record';
import { callback, sentCallback } from './callbackSchema';
import { at, hours, maybeNumber, maybeText, pairs, text } from './workValues';

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
  by: v.picklist(['agent', 'contact', 'fault', 'unknown', 'transfer']),
  transferredTo: v.exactOptional(text),
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

const after = v.picklist(['fetch', 'stop', 'rest']);
const said = v.exactOptional(pairs);

export const closing = v.variant('how', [
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

const mark = v.object({
  scope: v.picklist(['number', 'contact']),
  phone: text,
  reference: v.number(),
  status: v.picklist(['sending', 'marked', 'unconfirmed']),
});

export const record = v.object({
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
  toldResult: v.exactOptional(v.number()),
  marks: v.optional(v.array(mark), []),
  problem: v.nullable(recordProblem),
  arrivedAt: at,
  withdrawn: v.exactOptional(v.literal(true)),
  unasked: v.exactOptional(v.literal(true)),
});
