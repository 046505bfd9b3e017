import { describe, expect, it } from 'vitest';
import type { RecordPhase } from '../../../lib/session/record';
import { deviceWork } from '../../../lib/session/selectors';
import { allowances, record } from '../../support/session';
import {
  askedAt,
  callOf,
  declined,
  dialing,
  done,
  ended,
  endedCall,
  holding,
  inHand,
  itemOf,
  key,
  looking,
  onCall,
  otherNumber,
  owing,
  phone,
  preview,
  session,
  t0,
  withCalls,
} from '../support/given';
import { noticesOf, open, ordered, phaseOf, played, told, typesOf } from '../support/when';

const home = otherNumber({ callingList: 'List2' });
const { phone: number } = home;
const chain = { others: [home] };
const call = { type: 'DialRecord', record: key, number, callerId: null, despite: [], reference: 11 } as const;
const finish = { type: 'FinishRecord', record: key, result: 33, stop: true, reference: 31 } as const;
const called = callOf({ record: '134/10', number });
const changed = (change = {}) => ({ type: 'CallChanged', call: { ...called, ...change }, uuid: null }) as const;
const endedOn: RecordPhase = { is: 'ended', call: { ...endedCall, number } };
const phases = (phase: RecordPhase) => session(holding(inHand(phase, chain)));
const recordOf = (step: Parameters<typeof open>[0]) => open(step).records[key];

describe('another number of the contact', () => {
  it('PULL-9 is dialed under its own handle', () => {
    const step = ordered(phases(preview), call);
    expect(step.effects).toEqual([
      { type: 'MakeCall', record: key, number, callerId: null, attached: home.attached, reference: 11 },
    ]);
    expect(recordOf(step)?.phase).toMatchObject({ is: 'dialing', number });
  });

  it('PULL-9 is dialed exactly as it is shown, or not at all', () => {
    for (const written of ['3035550177', '+1 303 555 0177']) {
      const state = phases(preview);
      expect(ordered(state, { ...call, number: written })).toEqual({
        state,
        effects: [],
        refusal: 'numberNotOfRecord',
      });
    }
  });

  it('is not dialed where the agent may not, and the record’s own is', () => {
    const state = { ...phases(preview), allowances: { ...allowances, canDialOtherNumber: false } };
    expect(ordered(state, call)).toEqual({ state, effects: [], refusal: 'notAllowed' });
    expect(typesOf(ordered(state, { ...call, number: phone }))).toEqual(['MakeCall']);
  });

  it.each([
    { ...dialing, number },
    { ...looking, number },
  ])('LIVE-3 is seen on a call that names its handle: $is', (phase) => {
    const step = told(phases(phase), changed({ number: 'anonymous' }));
    expect(open(step)).toMatchObject({
      records: { [key]: { phase: { is: 'onCall', number, callId: 'c1' } } },
      calls: { c1: { record: key } },
    });
    const over = told(step.state, changed({ state: 'completed' }));
    expect(recordOf(over)?.phase).toMatchObject({ is: 'ended', call: { number } });
  });

  it('LIVE-3 is found in the dialer’s account, and not called twice', () => {
    const seen = { type: 'SessionSeen', calls: [called], channels: [] } as const;
    const step = told(phases({ ...looking, number }), seen, t0 + 200);
    expect(recordOf(step)?.phase).toMatchObject({ is: 'onCall', number });
  });

  it.each([preview, ended])('is the one of a call that was placed elsewhere: $is', (phase) => {
    expect(recordOf(told(phases(phase), changed()))?.phase).toEqual({ is: 'onCall', number, callId: 'c1' });
  });

  it('keeps its call from one who was handed out as a record of its own meanwhile', () => {
    const other = inHand(preview, {}, record({ handle: '10', chainId: '4' }));
    const state = session(holding(other, inHand({ ...dialing, number }, chain)));
    const step = told(state, changed());
    expect([phaseOf(step), phaseOf(step, '134/10')]).toEqual(['onCall', 'preview']);
  });
});

