import { describe, expect, it } from 'vitest';
import type { Channel, ChannelName, ChannelStatus } from '../../../lib/session/channel';
import type { DialerNews } from '../../../lib/session/news';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import { patience } from '../../../lib/session/patience';
import type { RecordInHand } from '../../../lib/session/record';
import { deviceWork } from '../../../lib/session/selectors';
import type { SignedIn } from '../../../lib/session/state';
import { agent, allowances } from '../../support/session';
import {
  calledRecord,
  campaignOf,
  channelOf,
  ended,
  holding,
  inHand,
  key,
  preview,
  pushed,
  server,
  session,
  spring,
  stopping,
  t0,
} from '../support/given';
import { happened, noticesOf, open, ordered, passed, phaseOf, revived, told, typesOf } from '../support/when';

const finish = (stop: boolean) => ({ type: 'FinishRecord', record: key, result: 33, stop, reference: 31 }) as const;
const notReady = { is: 'notReady', reason: null } as const;
const set = (channel: ChannelName, target: ChannelStatus = notReady) =>
  ({ type: 'SetChannel', channel, target }) as const;
const tell = (name: ChannelName, status: ChannelStatus): DialerNews => ({
  type: 'ChannelsChanged',
  channels: [{ name, status }],
});
const outcome = (is: 'accepted' | 'refused' | 'unknown', channel: ChannelName | 'all' = 'voice'): DialerNews => ({
  type: 'ChannelOutcome',
  channel,
  outcome: { is, detail: 'not now' },
});
const channels = (voice: Partial<Channel>, media: Partial<Channel> = {}) => ({
  channels: {
    voice: { ...channelOf('voice', { is: 'ready' }), ...voice },
    outboundpreview: { ...channelOf('outboundpreview', notReady), ...media },
  },
});

const called = (): RecordInHand => inHand(ended, {}, calledRecord());
const predictive = { campaigns: { [spring]: campaignOf({ mode: 'predictive' }) } };
const pushing = {
  campaigns: { [spring]: campaignOf({ mode: 'pushPreview' }) },
  ...channels({ status: notReady }, { status: { is: 'ready' } }),
};
const waiting = (change: Partial<SignedIn> = {}): SignedIn =>
  session({ ...predictive, ...holding(inHand(stopping, {}, calledRecord())), ...change });
const sent = { type: 'SendRequest', item: { request: 'RecordProcessed', reference: 31 } };

