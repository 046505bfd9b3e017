import { describe, expect, it } from 'vitest';
import { type CampaignStatus, type DialingMode, deliveryMode } from '../../../lib/session/campaign';
import type { CampaignReport, DialerNews } from '../../../lib/session/news';
import { patience } from '../../../lib/session/patience';
import { deviceWork } from '../../../lib/session/selectors';
import { record, campaign as report, timePassed } from '../../support/session';
import { campaignOf, channelOf, fetchingOf, holding, inHand, preview, session, spring, t0 } from '../support/given';
import { noticesOf, open, ordered, passed, played, told } from '../support/when';

type Status = Extract<DialerNews, { type: 'CampaignChanged' }>['status'];

const changed = (status: Status, change: Partial<CampaignReport> = {}, asked = false) =>
  ({ type: 'CampaignChanged', status, campaign: { ...report, ...change }, asked }) as const;

const listing = { listing: { deadline: t0 + patience.listing, seen: [] } };

describe('campaigns', () => {
  it('CAMP-1 lists a campaign with status, name, type and description', () => {
    const step = told(session({ campaigns: {}, ...listing }), changed('running'));
    expect(open(step).campaigns).toEqual({ [spring]: campaignOf() });
    expect(open(step).listing?.seen).toEqual([spring]);
  });

  const modes: readonly [DialingMode, ReturnType<typeof deliveryMode>][] = [
    ['preview', 'manual'],
    ['pushPreview', 'semiAutomatic'],
    ['progressive', 'automatic'],
    ['predictive', 'automatic'],
    ['unknown', null],
  ];
  it.each(modes)('CAMP-1 knows the delivery mode of a %s campaign: %s', (mode, delivery) => {
    expect(deliveryMode(mode)).toBe(delivery);
  });

  it('CAMP-6 makes no news of what was there when the agent signed in', () => {
    const answer = { ...changed('active'), asked: true };
    expect(noticesOf(told(session({ campaigns: {}, ...listing }), answer))).toEqual([]);
  });

  it('CAMP-3 makes news of a campaign that is loaded a moment after the agent signed in', () => {
    const step = told(session({ campaigns: {}, ...listing }), changed('active'));
    expect(noticesOf(step)).toEqual(['campaignLoaded']);
  });

  const later: readonly [string, Readonly<Record<string, ReturnType<typeof campaignOf>>>, Status, readonly string[]][] =
    [
      ['loaded', {}, 'active', ['campaignLoaded']],
      ['loaded and started', {}, 'running', ['campaignStarted']],
      ['started', { [spring]: campaignOf({ status: 'active' }) }, 'running', ['campaignStarted']],
      ['stopped', { [spring]: campaignOf() }, 'active', ['campaignStopped']],
      ['unloaded', { [spring]: campaignOf() }, 'unloaded', ['campaignUnloaded']],
      ['running as before', { [spring]: campaignOf() }, 'running', []],
      ['changed, its status left open', { [spring]: campaignOf() }, 'unchanged', []],
      ['unloaded that was not known', {}, 'unloaded', []],
    ];
  it.each(later)('tells of a campaign that is %s', (_what, campaigns, status, notices) => {
    const step = told(session({ campaigns }), changed(status));
    expect(noticesOf(step)).toEqual(notices);
    expect(step.effects).toEqual([]);
  });

  it('says that a campaign is loaded again in place of that it was unloaded', () => {
    const unloaded = open(told(session(), changed('unloaded')));
    expect(noticesOf(told(unloaded, changed('active')))).toEqual(['campaignLoaded']);
  });

  it('keeps what an earlier message said and a later one leaves out', () => {
    const known = campaignOf({ mode: 'predictive', groupName: 'Spring@Day', joined: true, stopped: true });
    const step = told(
      session({ campaigns: { [spring]: known } }),
      changed('unchanged', { mode: 'unknown', description: null, groupName: null }),
    );
    expect(open(step).campaigns[spring]).toEqual(known);
  });

  it('takes over the mode and the words of the newest message', () => {
    const step = told(session(), changed('unchanged', { mode: 'pushPreview', description: 'New', groupName: 'G' }));
    expect(open(step).campaigns[spring]).toMatchObject({ mode: 'pushPreview', description: 'New', groupName: 'G' });
  });

  it.each(['active', 'unloaded'] as const)(
    'asks for no record any more when the campaign is %s; one in hand stays',
    (status) => {
      const state = session({ ...fetchingOf(), ...holding(inHand(preview)) });
      const step = told(state, changed(status));
      expect(open(step).fetching).toEqual({});
      expect(open(step).records).toEqual(state.records);
    },
  );

  it('CAMP-3 joins with OK, and takes the notice away', () => {
    const noticed = open(told(session({ campaigns: {} }), changed('running')));
    const step = ordered(noticed, { type: 'JoinCampaign', campaign: spring, becomeReady: false });
    expect(step).toEqual({
      state: { ...noticed, notices: [], campaigns: { [spring]: campaignOf({ joined: true }) } },
      effects: [],
      refusal: null,
    });
  });

  const channels = {
    progressive: 'voice',
    predictive: 'voice',
    pushPreview: 'outboundpreview',
  } as const;
  const notReady = {
    voice: channelOf('voice', { is: 'notReady', reason: null }),
    outboundpreview: channelOf('outboundpreview', { is: 'notReady', reason: null }),
  };
  const join = (becomeReady: boolean) => ({ type: 'JoinCampaign', campaign: spring, becomeReady }) as const;

  describe.each(Object.entries(channels))('in a campaign of mode %s', (mode, channel) => {
    const campaigns = { [spring]: campaignOf({ mode: mode as keyof typeof channels }) };

    it('CAMP-4 joins with OK and offers Ready on the channel that it needs', () => {
      const step = ordered(session({ campaigns, channels: notReady }), join(false));
      expect(step).toMatchObject({ effects: [], refusal: null });
      expect(open(step).campaigns[spring]?.joined).toBe(true);
      expect(open(step).notices).toMatchObject([{ is: 'channelNotReady', campaign: spring, channel }]);
    });

    it('CAMP-4 makes that channel Ready when the agent wants it, and takes the offer away once it is', () => {
      const offered = open(ordered(session({ campaigns, channels: notReady }), join(false)));
      const step = ordered(offered, join(true));
      expect(step.effects).toEqual([{ type: 'SetChannel', channel, target: { is: 'ready' } }]);
      expect(open(step).channels[channel]?.asked).toEqual({ is: 'ready' });
      expect(noticesOf(step)).toEqual([]);
      const byItself = told(offered, {
        type: 'ChannelsChanged',
        channels: [{ name: channel, status: { is: 'ready' } }],
      });
      expect(noticesOf(byItself)).toEqual([]);
    });

    it('CAMP-4 offers nothing where the channel is Ready', () => {
      const ready = { ...notReady, [channel]: channelOf(channel, { is: 'ready' }) };
      const step = ordered(session({ campaigns, channels: ready }), join(false));
      expect(noticesOf(step)).toEqual([]);
      expect(open(step).campaigns[spring]?.joined).toBe(true);
    });

    it('does not become Ready without a line, and says so', () => {
      const state = session({ campaigns, channels: notReady, link: 'down' });
      expect(ordered(state, join(true))).toEqual({ state, effects: [], refusal: 'noConnection' });
    });
  });

  it('CAMP-4 handles a record of a campaign that was never joined all the same', () => {
    const step = told(session({ campaigns: { [spring]: campaignOf({ mode: 'pushPreview' }) } }), {
      type: 'RecordOffered',
      record: record(),
      reference: null,
    });
    expect(Object.keys(open(step).records)).toEqual([record().key]);
    expect(open(step).campaigns[spring]?.joined).toBe(false);
  });

  it('no longer says that Voice is not Ready once it is', () => {
    const asked = ordered(session({ channels: notReady }), {
      type: 'GetRecord',
      campaign: spring,
      reference: 4,
      becomeReady: false,
    });
    expect(noticesOf(asked)).toEqual(['voiceNotReady']);
    const ready = told(open(asked), {
      type: 'ChannelsChanged',
      channels: [{ name: 'voice', status: { is: 'ready' } }],
    });
    expect(noticesOf(ready)).toEqual([]);
  });

  it('refuses to join what is not there', () => {
    expect(ordered(session(), { type: 'JoinCampaign', campaign: 'Autumn', becomeReady: false }).refusal).toBe(
      'campaignGone',
    );
  });

  it.each(['joined', 'stopped'] as const)('LIVE-1 remembers which campaigns were %s', (flag) => {
    const remembered = { joined: [], stopped: [], [flag]: [spring] };
    const step = told(session({ campaigns: {}, remembered, ...listing }), changed('running'));
    expect(open(step).campaigns[spring]).toEqual(campaignOf({ [flag]: true }));
    expect(deviceWork(open(step))[flag]).toEqual([spring]);
  });

  it.each(['joined', 'stopped'] as const)('remembers %s over an unloading, as the agent left it', (flag) => {
    const state = session({ campaigns: { [spring]: campaignOf({ [flag]: true }) } });
    const unloaded = open(told(state, changed('unloaded')));
    expect(deviceWork(unloaded)[flag]).toEqual([spring]);
    expect(open(told(unloaded, changed('running'))).campaigns[spring]?.[flag]).toBe(true);

    const resumed = session({ remembered: { joined: [], stopped: [], [flag]: [spring] } });
    const back = open(played(resumed, news(changed('unloaded')), news(changed('running'))));
    expect(back.campaigns[spring]?.[flag]).toBe(false);
  });
});

