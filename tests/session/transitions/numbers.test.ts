import { describe, expect, it } from 'vitest';
import type { DialerNews } from '../../../lib/session/news';
import { unlistedNumber } from '../../../lib/session/numbers';
import { patience } from '../../../lib/session/patience';
import type { NewNumber, RecordInHand } from '../../../lib/session/record';
import type { SignedIn } from '../../../lib/session/state';
import { allowances, record } from '../../support/session';
import {
  declined,
  done,
  ended,
  endedCall,
  holding,
  inHand,
  itemOf,
  key,
  otherNumber,
  owing,
  phone,
  preview,
  session,
  t0,
} from '../support/given';
import { open, ordered, passed, revived, told, typesOf } from '../support/when';

const home = otherNumber();
const typed = '+13035550199';
const unlisted = unlistedNumber(record(), typed, 4);
const adding: NewNumber = { for: 'call', number: typed, phoneType: 4, reference: 71, deadline: t0 + patience.chain };
const seen = { type: 'SessionSeen', calls: [], channels: [] } as const;

const holds = (change: Partial<RecordInHand> = {}, more: Partial<SignedIn> = {}) =>
  session({ ...holding(inHand(preview, { others: [home], ...change })), ...more });
const recordOf = (step: Parameters<typeof open>[0]) => open(step).records[key];

describe('choosing a number', () => {
  const choose = (number: string) => ({ type: 'ChooseNumber', record: key, number }) as const;

  it('PULL-9 keeps the choice with the record, in the dialer’s spelling', () => {
    const step = ordered(holds(), choose('+1 303 555 0177'));
    expect(recordOf(step)?.chosen).toBe(home.phone);
    expect(step.effects).toEqual([]);
    expect(recordOf(ordered(step.state, choose(phone)))?.chosen).toBeNull();
  });

  const mayNot = { allowances: { ...allowances, canDialOtherNumber: false } };
  it.each([
    ['recordGone', session(), home.phone],
    ['numberNotOfRecord', holds(), '110'],
    ['notAllowed', holds({}, mayNot), home.phone],
  ])('is refused, %s', (refusal, state, number) => {
    expect(ordered(state, choose(number))).toEqual({ state, effects: [], refusal });
  });

  it('is allowed for the number that the system chose', () => {
    expect(ordered(holds({ chosen: home.phone }, mayNot), choose(phone)).refusal).toBeNull();
  });
});