describe('Done and Stop', () => {
  it('AUTO-7 sets Voice to Not Ready first, and finishes the record when the dialer has told it', () => {
    const asked = ordered(session({ ...predictive, ...holding(called()) }), finish(true));
    expect(asked.effects).toEqual([set('voice')]);
    expect(open(asked).records[key]).toMatchObject({ phase: stopping, result: 33 });
    expect(open(asked).outbox).toEqual({});
    const told1 = told(asked.state, tell('voice', { is: 'notReady', reason: 'Break' }), t0 + 200);
    expect(told1.effects).toMatchObject([sent]);
    expect(phaseOf(told1)).toBe('closing');
    expect(open(told1).campaigns[spring]?.stopped).toBe(true);
  });

  it('PUSH-5 sets Outbound Preview to Not Ready first, and leaves Voice alone', () => {
    const state = session({ ...pushing, ...holding(pushed(preview)) });
    const asked = ordered(state, finish(true));
    expect(asked.effects).toEqual([set('outboundpreview')]);
    const closed = told(asked.state, tell('outboundpreview', notReady));
    expect(closed.effects).toMatchObject([{ ...sent, item: { ...sent.item, interaction: 'i1' } }]);
    expect(open(closed).campaigns[spring]?.stopped).toBe(true);
    const resumed = told(closed.state, tell('outboundpreview', { is: 'ready' }));
    expect(open(resumed).campaigns[spring]?.stopped).toBe(false);
  });

  it('AUTO-7 knows the channel by the record where the campaign is not loaded any more', () => {
    const state = session({ campaigns: {}, ...holding(called()) });
    const asked = ordered(state, finish(true));
    expect(asked.effects).toEqual([set('voice')]);
    expect(told(asked.state, tell('voice', notReady)).effects).toMatchObject([sent]);
  });

  it('CAMP-7 stops what the campaign comes by now as well as what the record came by', () => {
    const state = session({
      campaigns: { [spring]: campaignOf({ mode: 'progressive' }) },
      ...channels({}, { status: { is: 'ready' } }),
      ...holding(pushed(ended)),
    });
    expect(ordered(state, finish(true)).effects).toEqual([set('voice'), set('outboundpreview')]);
  });

  it('PULL-7 sets no channel where records are asked for', () => {
    expect(ordered(session(holding(inHand(ended))), finish(true)).effects).toMatchObject([sent]);
  });

  it('Done alone sets no channel', () => {
    expect(ordered(session({ ...predictive, ...holding(called()) }), finish(false)).effects).toMatchObject([sent]);
  });

  it('AUTO-7 finishes at once where Voice is Not Ready already', () => {
    const state = session({ ...predictive, ...channels({ status: notReady }), ...holding(called()) });
    expect(ordered(state, finish(true)).effects).toMatchObject([sent]);
  });

  it('AUTO-7 ends after-call work of the dialer’s own as Not Ready, as it may end as Ready by itself', () => {
    const state = session({ ...predictive, ...channels({ status: { is: 'afterCallWork' } }), ...holding(called()) });
    expect(ordered(state, finish(true)).effects).toMatchObject([set('voice'), sent]);
  });

  it('AUTO-7 waits where Voice is just becoming Ready', () => {
    const becoming = { status: notReady, asked: { is: 'ready' } as const, askedUntil: t0 + 5 };
    const asked = ordered(session({ ...predictive, ...channels(becoming), ...holding(called()) }), finish(true));
    expect(asked.effects).toEqual([set('voice')]);
    const ready = told(asked.state, tell('voice', { is: 'ready' }));
    expect(phaseOf(ready)).toBe('stopping');
    expect(told(ready.state, tell('voice', notReady)).effects).toMatchObject([sent]);
  });

  it('twice, it counts once', () => {
    const { state } = ordered(session({ ...predictive, ...holding(called()) }), finish(true));
    expect(ordered(state, finish(true)).effects).toEqual([]);
    expect(ordered(state, { ...finish(true), reference: 32 })).toMatchObject({ refusal: 'recordBusy', effects: [] });
    expect(ordered(state, { ...finish(false), reference: 33 })).toMatchObject({ refusal: 'recordBusy', effects: [] });
  });
});

