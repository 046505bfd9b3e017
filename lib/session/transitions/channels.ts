import { channelOfWork } from '../campaign';
import { type Channel, type ChannelName, type ChannelTarget, channelNames, sameStatus } from '../channel';
import type { ChannelReport, Outcome } from '../news';
import { patience } from '../patience';
import type { SignedIn } from '../state';
import { go, refuse, type Step } from '../step';
import { withDoubt } from './doubt';
import { askWhenReady } from './fetching';
import { withNotice, withoutNoticesOfReady } from './notices';

const named = (channel: ChannelName | 'all'): readonly ChannelName[] => (channel === 'all' ? channelNames : [channel]);

export function setChannel(
  state: SignedIn,
  channel: ChannelName | 'all',
  target: ChannelTarget,
  at: number,
): Step<SignedIn> {
  if (state.link === 'down') return refuse(state, 'noConnection');
  return go(asking(withDoubt(state, at), named(channel), target, at), { type: 'SetChannel', channel, target });
}

function asking(state: SignedIn, names: readonly ChannelName[], target: ChannelTarget, at: number): SignedIn {
  const channels = { ...state.channels };
  for (const name of names) {
    const channel = channels[name];
    if (channel !== undefined) channels[name] = { ...channel, asked: target, askedUntil: at + patience.channelChange };
  }
  return { ...state, channels };
}

export function channelsReported(state: SignedIn, reports: readonly ChannelReport[], at: number): Step<SignedIn> {
  const channels = { ...state.channels };
  for (const { name, status } of reports) channels[name] = reported(channels[name], name, status, at);
  return askWhenReady(resumed(withoutNoticesOfReady({ ...state, channels }), state), at);
}

/** A channel that has become Ready brings records of every campaign that comes by it, one that was stopped too (AUTO-7, PUSH-5). */
function resumed(state: SignedIn, before: SignedIn): SignedIn {
  const isReady = ({ channels }: SignedIn, name: ChannelName) => channels[name]?.status.is === 'ready';
  const fresh = channelNames.filter((name) => isReady(state, name) && !isReady(before, name));
  if (fresh.length === 0) return state;
  const campaigns = Object.entries(state.campaigns).map(([name, campaign]) => {
    const channel = channelOfWork(campaign.mode);
    const isOn = channel !== null && fresh.includes(channel);
    return [name, isOn && campaign.stopped ? { ...campaign, stopped: false } : campaign] as const;
  });
  return { ...state, campaigns: Object.fromEntries(campaigns) };
}

function reported(known: Channel | undefined, name: ChannelName, status: Channel['status'], at: number): Channel {
  if (known === undefined) return { name, status, since: at, asked: null, askedUntil: null };
  if (sameStatus(known.status, status)) {
    // A repetition of the old state is not the answer to the question, unless it is just what was asked.
    const isAnswer = known.asked !== null && sameStatus(known.asked, status);
    return isAnswer ? { ...known, asked: null, askedUntil: null } : known;
  }
  return { name, status, since: at, asked: null, askedUntil: null };
}

export function channelOutcome(
  state: SignedIn,
  channel: ChannelName | 'all',
  outcome: Outcome,
  at: number,
): Step<SignedIn> {
  if (outcome.is === 'accepted') return go(state);
  const next = settled(state, named(channel));
  if (outcome.is === 'unknown') return go(next, { type: 'LookAtSession' });
  // Only Voice is what a *Get Record* waits for (PULL-2).
  const waitsInVain = named(channel).includes('voice');
  const fetching = Object.fromEntries(
    Object.entries(next.fetching).filter(([, fetch]) => !(fetch.whenReady && waitsInVain)),
  );
  return go(withNotice({ ...next, fetching }, { is: 'channelRefused', detail: outcome.detail }, at));
}

function settled(state: SignedIn, names: readonly ChannelName[]): SignedIn {
  const channels = { ...state.channels };
  for (const name of names) {
    const channel = channels[name];
    if (channel !== undefined) channels[name] = { ...channel, asked: null, askedUntil: null };
  }
  return { ...state, channels };
}

/** A change that nobody confirmed is not shown as under way for ever; the dialer is asked what is true. */
export function channelTimes(state: SignedIn, at: number): Step<SignedIn> {
  const late = channelNames.filter((name) => (state.channels[name]?.askedUntil ?? Number.POSITIVE_INFINITY) <= at);
  return late.length === 0 ? go(state) : go(settled(state, late), { type: 'LookAtSession' });
}
