import type { CallbackDraft, CallbackOwner } from '../../lib/session/callback';
import { chosenNumber, dialedNumber } from '../../lib/session/numbers';
import type { RecordInHand } from '../../lib/session/record';
import { ownZone } from '../../lib/support/wallTime';

/** What a callback is entered from: nothing that the agent would have to notice and change is proposed, but for number and owner. */
export const emptyEntry = (record: RecordInHand, owners: readonly CallbackOwner[]): CallbackDraft => ({
  date: '',
  time: '',
  clock: 'contact',
  agentZone: ownZone(),
  turn: null,
  number: (dialedNumber(record) ?? chosenNumber(record)).phone,
  owner: owners[0] ?? 'personal',
});

/** An entry without what the session adds to it, its parts always in one order: two that are alike are alike as text. */
export const asEntry = ({ date, time, clock, agentZone, turn, number, owner }: CallbackDraft): CallbackDraft => ({
  date,
  time,
  clock,
  agentZone,
  turn,
  number,
  owner,
});
