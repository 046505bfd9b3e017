import { describe, expect, it } from 'vitest';
import type { AgentOrder, Refusal } from '../../../lib/session/orders';
import { patience } from '../../../lib/session/patience';
import type { SignedIn } from '../../../lib/session/state';
import { allowances, record } from '../../support/session';
import {
  askedAt,
  campaignOf,
  channelOf,
  fetchingOf,
  holding,
  inHand,
  key,
  preview,
  session,
  spring,
  t0,
} from '../support/given';
import { noticesOf, open, ordered, passed, phaseOf, told, typesOf } from '../support/when';

const get = (change: Partial<AgentOrder & { type: 'GetRecord' }> = {}) =>
  ({ type: 'GetRecord', campaign: spring, reference: 21, becomeReady: false, ...change }) as const;

const notReady = { channels: { voice: channelOf('voice', { is: 'notReady', reason: null }) } };
const voiceReady = { type: 'ChannelsChanged', channels: [{ name: 'voice', status: { is: 'ready' } }] } as const;
const requested = { type: 'RequestPreview', campaign: spring, applicationId: '134', reference: 21 };

describe('Get Record', () => {
  it('CAMP-3 joins the campaign and asks for a record at once', () => {
    const step = ordered(session({ campaigns: { [spring]: campaignOf({ stopped: true }) } }), get());
    expect(step.effects).toEqual([requested]);
    expect(open(step)).toMatchObject({
      campaigns: { [spring]: { joined: true, stopped: false } },
      ...fetchingOf(),
    });
  });

  it('takes away what earlier requests came to, whatever campaign they were for', () => {
    const notices = [
      { is: 'noRecordLeft', campaign: 'Overdue invoices', id: 'a', at: t0 },
      { is: 'campaignStarted', campaign: 'Overdue invoices', id: 'b', at: t0 },
    ] as const;
    expect(noticesOf(ordered(session({ notices }), get()))).toEqual(['campaignStarted']);
  });

  it('PULL-7 starts again a campaign that was stopped', () => {
    const stopped = campaignOf({ stopped: true, joined: true });
    const step = ordered(session({ campaigns: { [spring]: stopped } }), get());
    expect(open(step).campaigns[spring]?.stopped).toBe(false);
  });

  it('CAMP-3 says that the campaign is loaded but not started, and joins it', () => {
    const step = ordered(session({ campaigns: { [spring]: campaignOf({ status: 'active' }) } }), get());
    expect(step).toMatchObject({ refusal: 'campaignNotRunning', effects: [] });
    expect(noticesOf(step)).toEqual(['campaignNotRunning']);
    expect(open(step)).toMatchObject({ campaigns: { [spring]: { joined: true } }, fetching: {} });
  });

  it('PULL-2 says that Voice is not ready instead of asking in vain', () => {
    const step = ordered(session(notReady), get());
    expect(step).toMatchObject({ refusal: 'voiceNotReady', effects: [] });
    expect(noticesOf(step)).toEqual(['voiceNotReady']);
    expect(open(step).fetching).toEqual({});
  });

  it('PULL-2 becomes Ready first where the agent wants that, then asks', () => {
    const first = ordered(session(notReady), get({ becomeReady: true }));
    expect(first.effects).toEqual([{ type: 'SetChannel', channel: 'voice', target: { is: 'ready' } }]);
    expect(open(first)).toMatchObject(fetchingOf({ whenReady: true, deadline: t0 + patience.becomingReady }));

    const then = told(first.state, voiceReady, t0 + 500);
    expect(then.effects).toEqual([requested]);
    expect(open(then)).toMatchObject(fetchingOf({ askedAt: t0 + 500, deadline: t0 + 500 + patience.record }));
  });

  it('PULL-2 says that Voice did not become Ready in time', () => {
    const { state } = ordered(session(notReady), get({ becomeReady: true }));
    const step = passed(state, t0 + patience.becomingReady);
    expect(noticesOf(step)).toEqual(['voiceNotReady']);
    expect(open(step).fetching).toEqual({});
  });

  it('asks while the dialing mode of the campaign is not known', () => {
    const step = ordered(session({ campaigns: { [spring]: campaignOf({ mode: 'unknown' }) } }), get());
    expect(step.effects).toEqual([requested]);
  });

  const refused: readonly [Refusal, Partial<SignedIn>, Partial<AgentOrder & { type: 'GetRecord' }>][] = [
    ['noConnection', { link: 'down' }, {}],
    ['campaignGone', {}, { campaign: 'Autumn' }],
    ['campaignGone', {}, { campaign: 'constructor' }],
    ['campaignNotManual', { campaigns: { [spring]: campaignOf({ mode: 'pushPreview' }) } }, {}],
    ['campaignNotManual', { campaigns: { [spring]: campaignOf({ mode: 'predictive' }) } }, {}],
    ['alreadyFetching', fetchingOf({ reference: 20 }), {}],
  ];
  it.each(refused)('is refused: %s', (refusal, change, order) => {
    const state = session(change);
    expect(ordered(state, get(order))).toEqual({ state, effects: [], refusal });
  });

  it.each([
    ['a record in hand', holding(inHand(preview))],
    ['a record on its way', fetchingOf({ campaign: 'Autumn', reference: 20 })],
  ])('PULL-11 is refused beyond the server’s limit, counting %s', (_what, change) => {
    const state = session({ allowances: { ...allowances, mostPreviews: 1 }, ...change });
    const step = ordered(state, get());
    expect(step).toMatchObject({ refusal: 'previewLimit', effects: [] });
    expect(open(step).notices).toMatchObject([{ is: 'previewLimit', limit: 1 }]);
  });

  it('PULL-8 lets the agent stop waiting; a record that arrives all the same is shown', () => {
    const cancelled = ordered(session(fetchingOf()), { type: 'CancelGetRecord', campaign: spring });
    expect(cancelled).toMatchObject({ state: { fetching: {} }, effects: [], refusal: null });
    const late = told(cancelled.state, { type: 'RecordOffered', record: record(), reference: 21 });
    expect(phaseOf(late)).toBe('preview');
  });
});

