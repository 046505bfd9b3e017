import type { DialerNews } from '../news';
import type { AgentOrder } from '../orders';
import { patience } from '../patience';
import type { Fetching, SignedIn } from '../state';
import { and, each, go, own, refuse, type Step, without } from '../step';
import { withCampaign } from './campaigns';
import { withDoubt } from './doubt';
import { withNotice, withoutNoticesOf, withoutRequestNotices } from './notices';

type GetRecord = Extract<AgentOrder, { type: 'GetRecord' }>;

const isVoiceReady = (state: SignedIn): boolean => state.channels.voice?.status.is === 'ready';

/** *Get Record* (CAMP-3, PULL-1, PULL-2, PULL-11). */
export function getRecord(state: SignedIn, order: GetRecord, at: number): Step<SignedIn> {
  if (state.link === 'down') return refuse(state, 'noConnection');
  const campaign = own(state.campaigns, order.campaign);
  if (campaign === undefined) return refuse(state, 'campaignGone');
  const { name } = campaign;
  if (campaign.mode !== 'preview' && campaign.mode !== 'unknown') return refuse(state, 'campaignNotManual');
  if (campaign.status !== 'running') {
    return {
      ...refuse(
        withNotice(
          withCampaign(state, { ...campaign, joined: true }),
          { is: 'campaignNotRunning', campaign: name },
          at,
        ),
        'campaignNotRunning',
      ),
    };
  }
  if (own(state.fetching, name) !== undefined) return refuse(state, 'alreadyFetching');
  const limit = state.allowances.mostPreviews;
  const previews = Object.keys(state.records).length + Object.keys(state.fetching).length;
  if (limit !== null && previews >= limit) {
    return refuse(withNotice(state, { is: 'previewLimit', limit }, at), 'previewLimit');
  }
  const joined = withCampaign(state, { ...campaign, joined: true, stopped: false });
  if (isVoiceReady(state)) return ask(joined, { campaign: name, reference: order.reference, at });
  if (!order.becomeReady)
    return refuse(withNotice(joined, { is: 'voiceNotReady', campaign: name }, at), 'voiceNotReady');
  const fetching: Fetching = {
    campaign: name,
    reference: order.reference,
    askedAt: at,
    deadline: at + patience.becomingReady,
    whenReady: true,
  };
  const waiting = { ...withDoubt(joined, at), fetching: { ...joined.fetching, [name]: fetching } };
  return go(withoutRequestNotices(withoutNoticesOf(waiting, name)), {
    type: 'SetChannel',
    channel: 'voice',
    target: { is: 'ready' },
  });
}

/** Asks the dialer for a record. */
export function ask(state: SignedIn, what: { campaign: string; reference: number; at: number }): Step<SignedIn> {
  const { campaign: name, reference, at } = what;
  const campaign = own(state.campaigns, name);
  if (campaign === undefined) return go(state);
  const fetching: Fetching = {
    campaign: name,
    reference,
    askedAt: at,
    deadline: at + patience.record,
    whenReady: false,
  };
  const asking = { ...state, fetching: { ...state.fetching, [name]: fetching } };
  return go(withoutRequestNotices(withoutNoticesOf(asking, name)), {
    type: 'RequestPreview',
    campaign: name,
    applicationId: campaign.applicationId,
    reference,
  });
}

/** The voice channel has become Ready: what waited for it is asked now. */
export function askWhenReady(state: SignedIn, at: number): Step<SignedIn> {
  if (!isVoiceReady(state)) return go(state);
  const waiting = Object.values(state.fetching).filter((fetch) => fetch.whenReady);
  return each(state, waiting, (state, { campaign, reference }) => ask(state, { campaign, reference, at }));
}

/** The agent does not wait any longer. A record that arrives all the same is shown: it is in this agent's hands. */
export function cancelGetRecord(state: SignedIn, campaign: string): Step<SignedIn> {
  return go({ ...state, fetching: without(state.fetching, campaign) });
}

/** The request that an answer belongs to: by reference, else by campaign, else the only one. */
export function fetchOf(state: SignedIn, reference: number | null, campaign: string | null): Fetching | null {
  const all = Object.values(state.fetching);
  const byReference = reference === null ? undefined : all.find((fetch) => fetch.reference === reference);
  if (byReference !== undefined) return byReference;
  if (campaign !== null) return own(state.fetching, campaign) ?? null;
  return reference === null && all.length === 1 ? (all[0] ?? null) : null;
}

export function noRecordLeft(
  state: SignedIn,
  news: Extract<DialerNews, { type: 'NoRecordLeft' }>,
  at: number,
): Step<SignedIn> {
  const fetch = fetchOf(state, news.reference, news.campaign);
  // An answer to an earlier request says nothing about the one that is under way.
  if (fetch === null || (news.reference !== null && fetch.reference !== news.reference)) return go(state);
  const next = { ...state, fetching: without(state.fetching, fetch.campaign) };
  return go(withNotice(next, { is: 'noRecordLeft', campaign: fetch.campaign }, at));
}

export function fetchRefused(state: SignedIn, fetch: Fetching, detail: string | null, at: number): Step<SignedIn> {
  const next = { ...state, fetching: without(state.fetching, fetch.campaign) };
  return go(withNotice(next, { is: 'requestRefused', campaign: fetch.campaign, detail }, at));
}

export function fetchOutcome(
  state: SignedIn,
  news: Extract<DialerNews, { type: 'FetchOutcome' }>,
  at: number,
): Step<SignedIn> {
  const fetch = own(state.fetching, news.campaign);
  // An unknown outcome may still bring a record: the deadline speaks.
  if (fetch === undefined || fetch.reference !== news.reference || news.outcome.is !== 'refused') return go(state);
  return fetchRefused(state, fetch, news.outcome.detail, at);
}

/** No answer in time is said; never while the line is down, when no answer could come. */
export function fetchingTimes(state: SignedIn, at: number): Step<SignedIn> {
  if (state.link !== 'live') return go(state);
  const late = Object.values(state.fetching).filter((fetch) => fetch.deadline <= at);
  return each(state, late, (state, fetch) => {
    const next = { ...state, fetching: without(state.fetching, fetch.campaign) };
    const content = fetch.whenReady ? 'voiceNotReady' : 'noAnswerInTime';
    return go(withNotice(next, { is: content, campaign: fetch.campaign }, at));
  });
}

/** After a gap everything that is still awaited gets its time again. */
export function fetchingAgain(state: SignedIn, at: number): Step<SignedIn> {
  const fetching = Object.fromEntries(
    Object.entries(state.fetching).map(([name, fetch]) => [
      name,
      { ...fetch, deadline: Math.max(fetch.deadline, at + patience.record) },
    ]),
  );
  return and(go({ ...state, fetching }), (state) => askWhenReady(state, at));
}
