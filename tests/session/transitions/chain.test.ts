import { describe, expect, it } from 'vitest';
import { patience } from '../../../lib/session/patience';
import type { Chain, RecordInHand, RecordPhase } from '../../../lib/session/record';
import type { SignedIn } from '../../../lib/session/state';
import { allowances, record } from '../../support/session';
import {
  callOf,
  declined,
  done,
  ended,
  endedCall,
  holding,
  inHand,
  key,
  onCall,
  otherNumber,
  phone,
  preview,
  session,
  spring,
  t0,
} from '../support/given';
import { noticesOf, open, ordered, passed, phaseOf, revived, told, typesOf } from '../support/when';

const home = otherNumber();
const office = otherNumber({ handle: '11', phone: '+442079460018' });
const asked: Chain = { is: 'asked', reference: 61, deadline: t0 + patience.chain };
const unasked: Chain = { is: 'unasked' };
const seen = { type: 'SessionSeen', calls: [], channels: [] } as const;

const awaiting = (change: Partial<RecordInHand> = {}, more: Partial<SignedIn> = {}) =>
  session({ ...holding(inHand(preview, { chain: asked, ...change })), ...more });
const listed = (number = home, reference: number | null = 61, chainId: string | null = '4') =>
  ({ type: 'NumberListed', reference, chainId, applicationId: '134', number }) as const;
const end = (reference: number | null = 61, handle: string | null = '9', applicationId: string | null = '134') =>
  ({ type: 'NumbersListed', reference, applicationId, handle }) as const;
const recordOf = (step: Parameters<typeof open>[0]) => open(step).records[key];
const handlesOf = (step: Parameters<typeof open>[0]) => recordOf(step)?.others.map(({ handle }) => handle);

describe('the list of a contact’s numbers', () => {
  const offer = { type: 'RecordOffered', record: record(), reference: null } as const;

  it('PULL-9 is asked for when the record arrives', () => {
    const step = told(session(), offer);
    expect(step.effects).toEqual([
      { type: 'RequestChain', record: record(), path: 'voice', reference: expect.any(Number) },
      { type: 'AskFields', campaign: spring },
    ]);
    expect(recordOf(step)?.chain).toMatchObject({ is: 'asked', deadline: t0 + patience.chain });
  });

  it('is not asked for where the agent may not dial them, where there is no chain, or a second time', () => {
    const mayNot = session({ allowances: { ...allowances, canDialOtherNumber: false } });
    expect(typesOf(told(mayNot, offer))).toEqual(['AskFields']);
    expect(typesOf(told(session(), { ...offer, record: record({ chainId: null }) }))).toEqual(['AskFields']);
    expect(typesOf(told(awaiting(), offer))).toEqual(['AskFields']);
  });

  it('has another reference for each of two records that arrive together', () => {
    const first = told(session(), offer, 1_795_324_864_514);
    const second = told(first.state, { ...offer, record: record({ handle: '10' }) }, 1_795_324_864_514);
    const asked = [...first.effects, ...second.effects].filter(({ type }) => type === 'RequestChain');
    const references = asked.map((effect) => 'reference' in effect && effect.reference);
    expect(new Set(references).size).toBe(2);
    for (const reference of references) expect(reference).toBeGreaterThan(0);
    for (const reference of references) expect(reference).toBeLessThan(2 ** 31);
  });

  it('PULL-9 comes number by number, in the order of the chain, and ends', () => {
    const some = told(told(awaiting(), listed()).state, listed(office));
    expect(recordOf(some)).toMatchObject({ others: [home, office], chain: { is: 'asked' } });
    const all = told(some.state, end());
    expect(recordOf(all)).toMatchObject({ others: [home, office], chain: { is: 'listed' } });
    expect([...some.effects, ...all.effects]).toEqual([]);
  });

  it('PULL-9 is empty for a contact with one number', () => {
    expect(recordOf(told(awaiting(), end()))).toMatchObject({ others: [], chain: { is: 'listed' } });
  });

  it.each([
    ['by reference, whatever else it names', listed(home, 61, null)],
    ['by chain without a reference', listed(home, null)],
    ['by chain with the reference of an earlier question', listed(home, 60)],
  ])('finds its record %s', (_how, news) => {
    expect(handlesOf(told(awaiting(), news))).toEqual(['10']);
  });

  it.each([
    ['another chain', listed(home, null, '5')],
    ['no chain', listed(home, null, null)],
    ['another application', { ...listed(home, null), applicationId: '135' }],
  ])('leaves alone what is not of %s', (_what, news) => {
    const state = awaiting();
    expect(told(state, news).state).toBe(state);
  });

  it.each([
    ['the record itself', otherNumber({ handle: '9', phone: '+13035550188' })],
    ['the record’s own number once more', otherNumber({ phone: '+1 (303) 555-0142' })],
  ])('does not name %s', (_what, number) => {
    expect(handlesOf(told(awaiting(), listed(number)))).toEqual([]);
  });

  it('names each number once: the first of two that are the same', () => {
    const again = otherNumber({ handle: '12', phone: '1-303-555-0177' });
    expect(handlesOf(told(told(awaiting(), listed()).state, listed(again)))).toEqual(['10']);
  });

  it('keeps numbers apart of which one is the end of the other', () => {
    const short = otherNumber({ handle: '12', phone: '5550177' });
    expect(handlesOf(told(told(awaiting(), listed()).state, listed(short)))).toEqual(['10', '12']);
  });

  it('brings newer facts of a number, in its place', () => {
    const state = awaiting({ others: [home, office] });
    const step = told(state, listed({ ...home, phone: '+13035550178', lastResult: 51 }));
    expect(recordOf(step)?.others).toMatchObject([{ phone: '+13035550178', lastResult: 51 }, { handle: '11' }]);
  });

  it('gives a number its new handle', () => {
    const step = told(awaiting({ others: [home] }), listed({ ...home, handle: '20' }));
    expect(handlesOf(step)).toEqual(['20']);
  });

  it('LIVE-4 stops at a hundred numbers, quickly, and ends all the same', () => {
    let state = awaiting();
    const began = performance.now();
    for (let index = 0; index < 500; index++) {
      state = open(told(state, listed(otherNumber({ handle: `h${index}`, phone: `+81312${100_000 + index}` }))));
    }
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(recordOf(told(state, end()))).toMatchObject({ others: { length: 100 }, chain: { is: 'listed' } });
  });

  it('has the time zone and hours of the record where the dialer tells none', () => {
    const bare = { ...home, timeZoneName: null, timeZoneOffset: null, dialHours: null };
    expect(recordOf(told(awaiting(), listed(bare)))?.others[0]).toMatchObject({
      timeZoneName: 'America/Denver',
      dialHours: record().dialHours,
    });
  });

  it('shows that the record is still in hand', () => {
    const doubted = awaiting({ verified: false });
    expect(recordOf(told(doubted, listed()))?.verified).toBe(true);
    expect(recordOf(told(doubted, end()))?.verified).toBe(true);
  });
});

