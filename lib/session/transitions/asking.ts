import { type Call, type CallVerb, isSentOnce } from '../call';
import { patience } from '../patience';
import type { SignedIn } from '../state';
import { and, each, go, type Step } from '../step';
import { forgetCall } from './callOver';
import { isDue } from './isDue';
import { withCall } from './withCall';

/** Something is asked of a call; what went wrong before is no matter any more. */
export const asking = (call: Call, verb: CallVerb, at: number): Call => ({
  ...call,
  asked: verb,
  askedAt: at,
  problem: null,
});

export const unrejected = ({ rejected: _, ...call }: Call): Call => call;

/** No answer came: it may have been done, and is not sent again (RES-5). It is said until the call itself tells. */
export const inQuestion = (call: Call, verb: CallVerb): Call => ({
  ...call,
  asked: null,
  problem: { verb, detail: null, isUnknown: true },
});

/** When the dialer should have shown what was asked of a call; null: nothing is waited for. */
export const verbDeadline = ({ asked, askedAt }: Call): number | null =>
  asked === null || askedAt === undefined ? null : askedAt + patience.verb;

/**
 * The dialer has taken something and shown nothing of it: it is looked at, and the call can be used again (LIVE-3). A call that is over
 * and was only to be completed has nothing left to do here.
 */
export function verbTimes(state: SignedIn, at: number): Step<SignedIn> {
  if (state.link !== 'live') return go(state);
  const silent = Object.values(state.calls).filter((call) => {
    const deadline = verbDeadline(call);
    return deadline !== null && isDue(deadline, patience.verb, at);
  });
  const next = each(state, silent, (state, call) =>
    go(call.asked === 'complete' ? forgetCall(state, call.id) : withCall(state, unreflected(call))),
  );
  return silent.some(({ asked }) => asked !== 'complete')
    ? and(next, (state) => go(state, { type: 'LookAtSession' }))
    : next;
}

/** These end a call, and its end tells who did. */
const ending: readonly CallVerb[] = ['release', 'redirect', 'clear'];

function unreflected(call: Call): Call {
  const { asked } = call;
  if (asked === null) return call;
  // An account that does not name it either settles it.
  const known: Call = { ...unrejected(call), doubtful: true };
  return isSentOnce(asked) || ending.includes(asked) ? inQuestion(known, asked) : { ...known, asked: null };
}
