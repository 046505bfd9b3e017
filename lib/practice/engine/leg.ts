import type { Call } from './call';
import type { CallOutcome } from './callOutcome';
import type { CampaignRecord } from './record';

/**
 * The dialer's own side of a campaign call: a contact whom it is about to call, calls, or has on the line, as long as no agent has
 * taken the record. `reserved`: taken from the list for an agent who has not answered yet. `waiting`: the contact has answered.
 * `offered`: an agent's telephone rings for the contact.
 */
export interface Leg {
  record: CampaignRecord;
  state: 'reserved' | 'dialing' | 'waiting' | 'offered';
  /** What happens to the call; settled when it is dialed. */
  outcome: CallOutcome | null;
  /** What the record said before this call: the call brings that, as its data are attached when it is dialed (inferred). */
  before: Pick<CampaignRecord, 'attempts' | 'lastResult'>;
  /** Whether the contact would have answered by now; told to wait by `holdAnswers`. */
  isHeldBack: boolean;
  /** The agent's call while `offered`. */
  call: Call | null;
  /** Agents who rejected this contact, or let the alert pass. */
  refusedBy: Set<string>;
  /** Drops what is planned for it. */
  drop(): void;
}