describe('a record that waits for its channel', () => {
  it.each([
    ['AUTO-7 of another channel', tell('outboundpreview', { is: 'ready' })],
    ['AUTO-7 that it is Ready still', tell('voice', { is: 'ready' })],
    ['AUTO-7 that the request was taken', outcome('accepted')],
    ['AUTO-7 that another channel was refused', outcome('refused', 'outboundpreview')],
    ['AUTO-7 by an account that does not name it', { type: 'SessionSeen', calls: [], channels: [] } as const],
  ])('%s is no answer', (_what, news) => {
    const step = told(waiting(), news);
    expect(phaseOf(step)).toBe('stopping');
    expect(typesOf(step)).not.toContain('SendRequest');
  });

  it.each([notReady, { is: 'afterCallWork' }, { is: 'doNotDisturb' }, { is: 'loggedOut' }] as const)(
    'AUTO-7 is finished by whatever Voice is instead of Ready: $is',
    (status) => {
      expect(told(waiting(), tell('voice', status)).effects).toMatchObject([sent]);
    },
  );

  it('AUTO-7 is finished by the account that names the channel', () => {
    const account = { type: 'SessionSeen', calls: [], channels: [{ name: 'voice', status: notReady }] } as const;
    expect(told(waiting(), account).effects).toMatchObject([sent]);
  });

  it.each(['voice', 'all'] as const)('AUTO-7 comes back, with the reason, when the dialer refuses: %s', (channel) => {
    const step = told(waiting(), outcome('refused', channel));
    expect(open(step).records[key]).toMatchObject({ phase: ended, problem: { is: 'notStopped', detail: 'not now' } });
    expect(step.effects).toEqual([]);
    expect(noticesOf(step)).toEqual([]);
    expect(open(step).campaigns[spring]?.stopped).toBe(false);
  });

  it('LIVE-3 looks what is true where the outcome is unknown', () => {
    const step = told(waiting(), outcome('unknown'));
    expect([phaseOf(step), step.effects]).toEqual(['stopping', [{ type: 'LookAtSession' }]]);
  });

  it('AUTO-7 comes back after 8 s of silence, and waits as long as there is no line', () => {
    const state = waiting();
    expect(nextDeadline(state)).toBe(stopping.deadline);
    expect(passed(state, stopping.deadline - 1).state).toBe(state);
    const step = passed(state, stopping.deadline);
    expect(open(step).records[key]).toMatchObject({ phase: ended, problem: { is: 'notStopped', detail: null } });
    const down = waiting({ link: 'down' });
    expect(nextDeadline(down)).toBeNull();
    expect(phaseOf(passed(down, stopping.deadline))).toBe('stopping');
  });

  it.each([
    [
      'LIVE-2',
      'the line',
      (state: SignedIn) => told(told(state, { type: 'LinkLost' }).state, { type: 'LinkRestored' }),
    ],
    ['LIVE-1', 'the worker', (state: SignedIn) => revived(state)],
  ] as const)('%s asks again after a gap of %s where the channel is Ready still', (_id, _what, gap) => {
    const { state } = gap(waiting());
    const account = (status: ChannelStatus): DialerNews => ({
      type: 'SessionSeen',
      calls: [],
      channels: [{ name: 'voice', status }],
    });
    const still = told(state, account({ is: 'ready' }), t0 + 20_000);
    expect(still.effects).toContainEqual(set('voice'));
    expect(open(still).records[key]?.phase).toEqual({ ...stopping, deadline: t0 + 20_000 + patience.channelChange });
    const there = told(state, account(notReady), t0 + 20_000);
    expect(there.effects).toMatchObject([sent]);
    expect(there.effects).not.toContainEqual(set('voice'));
  });

  it('LIVE-1 goes on after a restart of the browser', () => {
    const { state } = happened(
      {
        phase: 'signingIn',
        server,
        step: 'resuming',
        deadline: t0 + 9,
        agent,
        allowances,
        work: null,
        activated: true,
      },
      { type: 'WorkRemembered', work: deviceWork(waiting()), place: null },
    );
    expect(phaseOf(state)).toBe('stopping');
    const account = { type: 'SessionSeen', calls: [], channels: [{ name: 'voice', status: { is: 'ready' } }] } as const;
    const asked = told(state, account);
    expect(asked.effects).toContainEqual(set('voice'));
    expect(told(asked.state, tell('voice', notReady)).effects).toMatchObject([sent]);
  });

  it('SES-3 asks for no channel without a line, and for all of them when it is back', () => {
    const wished = { is: 'notReady', reason: 'Lunch' } as const;
    const down = waiting({ ...channels({}, { status: { is: 'ready' } }), link: 'down', afterRecord: wished });
    const first = told(down, tell('voice', wished));
    expect([phaseOf(first), first.effects, first.refusal]).toEqual(['stopping', [], null]);
    const back = told(first.state, { type: 'LinkRestored' }, t0 + 1);
    const seen = told(back.state, { type: 'SessionSeen', calls: [], channels: [] }, t0 + 2);
    expect(seen.effects).toEqual([set('outboundpreview', wished), { type: 'AskFields', campaign: spring }]);
  });

  it('PULL-8 is let go of when the dialer takes it back, and kept where it was called', () => {
    const withdrawn = { type: 'RecordWithdrawn', record: key, handle: '9' } as const;
    const uncalled = waiting(holding(inHand({ ...stopping, back: preview })));
    expect(phaseOf(told(uncalled, withdrawn))).toBe('gone');
    const kept = told(waiting(), withdrawn);
    expect(phaseOf(kept)).toBe('stopping');
    expect(told(kept.state, tell('voice', notReady)).effects).toMatchObject([sent]);
  });

  it('AUTO-7 has stopped the campaign although the record was taken back meanwhile', () => {
    const uncalled = waiting(holding(inHand({ ...stopping, back: preview })));
    const step = told(uncalled, { type: 'RecordWithdrawn', record: key, handle: '9' });
    expect(open(step).campaigns[spring]?.stopped).toBe(true);
  });

  it('CAMP-5 is finished although its campaign is unloaded meanwhile', () => {
    const unloaded = told(waiting(), {
      type: 'CampaignChanged',
      status: 'unloaded',
      campaign: { name: spring, mode: 'predictive', description: null, applicationId: '134', groupName: null },
      asked: false,
    });
    expect(told(unloaded.state, tell('voice', notReady)).effects).toMatchObject([sent]);
  });

  it('RES-5 is sent once, whatever is told twice', () => {
    const first = told(waiting(), tell('voice', notReady));
    expect(told(first.state, tell('voice', notReady)).effects).toEqual([]);
  });
});
