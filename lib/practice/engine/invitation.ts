import type { CampaignRecord } from './record';
import type { Pair } from './userData';

/** A record on its way to an agent as a push preview: an interaction of the media channel `outboundpreview`. */
export interface Invitation {
  id: string;
  agent: string;
  record: CampaignRecord;
  state: 'Invited' | 'Processing' | 'Completed' | 'Revoked';
  userData: Pair[];
  receivedAt: number;
  /** Drops the end of the alert. */
  dropAlert(): void;
}

/** What can be asked of it; the names equal the verbs in the paths. */
export const invitationCapabilities: Readonly<Record<Invitation['state'], readonly string[]>> = {
  Invited: ['accept', 'reject'],
  Processing: ['update-user-data', 'attach-user-data', 'delete-user-data', 'complete'],
  Completed: [],
  Revoked: [],
};
