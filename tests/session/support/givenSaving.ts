import type { CallbackDraft, RecordCallback, SentCallback } from '../../../lib/session/callback';
import type { DoNotCallMark } from '../../../lib/session/doNotCall';
import type { RecordAddress, SavingItem, Sending } from '../../../lib/session/outbox';
import type { Closing, RecordPhase, Save } from '../../../lib/session/record';
import type { FieldRule, FieldRules } from '../../../lib/session/recordField';
import type { SignedIn } from '../../../lib/session/state';
import { ended, itemOf, phone, spring, t0 } from './given';

/** Ten in the morning at the contact of `134/9`, in Denver; sixteen hours and three quarters after the tests begin. */
export const due = Date.UTC(1970, 0, 1, 17);

/** That callback as the agent enters it. */
export const draft: CallbackDraft = {
  date: '1970-01-01',
  time: '10:00',
  clock: 'contact',
  agentZone: 'Asia/Tokyo',
  turn: null,
  number: phone,
  owner: 'personal',
};
export const entered: RecordCallback = { ...draft, atDialer: 'none' };

/** The same as it goes out. */
export const outgoing: SentCallback = {
  owner: 'personal',
  at: due,
  number: { handle: '9', phone, callingList: 'List1' },
  told: { wall: '1970-01-01T10:00', zone: 'America/Denver', isTwice: false },
  zone: 'America/Denver',
};

/** The dialer has been told, under reference 51, and has it (`current`), or is about to. */
export const toldOf = (
  atDialer: RecordCallback['atDialer'],
  change: Partial<CallbackDraft> = {},
  reference = 51,
): RecordCallback => ({ ...draft, ...change, atDialer, sent: { draft, callback: outgoing, reference } });

/** An hour later. */
export const laterDraft: CallbackDraft = { ...draft, time: '11:00' };

export const markedOf = (change: Partial<DoNotCallMark> = {}): DoNotCallMark => ({
  scope: 'number',
  phone,
  reference: 51,
  status: 'sending',
  ...change,
});

/** What comes before a request that closes `134/9`, on its way under reference 51. */
const sending = (change: Partial<Sending>): Sending => {
  const { request: _, closing: _closing, pairs: _pairs, treatment: _treatment, ...rest } = itemOf({ reference: 51 });
  return { ...rest, ...change };
};
export const rescheduleOf = (change: Partial<Sending & { callback: SentCallback }> = {}): SavingItem => ({
  ...sending(change),
  request: 'RecordReschedule',
  callback: change.callback ?? outgoing,
});
/** The callback of one that has come due, moved under reference 53. */
export const moveOf = (): SavingItem => ({
  ...sending({ reference: 53 }),
  request: 'ScheduledRecordReschedule',
  callback: outgoing,
});
export const markItemOf = (change: Partial<Sending & { scope: 'number' | 'contact' }> = {}): SavingItem => ({
  ...sending(change),
  request: 'DoNotCall',
  scope: change.scope ?? 'number',
});
export const policyPair = { key: 'policy_no', type: 'str', value: 'PN-9' } as const;
export const updateOf = (change: Partial<Sending> = {}): SavingItem => ({
  ...sending({ deadline: t0 + 3_000, ...change }),
  request: 'UpdateCallCompletionStats',
  pairs: [policyPair],
});
export const addressOf = (change: Partial<RecordAddress> = {}): RecordAddress => ({ ...itemOf().record, ...change });

export const doneResting: Closing = { how: 'done', result: 33, next: 'rest' };

/** `134/9` waits for one of them before it is closed under reference 31. */
export const saving = (
  save: Save,
  change: Partial<RecordPhase & { is: 'saving' }> = {},
): RecordPhase & { is: 'saving' } => ({
  is: 'saving',
  save,
  closing: save === 'callback' ? { ...doneResting, callback: outgoing } : doneResting,
  closeAs: 31,
  reference: 51,
  back: ended,
  ...change,
});

export const ruleOf = (change: Partial<FieldRule> = {}): FieldRule => ({
  name: 'policy_no',
  label: null,
  type: 'varchar',
  length: 20,
  isNullable: true,
  isReadOnly: false,
  isMandatory: false,
  ...change,
});
export const known = (...rules: readonly FieldRule[]): FieldRules => ({ is: 'known', lists: { List1: rules } });
export const knowing = (...rules: readonly FieldRule[]): Pick<SignedIn, 'fieldRules'> => ({
  fieldRules: { [spring]: known(...rules) },
});
