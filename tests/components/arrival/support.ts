import type { OpenSession } from '../../../lib/messaging/snapshot';
import type { Call } from '../../../lib/session/call';
import type { RecordData, RecordInHand } from '../../../lib/session/record';
import { clock } from '../../../lib/view/clock';
import { callOn, emily, openSession, recordOf } from '../support/fakes';

export const pushed: RecordData = { ...emily, campaign: 'Overdue invoices', origin: 'push' };
export const dialed: RecordData = { ...emily, campaign: 'Customer survey', origin: 'campaignCall' };

/** A push preview with 21 s left of 30 s. */
export const arriving = (
  more: Partial<RecordInHand> = {},
  phase: Partial<Extract<RecordInHand['phase'], { is: 'arriving' }>> = {},
): RecordInHand => ({
  ...recordOf(pushed, { is: 'arriving', until: clock.peek() + 21_000, asked: null, askedUntil: null, ...phase }),
  interaction: 'i-1',
  arrivedAt: clock.peek() - 9_000,
  ...more,
});

/** A campaign's call of which nothing more is known: the agent is called first. */
export const agentFirst = (state: Call['state'], more: Partial<Call> = {}): Call => ({
  ...callOn(emily, state),
  type: 'inbound',
  number: '8001',
  record: null,
  campaign: 'Customer survey',
  seenAt: clock.peek() - 39_000,
  ...more,
});

/** A campaign's call whose contact is on the line already. */
export const contactFirst = (state: Call['state'], more: Partial<Call> = {}): Call =>
  agentFirst(state, { number: emily.phone, record: emily.key, data: dialed, ...more });

export const withCalls = (...calls: readonly Call[]): OpenSession => openSession({ calls });
export const withRecords = (...records: readonly RecordInHand[]): OpenSession => openSession({ records });
