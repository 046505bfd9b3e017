import { arrivals } from '../session/arrivals';
import type { Call, CallVerb } from '../session/call';
import type { AgentOrder } from '../session/orders';
import { liveCalls } from '../session/selectors';
import type { SessionState, SignedIn } from '../session/state';
import { own } from '../session/step';

/** The commands of the browser that give an order, by their names in the manifest. */
export type OrderCommand = 'accept' | 'hold' | 'reject';

/**
 * The order that a command means in this state, or null where nothing fits: *Accept* and *Reject* answer what has waited longest, *Hold*
 * is for the call that is up. None of them ever dials (CALL-6).
 */
export function commandOrder(command: OrderCommand, state: SessionState): AgentOrder | null {
  if (state.phase !== 'signedIn') return null;
  return command === 'hold' ? holdOrder(state) : answerOrder(command, state);
}

function answerOrder(answer: 'accept' | 'reject', state: SignedIn): AgentOrder | null {
  for (const { of, id } of arrivals(state)) {
    if (of === 'record') return { type: 'AnswerPreview', record: id, answer };
    const call = own(state.calls, id);
    if (call === undefined) continue;
    if (answer === 'accept' && can(call, 'answer')) return { type: 'UseCall', callId: id, verb: 'answer' };
    // A caller who belongs to no campaign is not hung up on by a key that was meant for a record.
    if (answer === 'reject' && isOfCampaign(call)) return { type: 'RejectCall', callId: id };
  }
  return null;
}

function holdOrder(state: SignedIn): AgentOrder | null {
  const all = liveCalls(state.calls);
  const calls = all.filter(({ asked }) => asked === null);
  const talking = calls.find((call) => call.state === 'established' && can(call, 'hold'));
  if (talking !== undefined) return { type: 'UseCall', callId: talking.id, verb: 'hold' };
  // Beside a call that is up, as a consultation is, nothing is taken back by a key.
  if (all.some((call) => call.state === 'established')) return null;
  // Of two, the one that was put on hold last.
  const [held] = calls
    .filter((call) => call.state === 'held' && can(call, 'retrieve'))
    .sort((a, b) => b.since - a.since);
  return held === undefined ? null : { type: 'UseCall', callId: held.id, verb: 'retrieve' };
}

const can = (call: Call, verb: CallVerb): boolean => call.capabilities.includes(verb);

const isOfCampaign = ({ campaign, record }: Call): boolean => campaign !== undefined || record !== null;
