import { describe, expect, it } from 'vitest';
import type { DialerNews, Outcome } from '../../../lib/session/news';
import type { AgentOrder, Refusal } from '../../../lib/session/orders';
import { mostSends } from '../../../lib/session/outbox';
import { patience } from '../../../lib/session/patience';
import type { Closing, RecordPhase } from '../../../lib/session/record';
import type { SignedIn } from '../../../lib/session/state';
import { allowances, record } from '../../support/session';
import {
  callOf,
  campaignOf,
  channelOf,
  declined,
  dialing,
  done,
  ended,
  fetchingOf,
  holding,
  inHand,
  itemOf,
  key,
  looking,
  onCall,
  owing,
  preview,
  session,
  spring,
  t0,
  withCalls,
} from '../support/given';
import { noticesOf, open, ordered, passed, phaseOf, played, revived, told, typesOf } from '../support/when';

const decline = (how: 'later' | 'dontCall') =>
  ({ type: 'DeclineRecord', record: key, how, reference: 31 }) as const satisfies AgentOrder;
const finish = (stop = false, change: Partial<AgentOrder & { type: 'FinishRecord' }> = {}) =>
  ({ type: 'FinishRecord', record: key, result: 33, stop, reference: 31, ...change }) as const satisfies AgentOrder;

const acknowledged = { type: 'RequestAcknowledged', reference: 31, handle: '9' } as const;
const refusal = (change: Partial<DialerNews & { type: 'RequestRefused' }> = {}) =>
  ({
    type: 'RequestRefused',
    reference: 31,
    handle: '9',
    detail: 'Bad result',
    recordClosed: false,
    ...change,
  }) as const satisfies DialerNews;
const outcome = (is: Outcome) => ({ type: 'RequestOutcome', reference: 31, outcome: is }) as const;
const seen = { type: 'SessionSeen', calls: [], channels: [] } as const;

const later: Closing = { how: 'later' };
const dontCall: Closing = { how: 'dontCall' };
const doneNext = (next: 'fetch' | 'stop' | 'rest'): Closing => ({ how: 'done', result: 33, next });

/** A record that is being closed, its request on the way. */
const closing = (change: Partial<SignedIn> = {}, phase: RecordPhase & { is: 'closing' } = done) =>
  session({ ...holding(inHand(phase)), ...owing(itemOf({ closing: phase.closing })), ...change });

describe('Decline', () => {
  it('PULL-3a returns the record to the list when the agent declines it for later', () => {
    const step = ordered(session(holding(inHand(preview))), decline('later'));
    const item = itemOf({ request: 'RecordReject', closing: later });
    expect(step.effects).toEqual([{ type: 'SendRequest', item }]);
    expect(open(step)).toMatchObject({ records: { [key]: { phase: declined } }, outbox: { 31: item } });
    expect(told(step.state, acknowledged).state).toMatchObject({ records: {}, outbox: {}, notices: [] });
  });

  it('PULL-3b removes the contact from the list of this campaign', () => {
    const step = ordered(session(holding(inHand(preview))), decline('dontCall'));
    const item = itemOf({ request: 'RequestRecordCancel', closing: dontCall });
    expect(step.effects).toEqual([{ type: 'SendRequest', item }]);
    expect(open(step).outbox).toEqual({ 31: item });
    expect(told(step.state, acknowledged).state).toMatchObject({ records: {}, outbox: {} });
  });

  it.each([
    ['PULL-3a', declined],
    ['PULL-3b', { ...declined, closing: dontCall }],
  ] as const)('%s ends the preview after eight seconds of silence, marked not confirmed', (_id, phase) => {
    const state = closing({}, phase);
    expect(passed(state, t0 + 7_999).state).toBe(state);
    const step = passed(state, t0 + 8_000);
    expect(phaseOf(step)).toBe('gone');
    expect(open(step).outbox).toEqual({ 31: itemOf({ closing: phase.closing, status: 'unconfirmed' }) });
    expect(step.effects).toEqual([]);
    expect(told(step.state, acknowledged).state).toMatchObject({ outbox: {} });
  });

  const refused: readonly [Refusal, string, Partial<SignedIn>, AgentOrder][] = [
    ['recordGone', 'there is none', {}, decline('later')],
    ['recordGone', 'its name is hostile', {}, { ...decline('later'), record: '__proto__' }],
    ['recordOnCall', 'on a call', holding(inHand(onCall)), decline('later')],
    ['recordBusy', 'while it is dialed', holding(inHand(dialing)), decline('later')],
    ['recordBusy', 'while its call is looked for', holding(inHand(looking)), decline('later')],
    ['recordBusy', 'after a call', holding(inHand(ended)), decline('later')],
    ['recordBusy', 'twice', holding(inHand(declined)), { ...decline('later'), reference: 32 }],
    ['noConnection', 'without a line', { link: 'down', ...holding(inHand(preview)) }, decline('dontCall')],
    [
      'notAllowed',
      'where the agent may not give it back',
      { allowances: { ...allowances, canRejectRecord: false }, ...holding(inHand(preview)) },
      decline('later'),
    ],
    [
      'notAllowed',
      'where the agent may not cancel it',
      { allowances: { ...allowances, canCancelRecord: false }, ...holding(inHand(preview)) },
      decline('dontCall'),
    ],
  ];
  it.each(refused)('is refused, %s: %s', (why, _when, change, order) => {
    const state = session(change);
    expect(ordered(state, order)).toEqual({ state, effects: [], refusal: why });
  });

  it('is refused while another call of the same record goes on', () => {
    const second = callOf({ id: 'second', record: key, state: 'established' });
    const state = session({ ...holding(inHand(ended)), ...withCalls(second) });
    expect(ordered(state, finish())).toMatchObject({ refusal: 'recordOnCall', effects: [] });
  });
});

