import type { Outcome } from '../news';
import { isClosing, mostSends, type OutboxItem } from '../outbox';
import { patience } from '../patience';
import type { SignedIn } from '../state';
import { and, each, go, own, refuse, type Step } from '../step';
import { dropped, refused, unconfirmed } from './answers';
import { leave } from './closing';
import { isDue } from './isDue';
import { withPhase } from './records';
import { savingTimes } from './saving';
import { dueToSend, isSilent, isTooLate, maySend, send, withItem } from './sending';

export function requestOutcome(state: SignedIn, reference: number, outcome: Outcome, at: number): Step<SignedIn> {
  const item = own(state.outbox, String(reference));
  if (item === undefined || outcome.is === 'accepted') return go(state);
  if (outcome.is === 'refused') return refused(state, item, outcome.detail, false, at);
  if (!item.repeatable) return go(state);
  if (item.status === 'sent' && item.sends >= mostTries(item)) return go(state, { type: 'LookAtSession' });
  const deadline = at + patience.resend * 2 ** item.sends;
  return go(withItem(state, { ...item, status: 'waiting', deadline }), { type: 'LookAtSession' });
}

/**
 * How often a request goes out on one line, should its outcome be unknown. An agent waits for fields and for a callback with the record in their hands, so
 * these are not tried for long.
 */
function mostTries(item: OutboxItem): number {
  if (item.request === 'UpdateCallCompletionStats') return 1;
  return 'callback' in item ? 2 : mostSends;
}

/** The line is live: what waits is sent, as often as allowed. */
export function sendWaiting(state: SignedIn, at: number): Step<SignedIn> {
  if (state.link !== 'live') return go(state);
  return each(state, dueToSend(state, at), (state, item) => {
    // Its record goes back to the agent, who can choose another time.
    if (isTooLate(item, at)) return go(withItem(state, { ...item, status: 'unconfirmed', repeatable: false }));
    return maySend(item) ? send(state, item, at) : givenUp(state, item, at);
  });
}

/** A closing request leaves its record when its phase is over, not before. */
const givenUp = (state: SignedIn, item: OutboxItem, at: number): Step<SignedIn> =>
  isClosing(item) ? go(withItem(state, { ...item, status: 'unconfirmed' })) : unconfirmed(state, item, at);

/** Eight seconds of silence end a preview, marked *not confirmed* (PULL-3); a late answer still settles it. */
export function requestTimes(state: SignedIn, at: number): Step<SignedIn> {
  const silent = Object.values(state.outbox).filter((item) => isSilent(item, at));
  const given = each(state, silent, (state, item) =>
    state.link === 'live' ? givenUp(state, item, at) : go(withItem(state, { ...item, status: 'waiting' })),
  );
  const sent = and(given, (state) => sendWaiting(state, at));
  return and(and(sent, savingTimes), (state) =>
    each(state, Object.values(state.records), (state, record) => {
      const { phase } = record;
      if (phase.is !== 'closing' || !isDue(phase.deadline, patience.closing, at)) return go(state);
      const item = own(state.outbox, String(phase.reference));
      // Without its request the record cannot be closed by time: the agent decides again.
      const isItsOwn = item !== undefined && isClosing(item) && item.record.key === record.data.key;
      return isItsOwn ? leave(state, item, at) : go(withPhase(state, record, phase.back));
    }),
  );
}

export function dismissUnconfirmed(state: SignedIn, reference: number): Step<SignedIn> {
  const item = own(state.outbox, String(reference));
  if (item === undefined) return go(state);
  if (item.status !== 'unconfirmed') return refuse(state, 'workInHand');
  return go(dropped(state, item));
}
