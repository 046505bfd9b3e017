import type { DialerNews } from '../news';
import { patience } from '../patience';
import type { SignedIn } from '../state';
import { and, each, go, own, type Step } from '../step';
import { callCheckAt } from './callCheckAt';
import { answersAgain, callReported } from './calls';
import { callsMissing } from './callsMissing';
import { interruptedCall } from './callVerbs';
import { channelsReported } from './channels';
import { noCallSeen } from './dialing';
import { fetchingAgain } from './fetching';
import { fieldsAgain } from './fields';
import { acceptsAgain, interactionsSeen } from './interactions';
import { isDue } from './isDue';
import { isLive } from './isLive';
import { numbersAgain } from './numbers';
import { interrupted, mapValues, unsent } from './openSession';
import { sendWaiting } from './requests';

import { closeStopped, stopAgain } from './stopping';

export function linkLost(state: SignedIn, at: number): Step<SignedIn> {
  if (state.link === 'down') return go(state);
  // The rest of a list of campaigns that was being told is lost with the line; it is asked for again when it is back.
  return go({ ...state, link: 'down', downSince: at, checkAt: null, listing: null });
}

/** The line is back. What is true is asked before anything is shown as true or sent (LIVE-2). */
export function linkRestored(state: SignedIn, at: number): Step<SignedIn> {
  const outbox = mapValues(state.outbox, (item) => unsent(item, at));
  return check({ ...state, outbox }, at, { type: 'LookAtSession' });
}

function check(
  state: SignedIn,
  at: number,
  how: { type: 'LookAtSession' } | { type: 'ResumeSession' },
): Step<SignedIn> {
  // The first list is no news, however often it is asked for (CAMP-6).
  const isAgain = state.listing === null ? Object.keys(state.campaigns).length > 0 : state.listing.again === true;
  const next: SignedIn = {
    ...state,
    link: 'checking',
    checkAt: at + patience.lookAgain,
    listing: { deadline: at + patience.listing, seen: [], ...(isAgain ? { again: true } : {}) },
  };
  return go(next, how, { type: 'AskCampaigns' });
}

/** The worker was stopped and runs again. Requests that were under way have an unknown outcome. */
export function workerStarted(state: SignedIn, at: number): Step<SignedIn> {
  const next: SignedIn = {
    ...state,
    records: mapValues(state.records, (record) => interrupted(record, at)),
    calls: mapValues(state.calls, interruptedCall),
    outbox: mapValues(state.outbox, (item) => (item.status === 'sent' ? unsent(item, at) : item)),
  };
  return check(next, at, { type: 'ResumeSession' });
}

/** The dialer's account of what is true. */
export function sessionSeen(
  state: SignedIn,
  news: Extract<DialerNews, { type: 'SessionSeen' }>,
  at: number,
): Step<SignedIn> {
  if (state.link === 'down') return go(state);
  const wasChecking = state.link === 'checking';
  const { askedAt = at } = news;
  const live: SignedIn = { ...state, link: 'live', downSince: null, checkAt: null };
  // What was told after the question was put is newer than the answer.
  const channels = news.channels.filter(({ name }) => (state.channels[name]?.since ?? 0) <= askedAt);
  const calls = news.calls.filter(({ id }) => (own(state.calls, id)?.since ?? 0) <= askedAt);
  let step = channelsReported(live, channels, at);
  step = and(step, (state) => (wasChecking ? stopAgain(state, at) : closeStopped(state, at)));
  const by = wasChecking ? 'gap' : 'account';
  step = and(step, (state) => each(state, calls, (state, call) => callReported(state, call, null, at, by)));
  step = and(step, (state) => callsMissing(state, news.calls, { isGap: wasChecking, askedAt }, at));
  step = and(step, (state) => noCallSeen(state, askedAt, at));
  const { interactions } = news;
  if (interactions !== undefined) {
    step = and(step, (state) => interactionsSeen(state, interactions, askedAt, at));
  }
  if (wasChecking) {
    step = and(step, (state) => answersAgain(state, at));
    step = and(step, (state) => acceptsAgain(state, at));
    step = and(step, (state) => fetchingAgain(state, at));
    step = and(step, (state) => numbersAgain(state, at));
    step = and(step, (state) => fieldsAgain(state, at));
  }
  step = and(step, (state) => go(Object.values(state.calls).some(isLive) ? { ...state, lookedAt: at } : state));
  return and(step, (state) => sendWaiting(state, at));
}

export function sessionNotSeen(state: SignedIn, at: number): Step<SignedIn> {
  return go(state.link === 'checking' ? { ...state, checkAt: at + patience.betweenLooks } : state);
}

export function linkTimes(state: SignedIn, at: number): Step<SignedIn> {
  if (state.link === 'down') return go(state);
  const isWanted = state.checkAt === null ? isCheckDue(state, at) : at >= state.checkAt;
  return isWanted ? go({ ...state, checkAt: at + patience.lookAgain }, { type: 'LookAtSession' }) : go(state);
}

/** While there is a call, dialer and device are compared now and then. */
function isCheckDue(state: SignedIn, at: number): boolean {
  const due = callCheckAt(state);
  return due !== null && isDue(due, patience.callCheck, at);
}
