import { type Campaign, channelOfWork } from '../campaign';
import type { CampaignReport, DialerNews } from '../news';
import type { AgentOrder } from '../orders';
import type { Closing } from '../record';
import type { SignedIn } from '../state';
import { each, go, own, refuse, type Step, without } from '../step';
import { setChannel } from './channels';
import { withNotice, withoutNoticesOf } from './notices';

type JoinCampaign = Extract<AgentOrder, { type: 'JoinCampaign' }>;
type CampaignNews = Extract<DialerNews, { type: 'CampaignChanged' }>;

/**
 * *OK* (CAMP-3, CAMP-4). Work that comes by itself comes by a channel that must be Ready: with `becomeReady` it is made so, without
 * it the agent is offered that.
 */
export function joinCampaign(state: SignedIn, order: JoinCampaign, at: number): Step<SignedIn> {
  const campaign = own(state.campaigns, order.campaign);
  if (campaign === undefined) return refuse(state, 'campaignGone');
  const { name } = campaign;
  const { stopped } = campaign;
  const isOn = { joined: true, stopped: stopped && !order.becomeReady };
  const joined = withoutNoticesOf(withCampaign(state, { ...campaign, ...isOn }), name);
  const channel = channelOfWork(campaign.mode);
  if (channel === null || state.channels[channel]?.status.is === 'ready') return go(joined);
  if (!order.becomeReady) return go(withNotice(joined, { is: 'channelNotReady', campaign: name, channel }, at));
  const step = setChannel(joined, channel, { is: 'ready' }, at);
  return step.refusal === null ? step : refuse(state, step.refusal);
}

export function withCampaign(state: SignedIn, campaign: Campaign): SignedIn {
  return { ...state, campaigns: { ...state.campaigns, [campaign.name]: campaign } };
}

/** *Done and Stop* takes no more records of the campaign; *Get Record*, or becoming Ready, starts again (PULL-7, AUTO-7, PUSH-5). */
export function stoppedBy(state: SignedIn, name: string, closing: Closing): SignedIn {
  const campaign = own(state.campaigns, name);
  const isStop = (closing.how === 'done' || closing.how === 'postponed') && closing.next === 'stop';
  return isStop && campaign !== undefined ? withCampaign(state, { ...campaign, stopped: true }) : state;
}

export function campaignChanged(state: SignedIn, news: CampaignNews, at: number): Step<SignedIn> {
  const { name } = news.campaign;
  const known = own(state.campaigns, name);
  if (news.status === 'unloaded') return campaignUnloaded(state, name, at);
  const seen = state.listing && { ...state.listing, seen: [...state.listing.seen, name] };
  const status = news.status === 'unchanged' ? (known?.status ?? 'active') : news.status;
  const next = withCampaign({ ...state, listing: seen }, { ...merged(state, known, news.campaign), status });
  if (known === undefined) {
    // Signing in lists what is there already (CAMP-6); only what comes later is news, and what came while nobody listened (CAMP-2).
    if (news.asked && !seen?.again) return go(next);
    const calm = withoutNoticesOf(next, name);
    return go(
      withNotice(calm, { is: status === 'running' ? 'campaignStarted' : 'campaignLoaded', campaign: name }, at),
    );
  }
  if (known.status === status) return modeChanged(next, known, at);
  if (status === 'running')
    return go(withNotice(withoutNoticesOf(next, name), { is: 'campaignStarted', campaign: name }, at));
  const calmed = { ...withoutNoticesOf(next, name), fetching: without(next.fetching, name) };
  return go(withNotice(calmed, { is: 'campaignStopped', campaign: name }, at));
}

/** The dialing mode was changed while the campaign went on (CAMP-7). Only a preview campaign's records can be asked for. */
function modeChanged(state: SignedIn, known: Campaign, at: number): Step<SignedIn> {
  const { name } = known;
  const mode = own(state.campaigns, name)?.mode ?? known.mode;
  if (mode === known.mode || known.mode === 'unknown') return go(state);
  const fetching = mode === 'preview' ? state.fetching : without(state.fetching, name);
  const calm = withoutNoticesOf({ ...state, fetching }, name);
  return go(withNotice(calm, { is: 'campaignModeChanged', campaign: name }, at));
}

/** A message may leave out what an earlier one said (the mode is missing from some). */
function merged(state: SignedIn, known: Campaign | undefined, report: CampaignReport): Omit<Campaign, 'status'> {
  const { name } = report;
  return {
    name,
    mode: report.mode === 'unknown' ? (known?.mode ?? 'unknown') : report.mode,
    description: report.description ?? known?.description ?? '',
    applicationId: report.applicationId,
    groupName: report.groupName ?? known?.groupName ?? null,
    joined: known?.joined ?? state.remembered.joined.includes(name),
    stopped: known?.stopped ?? state.remembered.stopped.includes(name),
  };
}

function campaignUnloaded(state: SignedIn, name: string, at: number): Step<SignedIn> {
  const known = own(state.campaigns, name);
  if (known === undefined) return go(state);
  const next = { ...unlisted(state, known), fetching: without(state.fetching, name) };
  return go(withNotice(withoutNoticesOf(next, name), { is: 'campaignUnloaded', campaign: name }, at));
}

/** Takes a campaign off the list; that the agent joined or stopped it is remembered for when it is loaded again. */
function unlisted(state: SignedIn, gone: Campaign): SignedIn {
  const { name } = gone;
  const remember = (is: 'joined' | 'stopped') => [
    ...state.remembered[is].filter((other) => other !== name),
    ...(gone[is] ? [name] : []),
  ];
  return {
    ...state,
    campaigns: without(state.campaigns, name),
    remembered: { joined: remember('joined'), stopped: remember('stopped') },
  };
}

/**
 * The dialer answers a question for the campaigns with one message for each and no last one. Those that it did not name in
 * time are gone, of which the agent is told (CAMP-5); when it named none at all it may simply not have answered, and nothing changes.
 */
export function listingTimes(state: SignedIn, at: number): Step<SignedIn> {
  const { listing } = state;
  if (listing === null || at < listing.deadline) return go(state);
  const next = { ...state, listing: null };
  if (listing.seen.length === 0) return go(next);
  const gone = Object.values(state.campaigns).filter(({ name }) => !listing.seen.includes(name));
  return each(next, gone, (state, { name }) => campaignUnloaded(state, name, at));
}
