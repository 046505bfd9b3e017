import { describe, expect, it } from 'vitest';
import { patience } from '../../../lib/session/patience';
import type { Chain, RecordInHand, RecordNumber, RecordPhase } from '../../../lib/session/record';
import { record } from '../../support/session';
import { endedCall, holding, inHand, key, otherNumber, preview, session, t0 } from '../support/given';
import { open, ordered, told, typesOf } from '../support/when';

const home = otherNumber();
const office = otherNumber({ handle: '11', phone: '+442079460018' });
const asked: Chain = { is: 'asked', reference: 61, deadline: t0 + patience.chain } as const;
const awaiting = (change: Partial<RecordInHand> = {}, phase: RecordPhase = preview) =>
  session(holding(inHand(phase, { chain: asked, others: [home, office], ...change })));
const listed = (number: RecordNumber, more = {}) =>
  ({ type: 'NumberListed', reference: 61, chainId: '4', applicationId: '134', number, ...more }) as const;
const end = { type: 'NumbersListed', reference: 61, applicationId: '134', handle: '9' } as const;
const renewed = (state: ReturnType<typeof awaiting>, ...numbers: readonly RecordNumber[]) =>
  told(
    numbers.reduce((next, number) => open(told(next, listed(number))), state),
    end,
  );
const recordOf = (step: Parameters<typeof open>[0]) => open(step).records[key];
const finish = { type: 'FinishRecord', record: key, result: 33, stop: true, reference: 31 } as const;

describe('a list that comes anew', () => {
  const called = awaiting({}, { is: 'ended', call: { ...endedCall, number: home.phone } });

  it.each([
    ['has another number now', [otherNumber({ phone: '+13035550999' }), office]],
    ['changed places with another', [otherNumber({ phone: office.phone }), otherNumber({ handle: '11' })]],
    ['changed places, told the other way round', [otherNumber({ handle: '11' }), otherNumber({ phone: office.phone })]],
    ['is another’s', [otherNumber({ handle: '11' })]],
  ])('PULL-9 reports a result under the handle and number that were called, though the handle %s', (_what, numbers) => {
    const closing = ordered(renewed(called, ...numbers).state, finish);
    expect(closing.effects).toMatchObject([
      { type: 'SendRequest', item: { record: { key, handle: home.handle, phone: home.phone } } },
    ]);
    expect(closing.effects).toHaveLength(1);
  });

  it('names each number once, though handles changed places', () => {
    const swapped = [otherNumber({ handle: '11' }), otherNumber({ phone: office.phone })];
    for (const numbers of [swapped, swapped.toReversed()]) {
      const others = recordOf(renewed(awaiting(), ...numbers))?.others ?? [];
      expect(others.map(({ handle, phone }) => `${handle} ${phone}`).sort()).toEqual([
        `10 ${office.phone}`,
        `11 ${home.phone}`,
      ]);
    }
  });

  it('PULL-9 keeps the agent’s choice of a number that is spelled in another way now', () => {
    const spelled = otherNumber({ phone: '+1 303-555-0177' });
    expect(recordOf(renewed(awaiting({ chosen: home.phone }), spelled, office))).toMatchObject({
      chosen: spelled.phone,
    });
  });

  it('PULL-9 drops the choice of a number whose handle is another’s now: nothing is dialed that was not chosen', () => {
    const other = otherNumber({ phone: '+13035550999' });
    expect(recordOf(renewed(awaiting({ chosen: home.phone }), other, office))).toMatchObject({ chosen: null });
  });

  it('LIVE-4 takes no number of another contact or application, whatever reference it carries', () => {
    const stray = otherNumber({ handle: '12', phone: '+13035550123' });
    for (const more of [{ chainId: '5' }, { applicationId: '135' }]) {
      const state = awaiting();
      expect(told(state, listed(stray, more))).toEqual({ state, effects: [], refusal: null });
    }
    expect(typesOf(told(awaiting(), listed(stray)))).toEqual([]);
  });

  it('reports the number that was called, though the record was offered anew with another', () => {
    const state = awaiting({}, { is: 'ended', call: { ...endedCall, number: record().phone } });
    const offered = told(state, { type: 'RecordOffered', record: record({ phone: '+13035550999' }), reference: null });
    expect(ordered(offered.state, finish).effects).toMatchObject([
      { type: 'SendRequest', item: { record: { handle: '9', phone: record().phone } } },
    ]);
  });

  it('names a typed number once that became the record’s own while it was added', () => {
    const adding = {
      for: 'call',
      number: '+13035550999',
      phoneType: null,
      reference: 71,
      deadline: t0 + patience.chain,
    } as const;
    const offer = { type: 'RecordOffered', record: record({ phone: adding.number }), reference: null } as const;
    const added = told(told(awaiting({ adding }), offer).state, {
      type: 'RequestAcknowledged',
      reference: 71,
      handle: null,
    });
    expect(recordOf(added)).toMatchObject({ adding: null, chosen: null, others: [home, office] });
  });
});