describe('the end of the list', () => {
  it('takes away what is not named any more, and the choice of it', () => {
    const state = awaiting({ others: [home, office], chosen: office.phone });
    const step = told(told(state, listed()).state, end());
    expect(recordOf(step)).toMatchObject({ others: [home], chosen: null });
  });

  it('keeps the choice of a number that is still named', () => {
    const state = awaiting({ others: [home], chosen: home.phone });
    expect(recordOf(told(told(state, listed()).state, end()))).toMatchObject({ others: [home], chosen: home.phone });
  });

  const endedOn: RecordPhase = { is: 'ended', call: { ...endedCall, number: home.phone } };
  it('keeps a typed number, and one that was called', () => {
    const typed = otherNumber({ handle: '9', phone: '+13035550199', unlisted: true });
    const state = session(holding(inHand(endedOn, { chain: asked, others: [home, office, typed] })));
    expect(recordOf(told(state, end()))?.others).toEqual([home, typed]);
  });

  it.each([
    ['by the record’s handle', end(null)],
    ['by another number’s handle', end(null, '10')],
    ['by the handle alone', end(null, '9', null)],
  ])('finds its record without a reference: %s', (_how, news) => {
    expect(recordOf(told(awaiting({ others: [home] }), news))?.chain.is).toBe('listed');
  });

  it('is not that of an earlier question', () => {
    const state = awaiting();
    expect(told(state, end(60)).state).toBe(state);
    expect(told(state, end(null, '8')).state).toBe(state);
    const never = session(holding(inHand(preview, { chain: unasked })));
    expect(told(never, end()).state).toBe(never);
  });

  it('counts when it comes late, and then takes nothing away', () => {
    const late = session(holding(inHand(preview, { chain: { is: 'silent' }, others: [home] })));
    expect(recordOf(told(late, end()))).toMatchObject({ others: [home], chain: { is: 'listed' } });
  });
});

describe('a question for numbers that is not answered', () => {
  it('PULL-9 is over after five seconds, and nothing else waited for it', () => {
    expect(recordOf(passed(awaiting(), t0 + patience.chain - 1))?.chain).toEqual(asked);
    const step = passed(awaiting(), t0 + patience.chain);
    expect(recordOf(step)?.chain).toEqual({ is: 'silent' });
    expect(step.effects).toEqual([]);
    const dial = { type: 'DialRecord', record: key, number: phone, callerId: null, despite: [], reference: 1 } as const;
    expect(typesOf(ordered(awaiting(), dial))).toEqual(['MakeCall']);
  });

  it('LIVE-2 does not run out while there is no line', () => {
    for (const link of ['down', 'checking'] as const) {
      expect(recordOf(passed(awaiting({}, { link }), t0 + 60_000))?.chain).toEqual(asked);
    }
  });

  it.each([
    ['over HTTP', { type: 'ChainOutcome', reference: 61, outcome: { is: 'refused', detail: 'no' } }],
    ['by an event', { type: 'RequestRefused', reference: 61, handle: '9', detail: 'no', recordClosed: true }],
  ] as const)('says why it was refused %s, and leaves the record alone', (_how, news) => {
    const step = told(awaiting(), news);
    expect(recordOf(step)).toMatchObject({ phase: preview, chain: { is: 'refused', detail: 'no' } });
    expect(noticesOf(step)).toEqual([]);
  });

  it('is not refused by words that say that there is no record', () => {
    const step = told(awaiting(), { type: 'NoRecordLeft', campaign: null, reference: 61 });
    expect(recordOf(step)?.chain).toEqual({ is: 'refused', detail: null });
  });

  it.each(['accepted', 'unknown'] as const)('waits for its answer when HTTP says %s', (is) => {
    const state = awaiting();
    expect(told(state, { type: 'ChainOutcome', reference: 61, outcome: { is, detail: null } }).state).toBe(state);
  });

  it('has nothing to do with another reference', () => {
    const state = awaiting();
    const outcome = { is: 'refused', detail: null } as const;
    expect(told(state, { type: 'ChainOutcome', reference: 62, outcome }).state).toBe(state);
  });
});