describe('the answer to Get Record', () => {
  it('PULL-1 shows the record, and waits no longer', () => {
    const step = told(session(fetchingOf()), { type: 'RecordOffered', record: record(), reference: 21 });
    expect(open(step)).toMatchObject({
      fetching: {},
      records: { [key]: inHand(preview, { arrivedAt: t0, chain: askedAt(t0) }) },
    });
    expect(typesOf(step)).toEqual(['RequestChain', 'AskFields']);
  });

  it.each([
    ['with its reference', { campaign: null, reference: 21 }],
    ['with the campaign only', { campaign: spring, reference: null }],
    ['with nothing, while one is awaited', { campaign: null, reference: null }],
  ])('PULL-8 says that no record is left: %s', (_how, answer) => {
    const step = told(session(fetchingOf()), { type: 'NoRecordLeft', ...answer });
    expect(open(step)).toMatchObject({ fetching: {}, notices: [{ is: 'noRecordLeft', campaign: spring }] });
  });

  it.each([
    ['of an earlier request', { campaign: spring, reference: 7 }],
    ['of another campaign', { campaign: 'Autumn', reference: null }],
  ])('waits on when the answer is %s', (_what, answer) => {
    const state = session(fetchingOf());
    expect(told(state, { type: 'NoRecordLeft', ...answer })).toEqual({ state, effects: [], refusal: null });
  });

  it('PULL-8 says that no answer came in time', () => {
    const state = session(fetchingOf());
    expect(passed(state, t0 + patience.record - 1).state).toBe(state);
    const step = passed(state, t0 + patience.record);
    expect(open(step)).toMatchObject({ fetching: {}, notices: [{ is: 'noAnswerInTime', campaign: spring }] });
  });

  it.each(['down', 'checking'] as const)('does not blame the dialer for silence while the line is %s', (link) => {
    const state = session({ ...fetchingOf(), link, checkAt: link === 'checking' ? t0 * 2 : null });
    expect(open(passed(state, t0 + patience.record)).fetching).toEqual(state.fetching);
  });

  it('says in the dialer’s words why there is none', () => {
    const byEvent = told(session(fetchingOf()), {
      type: 'RequestRefused',
      reference: 21,
      handle: null,
      detail: 'Agent is not ready',
      recordClosed: false,
    });
    const byAnswer = told(session(fetchingOf()), {
      type: 'FetchOutcome',
      campaign: spring,
      reference: 21,
      outcome: { is: 'refused', detail: 'Agent is not ready' },
    });
    for (const step of [byEvent, byAnswer]) {
      expect(open(step)).toMatchObject({
        fetching: {},
        notices: [{ is: 'requestRefused', campaign: spring, detail: 'Agent is not ready' }],
      });
    }
  });

  it.each([{ is: 'accepted' }, { is: 'unknown', detail: null }] as const)(
    'waits for the record itself after an outcome that is $is',
    (outcome) => {
      const state = session(fetchingOf());
      const step = told(state, { type: 'FetchOutcome', campaign: spring, reference: 21, outcome });
      expect(step).toEqual({ state, effects: [], refusal: null });
    },
  );

  it('is not moved by the outcome of an earlier request', () => {
    const state = session(fetchingOf());
    const outcome = { is: 'refused', detail: null } as const;
    expect(told(state, { type: 'FetchOutcome', campaign: spring, reference: 7, outcome }).state).toBe(state);
    expect(told(state, { type: 'FetchOutcome', campaign: 'Autumn', reference: 21, outcome }).state).toBe(state);
  });
});