const news = (what: DialerNews) => ({ from: 'dialer', news: what, at: t0 }) as const;

describe('the list that was asked for', () => {
  const autumn = campaignOf({ name: 'Autumn' });
  const both = { campaigns: { [spring]: campaignOf(), Autumn: autumn } };

  it('LIVE-2 takes campaigns as gone that the dialer did not name in time', () => {
    const step = played(session({ ...both, ...listing }), news(changed('running')), {
      from: 'device',
      event: timePassed,
      at: t0 + patience.listing,
    });
    expect(Object.keys(open(step).campaigns)).toEqual([spring]);
    expect(open(step).listing).toBeNull();
  });

  it('CAMP-5 tells what was unloaded while nobody listened, and takes away what that makes untrue', () => {
    const started = { is: 'campaignStarted', campaign: 'Autumn', id: 'campaignStarted:Autumn', at: t0 } as const;
    const waiting = fetchingOf({ campaign: 'Autumn' });
    const state = session({ ...both, ...listing, notices: [started], ...waiting });
    const step = passed(open(told(state, changed('running', {}, true))), t0 + patience.listing);
    expect(open(step)).toMatchObject({
      notices: [{ is: 'campaignUnloaded', campaign: 'Autumn' }],
      fetching: {},
    });
    expect(open(step).notices).toHaveLength(1);
  });

  it.each(['active', 'running'] as const)(
    'CAMP-2 tells of a campaign that came while nobody listened: %s',
    (status) => {
      for (const gap of [
        [news({ type: 'LinkLost' }), news({ type: 'LinkRestored' })],
        [{ from: 'device', event: { type: 'WorkerStarted' }, at: t0 } as const],
      ]) {
        const step = played(session(both), ...gap, news(changed(status, { name: 'Winter' }, true)));
        expect(noticesOf(step)).toEqual([status === 'active' ? 'campaignLoaded' : 'campaignStarted']);
      }
    },
  );

  it('CAMP-6 makes no news of the first list, though the line was lost before it came', () => {
    const gap = [news({ type: 'LinkLost' }), news({ type: 'LinkRestored' })];
    const step = played(session({ campaigns: {}, ...listing }), ...gap, news(changed('running', {}, true)));
    expect(noticesOf(step)).toEqual([]);
  });

  it('keeps the campaigns when the dialer named none: it may not have answered', () => {
    const state = session({ ...both, ...listing });
    expect(passed(state, t0 + patience.listing - 1).state).toBe(state);
    const step = passed(state, t0 + patience.listing);
    expect(open(step)).toMatchObject({ ...both, listing: null });
  });

  it('LIVE-2 keeps the campaigns when the line went down before all were named', () => {
    const step = played(session({ ...both, ...listing }), news(changed('running')), news({ type: 'LinkLost' }), {
      from: 'device',
      event: timePassed,
      at: t0 + patience.listing,
    });
    expect(Object.keys(open(step).campaigns)).toEqual([spring, 'Autumn']);
  });

  it('remembers joined and stopped of those it takes as gone', () => {
    const state = session({ campaigns: { ...both.campaigns, Autumn: { ...autumn, joined: true } }, ...listing });
    const gone = open(
      played(state, news(changed('running')), {
        from: 'device',
        event: timePassed,
        at: t0 + patience.listing,
      }),
    );
    expect(deviceWork(gone).joined).toEqual(['Autumn']);
  });

  const statuses: readonly CampaignStatus[] = ['active', 'running'];
  it.each(statuses)('CAMP-1 says %s as the dialer does', (status) => {
    expect(open(told(session({ campaigns: {} }), changed(status))).campaigns[spring]?.status).toBe(status);
  });
});