describe('a number that the agent types', () => {
  const add = (number = typed) =>
    ({ type: 'AddNumber', for: 'call', record: key, number, phoneType: 4, reference: 71 }) as const;

  it('PULL-9 is sent into the calling list', () => {
    const step = ordered(holds(), add());
    expect(step.effects).toEqual([
      { type: 'AddNumber', record: record(), path: 'voice', number: typed, phoneType: 4, reference: 71 },
    ]);
    expect(recordOf(step)).toMatchObject({ adding, others: [home], chosen: null });
  });

  it('can be dialed at once, and is sent nowhere, where the record has no chain to put it into', () => {
    const data = record({ chainId: null });
    const step = ordered(session(holding(inHand(preview, {}, data))), add());
    expect(step.effects).toEqual([]);
    expect(recordOf(step)).toMatchObject({ adding: null, others: [{ phone: typed, handle: '9' }], chosen: typed });
  });

  const mayNot = { allowances: { ...allowances, canDialNewNumber: false } };
  it.each([
    ['noConnection', holds({}, { link: 'down' }), typed],
    ['notAllowed', holds({}, mayNot), typed],
    ['recordGone', session(), typed],
    ['recordGone', holds({ withdrawn: true }), typed],
    ['recordBusy', holds({ adding }), '+13035550188'],
    ['recordBusy', holds({ phase: done }), typed],
    ['badNumber', holds(), ''],
    ['badNumber', holds(), '12'],
    ['badNumber', holds(), '++++'],
    ['badNumber', holds(), '030 1234'],
    ['badNumber', holds(), '1-303-555-0199'],
    ['badNumber', holds(), '1'.repeat(25)],
    ['numberKnown', holds(), phone],
    ['numberKnown', holds(), home.phone],
    ['numberKnown', holds(), '3035550177'],
  ] as const)('is refused, %s: %#', (refusal, state, number) => {
    expect(ordered(state, add(number))).toEqual({ state, effects: [], refusal });
  });

  it('takes away what was said of the one before, and nothing else', () => {
    const problem = { is: 'numberNotAdded', number: '110', detail: null } as const;
    expect(recordOf(ordered(holds({ problem }), add()))?.problem).toBeNull();
    const other = { is: 'closingRefused', detail: null } as const;
    expect(recordOf(ordered(holds({ problem: other }), add()))?.problem).toEqual(other);
  });

  const inList = { type: 'RequestAcknowledged', reference: 71, handle: null } as const;
  it('PULL-9 is chosen once the dialer has it, and its handle is asked for', () => {
    const step = told(holds({ adding }), inList);
    expect(typesOf(step)).toEqual(['RequestChain']);
    expect(recordOf(step)).toMatchObject({
      adding: null,
      chosen: typed,
      others: [home, unlisted],
      chain: { is: 'asked' },
    });

    const number = otherNumber({ handle: '12', phone: '3035550199' });
    const news = { type: 'NumberListed', reference: null, chainId: '4', applicationId: '134', number } as const;
    expect(recordOf(told(step.state, news))).toMatchObject({
      others: [home, { handle: '12', phone: '3035550199' }],
      chosen: '3035550199',
    });
  });

  it('is not added any more when the list names it before the acknowledgement comes', () => {
    const number = otherNumber({ handle: '12', phone: typed });
    const news = { type: 'NumberListed', reference: null, chainId: '4', applicationId: '134', number } as const;
    const step = told(holds({ adding }), news);
    expect(recordOf(step)).toMatchObject({ adding: null, others: [home, { handle: '12', phone: typed }] });
    expect(told(step.state, inList).state).toBe(step.state);
  });

  it('keeps the handle that it was called under', () => {
    const phase = { is: 'ended', call: { ...endedCall, number: typed } } as const;
    const number = otherNumber({ handle: '12', phone: typed });
    const news = { type: 'NumberListed', reference: null, chainId: '4', applicationId: '134', number } as const;
    const step = told(holds({ phase, others: [home, unlisted] }), news);
    expect(recordOf(step)?.others).toEqual([home, unlisted]);
  });

  it.each<[string, DialerNews]>([
    ['over HTTP', { type: 'NumberAddedOutcome', reference: 71, outcome: { is: 'refused', detail: 'no' } }],
    ['by an event', { type: 'RequestRefused', reference: 71, handle: null, detail: 'no', recordClosed: true }],
  ])('PULL-9 says why the dialer refused it %s', (_how, news) => {
    const step = told(holds({ adding }), news);
    expect(recordOf(step)).toMatchObject({
      phase: preview,
      adding: null,
      others: [home],
      problem: { is: 'numberNotAdded', number: typed, detail: 'no' },
    });
  });

  it.each(['accepted', 'unknown'] as const)('RES-5 waits for the event when HTTP says %s', (is) => {
    const state = holds({ adding });
    expect(told(state, { type: 'NumberAddedOutcome', reference: 71, outcome: { is, detail: null } }).state).toBe(state);
  });

  it('RES-5 is never sent again: after silence it can be dialed, and the list is looked at', () => {
    expect(passed(holds({ adding }), t0 + patience.chain - 1).effects).toEqual([]);
    const step = passed(holds({ adding }), t0 + patience.chain);
    expect(typesOf(step)).toEqual(['RequestChain']);
    expect(recordOf(step)).toMatchObject({ adding: null, others: [home, unlisted], chosen: typed });
    const later = passed(step.state, t0 + 2 * patience.chain);
    expect(recordOf(later)).toMatchObject({ chain: { is: 'silent' }, others: [home, unlisted] });
    expect(later.effects).toEqual([]);

    const dial = { type: 'DialRecord', record: key, number: typed, callerId: null, despite: [], reference: 1 } as const;
    expect(ordered(later.state, dial).effects).toEqual([
      { type: 'MakeCall', record: key, number: typed, callerId: null, attached: unlisted.attached, reference: 1 },
    ]);
  });

  it('LIVE-2 does not run out while there is no line', () => {
    expect(recordOf(passed(holds({ adding }, { link: 'down' }), t0 + 60_000))?.adding).toEqual(adding);
  });

  it('LIVE-1 is not sent again after a stop of the worker; whether it arrived is looked up', () => {
    const woken = revived(holds({ adding }));
    const step = told(woken.state, seen, t0 + 1000);
    expect([...woken.effects, ...step.effects].map(({ type }) => type)).not.toContain('AddNumber');
    expect(typesOf(step)).toEqual(['RequestChain', 'AskFields']);
    expect(recordOf(step)).toMatchObject({ adding: null, others: [home, unlisted], chosen: typed });
  });

  it('runs out together with the list for a record that is being closed', () => {
    const chain = { is: 'asked', reference: 61, deadline: t0 + 1 } as const;
    const state = session(holding(inHand(declined, { others: [home], adding, chain })));
    const step = passed(state, t0 + patience.chain);
    expect(recordOf(step)).toMatchObject({ adding: null, others: [home, unlisted], chain: { is: 'silent' } });
    expect(step.effects).toEqual([]);
  });

  it('comes too late for a record that is being closed, and is there when that is refused', () => {
    const state = session({
      ...holding(inHand(declined, { others: [home], adding })),
      ...owing(itemOf({ request: 'RecordReject', closing: { how: 'later' } })),
    });
    const step = told(state, inList);
    expect(step.effects).toEqual([]);
    const refused = { type: 'RequestRefused', reference: 31, handle: '9', detail: 'no', recordClosed: false } as const;
    expect(recordOf(told(step.state, refused))).toMatchObject({ phase: preview, others: [home, unlisted] });
  });

  it('has nothing to do with the answer to another request', () => {
    const state = holds({ adding });
    expect(told(state, { ...inList, reference: 72 }).state).toBe(state);
    const news = { type: 'NumberAddedOutcome', reference: 72, outcome: { is: 'refused', detail: null } } as const;
    expect(told(state, news).state).toBe(state);
    expect(recordOf(told(holds({ phase: ended }), inList))?.others).toEqual([home]);
  });
});
