import type { RecordData } from './record';

/** What is asked of a push preview's interaction. */
export type InteractionVerb = 'accept' | 'reject' | 'complete';

/** A push preview as the dialer describes it: an interaction of the media channel Outbound Preview. */
export interface InteractionReport {
  id: string;
  /** `invited`: it waits for the agent's answer. `processing`: it is in the agent's hands. `over`: however it ended. */
  state: 'invited' | 'processing' | 'over';
  /** The record in its user data; null: they name none that could be worked. */
  record: RecordData | null;
}