describe('Done', () => {
  it.each([preview, ended])('PULL-6 finishes the record from its $is with its call result', (phase) => {
    const step = ordered(session(holding(inHand(phase, { callUuid: 'uuid-1' }))), finish());
    const item = itemOf({ callUuid: 'uuid-1' });
    expect(step.effects).toEqual([{ type: 'SendRequest', item }]);
    expect(open(step).records[key]).toMatchObject({ phase: { ...done, back: phase }, result: 33, problem: null });
    expect(open(step).outbox).toEqual({ 31: item });
  });

  it('PULL-6 goes straight on to the next record when the dialer has confirmed', () => {
    const step = told(closing(), acknowledged, t0 + 300);
    expect(open(step)).toMatchObject({ records: {}, outbox: {}, fetching: { [spring]: { askedAt: t0 + 300 } } });
    const [request] = step.effects;
    expect(step.effects).toHaveLength(1);
    expect(request).toMatchObject({ type: 'RequestPreview', campaign: spring, applicationId: '134' });
    expect(request).toHaveProperty('reference', open(step).fetching[spring]?.reference);
  });

  it('PULL-6 goes straight on after eight seconds of silence too', () => {
    const step = passed(closing(), t0 + patience.closing);
    expect(typesOf(step)).toEqual(['RequestPreview']);
    expect(open(step).outbox['31']).toMatchObject({ status: 'unconfirmed', repeatable: true });
  });

  const stays: readonly [string, Partial<SignedIn>, readonly string[]][] = [
    [
      'Voice is not ready any more',
      { channels: { voice: channelOf('voice', { is: 'afterCallWork' }) } },
      ['voiceNotReady'],
    ],
    ['the campaign was stopped', { campaigns: { [spring]: campaignOf({ status: 'active' }) } }, []],
    ['the agent stopped', { campaigns: { [spring]: campaignOf({ stopped: true }) } }, []],
    ['the campaign is gone', { campaigns: {} }, []],
    ['the next one is asked for already', fetchingOf(), []],
    ['the line is down', { link: 'down' }, []],
  ];
  it.each(stays)('does not go on when %s', (_why, change, notices) => {
    const step = told(closing(change), acknowledged);
    expect(step.effects).toEqual([]);
    expect(phaseOf(step)).toBe('gone');
    expect(noticesOf(step)).toEqual(notices);
  });

  it.each([
    ['the agent may not', { allowances: { ...allowances, canGetNextRecord: false } }],
    ['the campaign is no preview campaign', { campaigns: { [spring]: campaignOf({ mode: 'progressive' }) } }],
    ['the campaign is not running', { campaigns: { [spring]: campaignOf({ status: 'active' }) } }],
    ['the campaign is not listed', { campaigns: {} }],
  ] as const)('rests after the record where %s', (_why, change) => {
    const state = session({ ...holding(inHand(ended)), ...change });
    const step = ordered(state, finish());
    expect(open(step).records[key]?.phase).toMatchObject({ closing: { how: 'done', next: 'rest' } });
    expect(told(step.state, acknowledged).effects).toEqual([]);
  });

  it('PULL-7 finishes the record and takes no more', () => {
    const step = ordered(session(holding(inHand(ended))), finish(true));
    expect(step.effects).toEqual([{ type: 'SendRequest', item: itemOf({ closing: doneNext('stop') }) }]);
    expect(open(step).campaigns[spring]?.stopped).toBe(true);
    const after = told(step.state, acknowledged);
    expect(after.effects).toEqual([]);
    expect(open(after)).toMatchObject({ records: {}, outbox: {}, fetching: {} });
  });

  const refused: readonly [Refusal, string, Partial<SignedIn>, Partial<AgentOrder & { type: 'FinishRecord' }>][] = [
    ['recordGone', 'there is none', {}, {}],
    ['recordGone', 'its name is hostile', {}, { record: 'constructor' }],
    ['recordOnCall', 'on a call', holding(inHand(onCall)), {}],
    ['recordBusy', 'while it is dialed', holding(inHand(dialing)), {}],
    ['recordBusy', 'while its call is looked for', holding(inHand(looking)), {}],
    ['recordBusy', 'twice', holding(inHand(done)), { reference: 32 }],
    ['resultUnknown', 'with a result that is not offered', holding(inHand(ended)), { result: 52 }],
    ['noConnection', 'without a line', { link: 'down', ...holding(inHand(ended)) }, {}],
  ];
  it.each(refused)('is refused, %s: %s', (why, _when, change, order) => {
    const state = session(change);
    for (const stop of [false, true]) {
      expect(ordered(state, finish(stop, order))).toEqual({ state, effects: [], refusal: why });
    }
  });
});

