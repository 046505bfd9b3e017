import { mayJoin } from '../campaign';
import type { AgentOrder, Refusal } from '../orders';
import { isOutboundHidden, type Policy } from '../policy';
import type { RecordInHand } from '../record';
import { isAnswerAwaited, isBusy } from '../selectors';
import type { SignedIn } from '../state';
import { and, each, go, own, refuse, type Step } from '../step';
import { setChannel } from './channels';
import { declineRecord } from './finishing';
import { answerPreview } from './interactions';
import { nextReference } from './nextReference';
import { signOut } from './signIn';

/**
 * *Sign out* with or without work in hand (SES-6). `finish`: the session ends by itself once nothing is in hand. `giveBack`: what was
 * not called yet goes back to the campaign list first; what cannot go back stays to be finished.
 *
 * The wish outlives a stop of the worker. It does not outlive the browser: an agent who starts it again means to work.
 */
export function leave(state: SignedIn, inHand: (AgentOrder & { type: 'SignOut' })['inHand'], at: number): Step {
  if (!isBusy(state)) {
    // A record that is on its way would end up in nobody's hands: its answer is waited for, as long as any is.
    return isAnswerAwaited(state) && state.link !== 'down' ? armed(state, at) : signOut(state, at);
  }
  switch (inHand) {
    case 'ask':
      return refuse(state, 'workInHand');
    case 'finish':
      return armed(state, at);
    case 'giveBack':
      return giveBack(state, at);
  }
}

/** The agent stays after all. What was given back and which channels are Not Ready is not undone. */
export const stay = (state: SignedIn): Step => go(state.leaving ? { ...state, leaving: false } : state);

/** Not called, and not on its way: the dialer can take it back. */
const isReturnable = ({ phase }: RecordInHand): boolean =>
  phase.is === 'preview' || (phase.is === 'arriving' && phase.asked === null);

function giveBack(state: SignedIn, at: number): Step {
  const returnable = Object.values(state.records).filter(isReturnable);
  if (returnable.length === 0) return state.leaving ? go(state) : refuse(state, 'workInHand');
  const isAnyOpen = returnable.some(({ phase }) => phase.is === 'preview');
  if (isAnyOpen && !state.allowances.canRejectRecord) return refuse(state, 'notAllowed');
  if (state.link === 'down') return refuse(state, 'noConnection');
  return and(armed(state, at), (state) =>
    each(state, returnable, (state, { data, phase }) => {
      if (phase.is === 'arriving') {
        return answerPreview(state, { type: 'AnswerPreview', record: data.key, answer: 'reject' }, at);
      }
      const reference = nextReference(state, at);
      return declineRecord(state, { type: 'DeclineRecord', record: data.key, how: 'later', reference }, at);
    }),
  );
}

/** From now on nothing new is taken: what waited for a channel to become Ready is not asked for, and no channel stays Ready. */
function armed(state: SignedIn, at: number): Step<SignedIn> {
  if (state.leaving) return go(state);
  const asked = Object.entries(state.fetching).filter(([, { whenReady }]) => !whenReady);
  return stopTaking({ ...state, leaving: true, fetching: Object.fromEntries(asked) }, at);
}

/** A channel that is Ready would bring the next call while this one's result is chosen. Without a line it waits for the line. */
export function stopTaking(state: SignedIn, at: number): Step<SignedIn> {
  if (state.link === 'down') return go(state);
  const ready = Object.values(state.channels).filter(({ status, asked }) => (asked ?? status).is === 'ready');
  return each(state, ready, (state, { name }) => setChannel(state, name, { is: 'notReady', reason: null }, at));
}

/** Why an order cannot be given at all now, whatever it is about; null: it can. What is in hand can always be finished. */
export function barred(state: SignedIn, order: AgentOrder, policy: Policy): Refusal | null {
  const isForMore = order.type === 'GetRecord' || order.type === 'JoinCampaign';
  if (isForMore && isOutboundHidden(policy, state.allowances)) return 'notAllowed';
  const campaign = isForMore ? own(state.campaigns, order.campaign) : undefined;
  if (campaign !== undefined && !mayJoin(campaign, state.allowances)) return 'notAllowed';
  if (!state.leaving) return null;
  const becomesReady =
    (order.type === 'SetChannel' && order.target.is === 'ready') ||
    (order.type === 'JoinCampaign' && order.becomeReady);
  return order.type === 'GetRecord' || becomesReady ? 'leaving' : null;
}
