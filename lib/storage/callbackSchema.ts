import * as v from 'valibot';
import { callbackOwners } from '../session/callback';
import { isZone } from '../support/wallTime';
import { at, maybeText, text } from './workValues';

const told = v.object({ wall: text, zone: text, isTwice: v.boolean() });
export const sentCallback = v.object({
  owner: v.picklist(callbackOwners),
  at,
  number: v.object({ handle: text, phone: text, callingList: text }),
  told,
  zone: text,
});
const draft = {
  date: text,
  time: text,
  clock: v.picklist(['contact', 'agent']),
  agentZone: v.pipe(text, v.check(isZone)),
  turn: v.nullable(v.picklist(['first', 'second'])),
  number: text,
  owner: v.picklist(callbackOwners),
};
const sentDraft = v.exactOptional(v.object({ draft: v.object(draft), callback: sentCallback, reference: v.number() }));
export const callback = v.object({
  ...draft,
  atDialer: v.picklist(['none', 'older', 'current']),
  sent: sentDraft,
  before: sentDraft,
});

export const knownCallback = v.object({
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
