import type { OpenSession } from '../../../lib/messaging/snapshot';
import type { Call } from '../../../lib/session/call';
import type { FoundTarget } from '../../../lib/session/target';
import { callOn, emily, onCall } from '../support/fakes';

/** All that a call can offer while somebody talks. */
export const talkVerbs = [
  'hold',
  'release',
  'send-dtmf',
  'single-step-transfer',
  'single-step-conference',
  'initiate-transfer',
  'initiate-conference',
];

export const kenji: FoundTarget = { kind: 'agent', number: '4102', name: 'Kenji Mori', presence: 'ready' };

/** The record's call, with whatever it offers. */
export const talking = (call: Partial<Call> = {}, session: Partial<OpenSession> = {}): OpenSession =>
  onCall('established', session, { capabilities: talkVerbs, ...call });

/** A consultation with Kenji about the record's call. */
export const consultation = (state: Call['state'], more: Partial<Call> = {}): Call => ({
  ...callOn(emily, state),
  id: 'call-2',
  type: 'consult',
  number: '4102',
  record: null,
  parentId: 'call-1',
  capabilities: ['release', 'complete-transfer', 'complete-conference', 'alternate', 'reconnect'],
  ...more,
});

export const consulting = (state: Call['state'] = 'established', more: Partial<Call> = {}): OpenSession => {
  const session = onCall(state === 'held' ? 'established' : 'held', { names: { '4102': 'Kenji Mori' } });
  return { ...session, calls: [...session.calls, consultation(state, more)] };
};