describe('the next record’s reference', () => {
  const next = (reference: number, change: Partial<SignedIn> = {}) => {
    const item = itemOf({ reference });
    const state = session({ ...holding(inHand({ ...done, reference })), ...owing(item), ...change });
    return open(told(state, { ...acknowledged, reference })).fetching[spring]?.reference ?? 0;
  };

  it.each([1, 2, 31, 0x3fffffff, 0x40000000, 0x40000001, 0x7ffffffe, 0x7fffffff])(
    'is a positive 31-bit number after %i',
    (reference) => {
      const made = next(reference);
      expect(Number.isInteger(made) && made >= 1 && made <= 0x7fffffff && made !== reference).toBe(true);
    },
  );

  it('is the same whenever it is worked out, and another for every closing', () => {
    const made = [1, 2, 3, 31, 0x40000002, 0x7fffffff].map((reference) => next(reference));
    expect([1, 2, 3, 31, 0x40000002, 0x7fffffff].map((reference) => next(reference))).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it('is none that stands for something else already, nor the number after the closing’s own', () => {
    const first = next(31);
    expect(first).not.toBe(32);
    const waiting = itemOf({ reference: first, status: 'unconfirmed' });
    const second = next(31, owing(itemOf(), waiting));
    expect(second).not.toBe(first);
    const third = next(31, { ...owing(itemOf(), waiting), spent: [second] });
    expect([first, second]).not.toContain(third);
    const fourth = next(31, { spent: [first, second], ...fetchingOf({ campaign: 'Autumn', reference: third }) });
    expect([first, second, third]).not.toContain(fourth);
  });
});

describe('an acknowledgement', () => {
  it('settles by the handle what carries no reference', () => {
    const step = told(closing(), { ...acknowledged, reference: null });
    expect(open(step)).toMatchObject({ records: {}, outbox: {} });
  });

  it('settles nothing by the handle where two requests have it', () => {
    const state = closing(owing(itemOf(), itemOf({ reference: 30, status: 'unconfirmed' })));
    const step = told(state, { ...acknowledged, reference: null });
    expect(open(step).outbox).toEqual(state.outbox);
  });

  it('RES-5 settles a result that had been given up waiting for', () => {
    const state = session(owing(itemOf({ status: 'unconfirmed' })));
    expect(told(state, acknowledged)).toMatchObject({ state: { outbox: {} }, effects: [] });
  });

  it('RES-5 counts once, however often it comes', () => {
    const once = told(closing({ allowances: { ...allowances, canGetNextRecord: false } }), acknowledged);
    expect(told(once.state, acknowledged).effects).toEqual([]);
    expect(open(told(once.state, acknowledged)).fetching).toEqual(open(once).fetching);
  });

  it('shows that a record from before the restart is known to the dialer', () => {
    const state = session(holding(inHand(preview, { verified: false })));
    const step = told(state, { type: 'RequestAcknowledged', reference: 99, handle: '9' });
    expect(open(step).records[key]?.verified).toBe(true);
  });

  it('leaves a record alone that has come anew since', () => {
    const state = session({
      ...holding(inHand(preview)),
      ...owing(itemOf({ status: 'unconfirmed', repeatable: false })),
    });
    const step = told(state, acknowledged);
    expect(phaseOf(step)).toBe('preview');
    expect(open(step).outbox).toEqual({});
  });
});

describe('a refusal', () => {
  const both: readonly [string, DialerNews][] = [
    ['by an event', refusal()],
    ['by the answer', outcome({ is: 'refused', detail: 'Bad result' })],
  ];
  it.each(both)('takes the record back to where it was, with the dialer’s words: %s', (_how, news) => {
    const step = told(closing(), news);
    expect(open(step).records[key]).toMatchObject({
      phase: ended,
      problem: { is: 'closingRefused', detail: 'Bad result' },
    });
    expect(open(step).outbox).toEqual({});
    expect(step.effects).toEqual([]);
  });

  it.each(both)(
    'PULL-8 lets the agent go when it comes a second time, and keeps the result in sight: %s',
    (_how, news) => {
      const problem = { is: 'closingRefused', detail: 'Bad result' } as const;
      const again = ordered(session(holding(inHand(ended, { problem }))), finish(true));
      expect(typesOf(again)).toEqual(['SendRequest']);
      const step = told(again.state, news);
      expect(phaseOf(step)).toBe('gone');
      expect(open(step).outbox).toMatchObject({ 31: { status: 'unconfirmed', repeatable: false } });
    },
  );

  it('RES-5 counts as delivered when the record is closed', () => {
    const repeated = closing(owing(itemOf({ sends: 2 })));
    const step = told(repeated, refusal({ recordClosed: true }));
    expect(open(step)).toMatchObject({ records: {}, outbox: {}, notices: [] });
    expect(typesOf(step)).toEqual(['RequestPreview']);
  });

  it.each(both)('RES-5 keeps a repeated result in sight that was refused for another reason: %s', (_how, news) => {
    const repeated = closing(owing(itemOf({ sends: 2 })));
    const step = told(repeated, news);
    expect(phaseOf(step)).toBe('gone');
    expect(open(step).outbox).toMatchObject({ 31: { status: 'unconfirmed' } });
    expect(told(step.state, acknowledged).state).toMatchObject({ outbox: {} });
  });

  it('PULL-8 says that the record was withdrawn when the first request finds it closed', () => {
    const step = told(closing(), refusal({ recordClosed: true }));
    expect(open(step)).toMatchObject({ records: {}, outbox: {}, notices: [{ is: 'recordWithdrawn' }] });
  });

  it('is told when it comes after the agent went on', () => {
    const state = session(owing(itemOf({ status: 'unconfirmed' })));
    const step = told(state, refusal());
    expect(open(step)).toMatchObject({ outbox: {}, notices: [{ is: 'requestRefused', detail: 'Bad result' }] });
  });

  it('is found by the handle where it carries no reference, and ignored where nothing fits', () => {
    expect(phaseOf(told(closing(), refusal({ reference: null })))).toBe('ended');
    const state = closing();
    expect(told(state, refusal({ reference: 30 })).state).toBe(state);
    expect(told(state, refusal({ reference: null, handle: null })).state).toBe(state);
  });
});

describe('a request that was lost on the way', () => {
  it('RES-5 is sent again after a pause when its outcome is unknown', () => {
    const step = told(closing(), outcome({ is: 'unknown', detail: 'timeout' }));
    expect(step.effects).toEqual([{ type: 'LookAtSession' }]);
    expect(open(step).outbox).toEqual({ 31: itemOf({ status: 'waiting', deadline: t0 + 2_000 }) });
    expect(passed(step.state, t0 + 1_999).effects).toEqual([]);
    const again = passed(step.state, t0 + 2_000);
    const item = itemOf({ sends: 2, deadline: t0 + 2_000 + patience.closing });
    expect(again.effects).toEqual([{ type: 'SendRequest', item }]);
    expect(open(again).outbox).toEqual({ 31: item });
  });

  it('is awaited once it was accepted', () => {
    const state = closing();
    expect(told(state, outcome({ is: 'accepted' })).state).toBe(state);
  });

  it('RES-5 is sent again when the line is back, after the dialer has said what is true', () => {
    const restored = played(
      closing(),
      { from: 'dialer', news: { type: 'LinkLost' }, at: t0 },
      { from: 'dialer', news: { type: 'LinkRestored' }, at: t0 + 500 },
    );
    expect(typesOf(restored)).toEqual(['LookAtSession', 'AskCampaigns']);
    const step = told(restored.state, seen, t0 + 600);
    expect(typesOf(step)).toEqual(['SendRequest']);
  });

  it('LIVE-1 is sent again when the worker was stopped before the answer', () => {
    const step = told(revived(closing(), t0 + 500).state, seen, t0 + 600);
    expect(step.effects).toEqual([{ type: 'SendRequest', item: itemOf({ sends: 2, deadline: t0 + 8_600 }) }]);
    expect(open(step).records[key]?.phase).toEqual({ ...done, deadline: t0 + 8_500 });
  });

  it('RES-5 is sent again at most three times, then stays in sight', () => {
    let state: SignedIn = closing({}, { ...done, closing: doneNext('rest') });
    let sends = 1;
    for (let round = 0; round < 8; round++) {
      const at = t0 + round * 60_000;
      const lost = told(told(state, { type: 'LinkLost' }, at).state, { type: 'LinkRestored' }, at + 1);
      const step = told(lost.state, seen, at + 2);
      sends += typesOf(step).filter((type) => type === 'SendRequest').length;
      state = open(step);
    }
    expect(sends).toBe(mostSends);
    expect(state.outbox['31']).toMatchObject({ status: 'unconfirmed', sends: mostSends });
  });

  it('RES-5 waits for the line when it was silent without one', () => {
    const down = told(closing(), { type: 'LinkLost' });
    const step = passed(down.state, t0 + patience.closing);
    expect(phaseOf(step)).toBe('gone');
    expect(open(step).outbox['31']).toMatchObject({ status: 'waiting', sends: 1 });
    expect(step.effects).toEqual([]);
  });

  it('RES-5 is not sent again once its record has come anew', () => {
    const state = session(owing(itemOf({ status: 'unconfirmed', repeatable: false })));
    expect(told(state, outcome({ is: 'unknown', detail: null })).state).toBe(state);
    const restored = told(told(state, { type: 'LinkRestored' }).state, seen);
    expect(typesOf(restored)).not.toContain('SendRequest');
    expect(open(restored).outbox).toEqual(state.outbox);
  });

  it.each([
    ['missing', {}],
    ['that of another record', owing(itemOf({ record: { ...itemOf().record, key: '134/10' }, status: 'unconfirmed' }))],
  ])('leaves the decision to the agent when the request is %s', (_what, change) => {
    const step = passed(session({ ...holding(inHand(done)), ...change }), t0 + patience.closing);
    expect(phaseOf(step)).toBe('ended');
  });
});

describe('what is not confirmed', () => {
  it('is put away by the agent', () => {
    const state = session(owing(itemOf({ status: 'unconfirmed' })));
    const step = ordered(state, { type: 'DismissUnconfirmed', reference: 31 });
    expect(step).toEqual({ state: { ...state, outbox: {} }, effects: [], refusal: null });
  });

  it.each(['sent', 'waiting'] as const)('cannot be put away while it is %s', (status) => {
    const state = session(owing(itemOf({ status })));
    const step = ordered(state, { type: 'DismissUnconfirmed', reference: 31 });
    expect(step).toEqual({ state, effects: [], refusal: 'workInHand' });
  });

  it('is not missed when it is gone already', () => {
    const state = session();
    expect(ordered(state, { type: 'DismissUnconfirmed', reference: 31 })).toEqual({
      state,
      effects: [],
      refusal: null,
    });
  });

  it('names the contact by the number where the list has no name', () => {
    const nameless = record({ fields: [] });
    const step = ordered(session(holding(inHand(ended, {}, nameless))), finish(true));
    expect(open(step).outbox['31']?.record.contact).toBe(nameless.phone);
  });
});