describe('asking once more', () => {
  const order = { type: 'ListNumbers', record: key, reference: 62 } as const;

  it('PULL-9 asks with the agent’s own reference, and keeps what is known meanwhile', () => {
    const state = session(holding(inHand(preview, { chain: { is: 'silent' }, others: [home] })));
    const step = ordered(state, order);
    expect(step.effects).toEqual([{ type: 'RequestChain', record: record(), path: 'voice', reference: 62 }]);
    expect(recordOf(step)).toMatchObject({
      others: [home],
      chain: { is: 'asked', reference: 62, deadline: t0 + patience.chain },
    });
  });

  it.each([
    ['noConnection', awaiting({}, { link: 'down' })],
    ['notAllowed', awaiting({}, { allowances: { ...allowances, canDialOtherNumber: false } })],
    ['recordGone', session()],
    ['recordGone', awaiting({ withdrawn: true })],
    ['recordBusy', awaiting({ phase: done })],
  ] as const)('is refused, %s', (refusal, state) => {
    expect(ordered(state, order)).toEqual({ state, effects: [], refusal });
  });
});

describe('a list that was asked for when the line or the worker went', () => {
  const requests = (step: ReturnType<typeof told>) =>
    step.effects.flatMap((effect) => (effect.type === 'RequestChain' ? [effect.reference] : []));

  it('LIVE-1 is asked for again when the dialer has said what is true', () => {
    const woken = revived(awaiting({ others: [home] }), t0 + 60_000);
    expect(requests(woken)).toEqual([]);
    const step = told(woken.state, seen, t0 + 61_000);
    expect(requests(step)).toHaveLength(1);
    expect(recordOf(step)).toMatchObject({
      others: [home],
      chain: { is: 'asked', deadline: t0 + 61_000 + patience.chain },
    });
    expect(requests(told(step.state, seen, t0 + 62_000))).toEqual([]);
  });

  it('LIVE-2 is asked for again when the line is back', () => {
    const down = told(awaiting(), { type: 'LinkLost' });
    const back = told(down.state, { type: 'LinkRestored' }, t0 + 60_000);
    expect(requests(told(back.state, seen, t0 + 60_500))).toHaveLength(1);
  });

  it('LIVE-1 is asked for after a restart of the browser too, as handles may be others by then', () => {
    const kept = inHand(ended, { others: [home], verified: false });
    const state = session({ link: 'checking', ...holding(kept) });
    expect(requests(told(state, seen))).toHaveLength(1);
    const mayNot = { ...state, allowances: { ...allowances, canDialOtherNumber: false } };
    expect(requests(told(mayNot, seen))).toEqual([]);
    const unchained = inHand(ended, { verified: false }, record({ chainId: null }));
    expect(requests(told({ ...state, ...holding(unchained) }, seen))).toEqual([]);
  });

  it.each([
    ['listed', inHand(preview)],
    ['silent', inHand(preview, { chain: { is: 'silent' } })],
    ['asked for a record that is being closed', inHand(declined, { chain: asked })],
    ['asked for a record that was taken back', inHand(ended, { chain: asked, withdrawn: true })],
  ])('stays as it is: %s', (_what, held) => {
    expect(requests(told(session({ link: 'checking', ...holding(held) }), seen))).toEqual([]);
  });

  it('LIVE-3 does not lose the call of another number over a restart', () => {
    const state = session({
      link: 'checking',
      ...holding(inHand({ ...onCall, number: home.phone }, { others: [home], verified: false })),
    });
    const step = told(state, { ...seen, calls: [callOf({ record: '134/10', number: home.phone })] });
    expect(recordOf(step)?.phase).toMatchObject({ is: 'onCall', number: home.phone });
    expect(phaseOf(told({ ...open(step), link: 'checking' }, seen, t0 + 60_000))).toBe('ended');
  });
});

describe('a record that is offered once more', () => {
  it('keeps its other numbers, but for one that is its own now', () => {
    const state = session(holding(inHand(preview, { others: [home, office], chosen: office.phone })));
    const again = { type: 'RecordOffered', record: record({ phone: home.phone }), reference: null } as const;
    expect(recordOf(told(state, again))).toMatchObject({ others: [office], chosen: office.phone });
  });
});
