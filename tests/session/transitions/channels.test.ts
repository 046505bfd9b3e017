import { describe, expect, it } from 'vitest';
import type { ChannelTarget } from '../../../lib/session/channel';
import { patience } from '../../../lib/session/patience';
import { channelOf, fetchingOf, session, t0 } from '../support/given';
import { noticesOf, open, ordered, passed, played, told, typesOf } from '../support/when';

const lunch: ChannelTarget = { is: 'notReady', reason: 'Lunch' };

describe('channels', () => {
  const targets: readonly ChannelTarget[] = [
    { is: 'ready' },
    { is: 'notReady', reason: null },
    lunch,
    { is: 'afterCallWork' },
    { is: 'doNotDisturb' },
  ];
  it.each(targets)('SES-3 asks the dialer for $is and shows it as asked until it is so', (target) => {
    const step = ordered(session(), { type: 'SetChannel', channel: 'outboundpreview', target });
    expect(step.effects).toEqual([{ type: 'SetChannel', channel: 'outboundpreview', target }]);
    expect(open(step).channels).toMatchObject({
      voice: { asked: null },
      outboundpreview: { asked: target, askedUntil: t0 + patience.channelChange },
    });
  });

  it('SES-3 sets all channels together with one request', () => {
    const step = ordered(session(), { type: 'SetChannel', channel: 'all', target: lunch });
    expect(step.effects).toEqual([{ type: 'SetChannel', channel: 'all', target: lunch }]);
    expect(open(step).channels).toMatchObject({ voice: { asked: lunch }, outboundpreview: { asked: lunch } });
  });

  it('is refused without a line', () => {
    const state = session({ link: 'down' });
    const step = ordered(state, { type: 'SetChannel', channel: 'voice', target: lunch });
    expect(step).toEqual({ state, effects: [], refusal: 'noConnection' });
  });

  it('SES-3 counts the time in a state from its beginning, repetitions or not', () => {
    const before = session();
    const step = played(
      before,
      {
        from: 'dialer',
        news: { type: 'ChannelsChanged', channels: [{ name: 'voice', status: lunch }] },
        at: t0 + 1000,
      },
      {
        from: 'dialer',
        news: { type: 'ChannelsChanged', channels: [{ name: 'voice', status: lunch }] },
        at: t0 + 5000,
      },
    );
    expect(open(step).channels.voice).toEqual({ ...channelOf('voice', lunch), since: t0 + 1000 });
    expect(open(step).channels.outboundpreview).toBe(before.channels.outboundpreview);
  });

  it('counts another reason for Not Ready as another state', () => {
    const state = session({ channels: { voice: channelOf('voice', lunch) } });
    const step = told(state, {
      type: 'ChannelsChanged',
      channels: [{ name: 'voice', status: { is: 'notReady', reason: 'Break' } }],
    });
    expect(open(step).channels.voice?.since).toBe(t0);
  });

  it('takes in a channel that it did not know', () => {
    const step = told(session({ channels: {} }), {
      type: 'ChannelsChanged',
      channels: [{ name: 'voice', status: { is: 'ready' } }],
    });
    expect(open(step).channels).toEqual({ voice: { ...channelOf('voice', { is: 'ready' }), since: t0 } });
  });

  it('keeps asking while the dialer only repeats the old state', () => {
    const asked = ordered(session(), { type: 'SetChannel', channel: 'voice', target: lunch }).state;
    const repeated = told(asked, { type: 'ChannelsChanged', channels: [{ name: 'voice', status: { is: 'ready' } }] });
    expect(open(repeated).channels.voice?.asked).toEqual(lunch);
    const other = told(asked, {
      type: 'ChannelsChanged',
      channels: [{ name: 'voice', status: { is: 'afterCallWork' } }],
    });
    expect(open(other).channels.voice).toMatchObject({ asked: null, askedUntil: null });
  });

  it('has its answer when what was asked for is so already', () => {
    const asked = ordered(session(), { type: 'SetChannel', channel: 'voice', target: { is: 'ready' } }).state;
    const step = told(asked, { type: 'ChannelsChanged', channels: [{ name: 'voice', status: { is: 'ready' } }] });
    expect(open(step).channels.voice).toEqual(channelOf('voice', { is: 'ready' }));
  });

  it('says in the dialer’s words that a change was refused', () => {
    const asked = ordered(session(), { type: 'SetChannel', channel: 'all', target: lunch }).state;
    const step = told(asked, {
      type: 'ChannelOutcome',
      channel: 'all',
      outcome: { is: 'refused', detail: 'reason unknown' },
    });
    expect(open(step).channels).toMatchObject({ voice: { asked: null }, outboundpreview: { asked: null } });
    expect(open(step).notices).toMatchObject([{ is: 'channelRefused', detail: 'reason unknown' }]);
    expect(step.effects).toEqual([]);
  });

  it('gives up a Get Record that waited for Voice when Voice refuses', () => {
    const state = session(fetchingOf({ whenReady: true }));
    const refused = { is: 'refused', detail: null } as const;
    expect(open(told(state, { type: 'ChannelOutcome', channel: 'voice', outcome: refused })).fetching).toEqual({});
    expect(open(told(state, { type: 'ChannelOutcome', channel: 'all', outcome: refused })).fetching).toEqual({});
  });

  it('lets a Get Record wait on for Voice when another channel refuses', () => {
    const state = session(fetchingOf({ whenReady: true }));
    const step = told(state, {
      type: 'ChannelOutcome',
      channel: 'outboundpreview',
      outcome: { is: 'refused', detail: null },
    });
    expect(open(step).fetching).toEqual(state.fetching);
  });

  it('LIVE-3 asks what is true when the outcome of a change is unknown', () => {
    const asked = ordered(session(), { type: 'SetChannel', channel: 'voice', target: lunch }).state;
    const step = told(asked, {
      type: 'ChannelOutcome',
      channel: 'voice',
      outcome: { is: 'unknown', detail: null },
    });
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
    expect(open(step).channels.voice?.asked).toBeNull();
    expect(noticesOf(step)).toEqual([]);
  });

  it('waits for the event when the change was accepted', () => {
    const asked = ordered(session(), { type: 'SetChannel', channel: 'voice', target: lunch }).state;
    const step = told(asked, { type: 'ChannelOutcome', channel: 'voice', outcome: { is: 'accepted' } });
    expect(step).toEqual({ state: asked, effects: [], refusal: null });
  });

  it('LIVE-3 asks what is true when nobody confirms a change', () => {
    const asked = ordered(session(), { type: 'SetChannel', channel: 'voice', target: lunch }).state;
    expect(passed(asked, t0 + patience.channelChange - 1).state).toBe(asked);
    const step = passed(asked, t0 + patience.channelChange);
    expect(typesOf(step)).toEqual(['LookAtSession']);
    expect(open(step).channels.voice?.asked).toBeNull();
  });

  it('SES-5 names the services of the dialer that are down, once each, until they are back', () => {
    const down = { type: 'ServiceChanged', service: 'VOICE', available: false } as const;
    const state = open(told(open(told(session(), down)), down));
    expect(state.services).toEqual(['VOICE']);
    expect(open(told(state, { ...down, available: true })).services).toEqual([]);
  });
});
