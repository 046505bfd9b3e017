import type { Reply } from '../../lib/messaging/contract';
import type { Appearance } from '../../lib/messaging/snapshot';

export interface CallButtonProps {
  /** The number as it is dialed; part of the button's name. */
  number: string;
  state: 'idle' | 'dialing' | 'unavailable';
  appearance: Appearance;
  browserLanguages: readonly string[];
  /** The click itself is handed on, so that the receiver can see that a person caused it. */
  call(event: Event): Promise<Reply>;
}

/** The 24 px button beside a number on the CRM's page. Its styles are part of `overlayStyles`. */
export function CallButton(_props: CallButtonProps) {
  return <button type="button" class="crm-call" />;
}
