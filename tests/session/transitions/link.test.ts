import { describe, expect, it } from 'vitest';
import type { CallVerb } from '../../../lib/session/call';
import { patience } from '../../../lib/session/patience';
import {
  callOf,
  channelOf,
  done,
  ended,
  fetchingOf,
  holding,
  inHand,
  itemOf,
  key,
  onCall,
  owing,
  preview,
  session,
  spring,
  t0,
  withCalls,
} from '../support/given';
import { open, passed, phaseOf, revived, told, typesOf } from '../support/when';

const seen = { type: 'SessionSeen', calls: [], channels: [] } as const;
const checking = { link: 'checking', checkAt: t0 + patience.lookAgain } as const;

describe('the line', () => {
  it('LIVE-2 is shown as down from the moment it is lost', () => {
    const step = told(session(), { type: 'LinkLost' });
    expect(step).toMatchObject({ state: { link: 'down', downSince: t0 }, effects: [] });
    expect(told(step.state, { type: 'LinkLost' }, t0 + 5).state).toBe(step.state);
  });

  it('LIVE-2 is checked when it is back, before anything is sent', () => {
    const down = session({ link: 'down', downSince: t0 - 5, ...owing(itemOf({ status: 'unconfirmed' })) });
    const step = told(down, { type: 'LinkRestored' });
    expect(step.effects).toEqual([{ type: 'LookAtSession' }, { type: 'AskCampaigns' }]);
    expect(open(step)).toMatchObject({
      ...checking,
      downSince: t0 - 5,
      listing: { deadline: t0 + patience.listing, seen: [] },
      outbox: { 31: { status: 'waiting', deadline: t0 } },
    });
  });

  it('LIVE-2 is live once the dialer has said what is true', () => {
    const state = session({ ...checking, downSince: t0 - 5, channels: {} });
    const step = told(state, { ...seen, channels: [{ name: 'voice', status: { is: 'afterCallWork' } }] });
    expect(open(step)).toMatchObject({
      link: 'live',
      downSince: null,
      checkAt: null,
      channels: { voice: { status: { is: 'afterCallWork' } } },
    });
  });

  it('takes no account for true that arrives without a line', () => {
    const state = session({ link: 'down', ...withCalls(callOf()) });
    expect(told(state, seen).state).toBe(state);
  });

  it('LIVE-2 asks again when nobody says what is true', () => {
    const state = session(checking);
    expect(passed(state, checking.checkAt - 1).state).toBe(state);
    const step = passed(state, checking.checkAt);
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
    expect(open(step).checkAt).toBe(checking.checkAt + patience.lookAgain);
  });

  it('LIVE-2 asks again sooner when the question failed', () => {
    const step = told(session(checking), { type: 'SessionNotSeen' });
    expect(open(step).checkAt).toBe(t0 + patience.betweenLooks);
    const live = session();
    expect(told(live, { type: 'SessionNotSeen' }).state).toBe(live);
  });

  it('LIVE-2 believes what was told later more than an answer to an older question', () => {
    const state = session({
      channels: { voice: { ...channelOf('voice', { is: 'ready' }), since: t0 - 10 } },
      ...withCalls(callOf({ state: 'held', since: t0 - 10 })),
    });
    const account = {
      type: 'SessionSeen',
      calls: [callOf({ state: 'established' })],
      channels: [{ name: 'voice', status: { is: 'doNotDisturb' } }],
    } as const;
    const late = told(state, { ...account, askedAt: t0 - 20 });
    expect(open(late)).toMatchObject({
      channels: { voice: { status: { is: 'ready' } } },
      calls: { c1: { state: 'held' } },
    });
    const fresh = told(state, { ...account, askedAt: t0 });
    expect(open(fresh)).toMatchObject({
      channels: { voice: { status: { is: 'doNotDisturb' } } },
      calls: { c1: { state: 'established' } },
    });
  });

  it('gives a request for a record its time again when the line is back', () => {
    const state = session({ ...checking, ...fetchingOf({ deadline: t0 - 1 }) });
    const step = told(state, seen);
    expect(open(step)).toMatchObject(fetchingOf({ deadline: t0 + patience.record }));
    expect(step.effects).toEqual([]);
    const live = told(session(fetchingOf()), seen, t0 + 5_000);
    expect(open(live)).toMatchObject(fetchingOf());
  });

  it('asks for the record that waited for Voice when it turns out to be Ready', () => {
    const state = session({ ...checking, ...fetchingOf({ whenReady: true }) });
    expect(typesOf(told(state, seen))).toEqual(['RequestPreview']);
  });
});

describe('the worker is stopped and runs again', () => {
  it('LIVE-1 has everything it had, and asks the dialer what became of it', () => {
    const state = session({
      ...holding(inHand(ended, { result: 9 })),
      ...owing(itemOf({ reference: 30, status: 'unconfirmed' })),
      ...fetchingOf(),
      campaigns: { ...session().campaigns },
    });
    const step = revived(state);
    expect(step.effects).toEqual([{ type: 'ResumeSession' }, { type: 'AskCampaigns' }]);
    expect(step.state).toEqual({
      ...state,
      ...checking,
      listing: { deadline: t0 + patience.listing, seen: [], again: true },
    });
  });

  it('LIVE-1 dials nothing and sends nothing by itself before the dialer has answered', () => {
    const step = revived(session({ ...holding(inHand(done)), ...owing(itemOf()) }));
    expect(typesOf(step)).toEqual(['ResumeSession', 'AskCampaigns']);
    expect(open(step).outbox['31']).toMatchObject({ status: 'waiting', sends: 1 });
  });

  const verbs: readonly [CallVerb, CallVerb | null][] = [
    ['hold', null],
    ['complete', null],
    ['release', 'release'],
  ];
  it.each(verbs)('LIVE-1 knows of a %s that was asked for: %s', (asked, after) => {
    const state = session({ ...holding(inHand(onCall)), ...withCalls(callOf({ asked })) });
    expect(open(revived(state)).calls.c1?.asked).toBe(after);
  });

  it('CALL-4 leaves the record open whose call ended meanwhile', () => {
    const state = session({ ...holding(inHand(onCall)), ...withCalls(callOf()) });
    expect(phaseOf(told(revived(state).state, seen))).toBe('ended');
  });

  it('completes again what was to be completed', () => {
    const over = callOf({ state: 'released', capabilities: ['complete'], asked: 'complete' });
    const step = told(revived(session(withCalls(over))).state, { ...seen, calls: [over] });
    expect(step.effects).toEqual([{ type: 'UseCall', callId: 'c1', verb: 'complete', digits: null }]);
  });

  it('LIVE-1 keeps a preview as it was', () => {
    const state = session(holding(inHand(preview)));
    expect(open(revived(state)).records[key]).toEqual(state.records[key]);
    expect(Object.keys(open(revived(state)).campaigns)).toEqual([spring]);
  });
});