describe('the result of another number', () => {
  it('PULL-9 names the handle, number and list that were really called', () => {
    const step = ordered(phases(endedOn), finish);
    expect(open(step).outbox['31']?.record).toEqual({
      ...itemOf().record,
      handle: '10',
      phone: number,
      callingList: 'List2',
    });
  });

  it('names the last of several', () => {
    const step = played(
      phases(endedOn),
      { from: 'dialer', news: changed({ id: 'c2', record: key, number: phone }), at: t0 },
      { from: 'dialer', news: changed({ id: 'c2', record: key, number: phone, state: 'completed' }), at: t0 },
    );
    expect(open(ordered(step.state, finish)).outbox['31']?.record).toEqual(itemOf().record);
  });

  it('names the record’s own where nothing was called, whatever is chosen', () => {
    const chosen = session(holding(inHand(preview, { ...chain, chosen: number })));
    expect(open(ordered(chosen, finish)).outbox['31']?.record).toEqual(itemOf().record);
    const decline = { type: 'DeclineRecord', record: key, how: 'later', reference: 31 } as const;
    expect(open(ordered(chosen, decline)).outbox['31']?.record).toEqual(itemOf().record);
  });

  it('waits until a call of the number is over', () => {
    const state = session({ ...holding(inHand(endedOn, chain)), ...withCalls({ ...called, id: 'c2' }) });
    expect(ordered(state, finish).refusal).toBe('recordOnCall');
  });

  const item = itemOf({ record: { ...itemOf().record, handle: '10', phone: number } });
  const closing = session({ ...holding(inHand({ ...done, back: endedOn }, chain)), ...owing(item) });

  it.each([
    ['its reference', { reference: 31, handle: null }],
    ['the handle that it was sent with', { reference: null, handle: '10' }],
    ['the handle of the record', { reference: null, handle: '9' }],
  ])('RES-5 is acknowledged by %s', (_by, answer) => {
    expect(told(closing, { type: 'RequestAcknowledged', ...answer }).state).toMatchObject({ records: {}, outbox: {} });
  });

  it.each(['9', '10'])('RES-5 is refused by the handle %s, and the record comes back', (handle) => {
    const news = { type: 'RequestRefused', reference: null, handle, detail: 'no', recordClosed: false } as const;
    expect(recordOf(told(closing, news))).toMatchObject({ phase: endedOn, others: [home] });
  });

  it.each([
    ['the record', record()],
    ['the number that was called', record({ handle: '10', chainId: null })],
    ['any number of the contact', record({ handle: '12' })],
  ])('RES-5 is never sent again once %s has come anew', (_what, data) => {
    const state = session(owing({ ...item, status: 'waiting' }));
    const step = told(state, { type: 'RecordOffered', record: data, reference: null });
    expect(open(step).outbox['31']).toMatchObject({ status: 'unconfirmed', repeatable: false });
  });

  it.each([
    ['contact', record({ handle: '12', chainId: '5' })],
    ['list', record({ handle: '12', callingList: 'List7' })],
    ['application', record({ key: '135/10', handle: '10', applicationId: '135' })],
  ])('RES-5 is not held back by another %s', (_what, data) => {
    const state = session(owing({ ...item, status: 'waiting' }));
    expect(open(told(state, { type: 'RecordOffered', record: data, reference: null })).outbox).toEqual(state.outbox);
  });

  it('RES-5 is not held back where records have no chain', () => {
    const { chainId: _, ...unchained } = itemOf().record;
    const state = session(owing(itemOf({ status: 'waiting', record: unchained })));
    const offer = { type: 'RecordOffered', record: record({ handle: '12', chainId: null }), reference: null } as const;
    expect(open(told(state, offer)).outbox).toEqual(state.outbox);
  });
});

describe('what the dialer says under another number’s handle', () => {
  it.each([
    ['with its application', { record: '134/10', handle: '10' }],
    ['alone', { record: null, handle: '10' }],
  ])('PULL-8 takes back the record: %s', (_how, which) => {
    const step = told(phases(preview), { type: 'RecordWithdrawn', ...which });
    expect([phaseOf(step), noticesOf(step)]).toEqual(['gone', ['recordWithdrawn']]);
    expect(recordOf(told(phases(endedOn), { type: 'RecordWithdrawn', ...which }))?.withdrawn).toBe(true);
  });

  it('PULL-8 takes back the record whose own handle it is, and not the other', () => {
    const other = inHand(preview, {}, record({ handle: '10' }));
    for (const named of ['134/10', null]) {
      const state = session(holding(inHand(preview, chain), other));
      const step = told(state, { type: 'RecordWithdrawn', record: named, handle: '10' });
      expect(Object.keys(open(step).records)).toEqual([key]);
    }
  });

  it('changes nothing where two records have such a number', () => {
    const other = inHand(preview, chain, record({ handle: '20' }));
    const state = session(holding(inHand(preview, chain), other));
    expect(told(state, { type: 'RecordWithdrawn', record: null, handle: '10' }).state).toBe(state);
  });

  it('shows that a record from before the restart is known', () => {
    const state = session(holding(inHand(preview, { ...chain, verified: false })));
    const step = told(state, { type: 'RequestAcknowledged', reference: null, handle: '10' });
    expect(recordOf(step)?.verified).toBe(true);
  });
});

describe('a restart of the browser', () => {
  it('LIVE-1 keeps numbers, the chosen one and the caller IDs', () => {
    const state = session({
      ...holding(inHand(declined, { ...chain, chosen: number, chain: askedAt(t0) })),
      callerIds: { Spring: '+13035550100' },
    });
    expect(deviceWork(state)).toMatchObject({ records: state.records, callerIds: state.callerIds });
  });

  it('LIVE-3 ends the call of another number that nobody knows any more, and keeps its number', () => {
    const kept = inHand({ ...onCall, number }, { ...chain, verified: false });
    const seen = { type: 'SessionSeen', calls: [], channels: [] } as const;
    const step = told(session({ link: 'checking', ...holding(kept) }), seen);
    expect(recordOf(step)?.phase).toMatchObject({ is: 'ended', call: { number, by: 'unknown' } });
  });
});
