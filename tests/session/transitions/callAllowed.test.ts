import { describe, expect, it } from 'vitest';
import type { Objection } from '../../../lib/session/objections';
import { defaultPolicy, type Policy } from '../../../lib/session/policy';
import { record } from '../../support/session';
import {
  callOf,
  ended,
  holding,
  inHand,
  key,
  looking,
  otherNumber,
  phone,
  preview,
  session,
  spring,
  t0,
  withCalls,
} from '../support/given';
import { open, ordered, phaseOf, told, typesOf } from '../support/when';

const main = { number: '+13035550100', name: 'Main' };
const spare = { number: '+13035550101', name: 'Spare' };
const offering = (...choices: Policy['callerIds'][number]['choices']): Policy => ({
  ...defaultPolicy,
  callerIds: [{ campaign: null, choices }],
});
const call = { type: 'DialRecord', record: key, number: phone, callerId: null, despite: [], reference: 11 } as const;
const showing = (callerId: string | null) => ({ ...call, callerId });
const inPreview = session(holding(inHand(preview)));

describe('the number that the contact is shown', () => {
  const sent: readonly [string, Policy, string | null, string | null][] = [
    ['the server’s default where there is none to choose', defaultPolicy, null, null],
    ['the one that the agent was shown', offering(main, spare), spare.number, spare.number],
    ['the only one, though the agent was not asked', offering(main), null, main.number],
    ['the only one, as it was shown', offering(main), main.number, main.number],
  ];
  it.each(sent)('PULL-5 is %s', (_what, policy, shown, callerId) => {
    const step = ordered(inPreview, showing(shown), t0, policy);
    expect(step.effects).toMatchObject([{ type: 'MakeCall', callerId }]);
  });

  const refused: readonly [string, Policy, string | null][] = [
    ['none of several was chosen', offering(main, spare), null],
    ['the one that was shown is not offered any more', offering(main), spare.number],
    ['there is none to choose any more', defaultPolicy, spare.number],
  ];
  it.each(refused)('PULL-5 has to be chosen when %s', (_why, policy, shown) => {
    const step = ordered(inPreview, showing(shown), t0, policy);
    expect(step).toEqual({ state: inPreview, effects: [], refusal: 'callerIdMissing' });
  });

  it('PULL-5 is remembered by campaign when it was called with', () => {
    const before = session({ ...inPreview, callerIds: { Autumn: main.number, [spring]: main.number } });
    const step = ordered(before, showing(spare.number), t0, offering(main, spare));
    expect(open(step).callerIds).toEqual({ Autumn: main.number, [spring]: spare.number });
  });

  it('is no choice to remember where nobody was asked', () => {
    expect(open(ordered(inPreview, call, t0, offering(main))).callerIds).toEqual({});
  });

  const choose = (number: string) => ({ type: 'ChooseCallerId', campaign: spring, number }) as const;
  it('PULL-5 is remembered when it is chosen', () => {
    const step = ordered(inPreview, choose(spare.number), t0, offering(main, spare));
    expect(open(step).callerIds).toEqual({ [spring]: spare.number });
    expect(step.effects).toEqual([]);
  });

  it('PULL-5 is one of those that are offered', () => {
    const step = ordered(inPreview, choose('+4911'), t0, offering(main, spare));
    expect(step).toEqual({ state: inPreview, effects: [], refusal: 'callerIdMissing' });
  });
});

describe('a call that something speaks against', () => {
  /** Four in the morning in Denver. */
  const night = Date.UTC(2026, 0, 15, 11, 0);
  const day = night + 6 * 3_600_000;
  const hours = record();
  const marked = record({ lastResult: 51, dialHours: null });
  const both = record({ lastResult: 51 });
  const warn: Policy = { ...defaultPolicy, dialHours: 'warn', doNotCall: 'warn' };
  const refuse: Policy = { ...defaultPolicy, dialHours: 'refuse', doNotCall: 'refuse' };

  const table: readonly [string, typeof hours, Policy, readonly Objection[], string | null][] = [
    ['outside hours, warned of', hours, warn, [], 'outsideDialHours'],
    ['outside hours, called anyway', hours, warn, ['dialHours'], null],
    ['outside hours, refused', hours, refuse, [], 'outsideDialHours'],
    ['outside hours, refused whatever the agent says', hours, refuse, ['dialHours'], 'outsideDialHours'],
    ['do not call, warned of', marked, warn, [], 'numberDoNotCall'],
    ['do not call, called anyway', marked, warn, ['doNotCall'], null],
    ['do not call, refused', marked, refuse, ['doNotCall'], 'numberDoNotCall'],
    ['do not call, warned of the hours only', both, warn, ['dialHours'], 'numberDoNotCall'],
    ['hours, warned of do not call only', both, warn, ['doNotCall'], 'outsideDialHours'],
    ['both, called anyway', both, warn, ['doNotCall', 'dialHours'], null],
    ['as the default: hours, called anyway', hours, defaultPolicy, ['dialHours'], null],
    ['as the default: do not call', marked, defaultPolicy, ['doNotCall'], 'numberDoNotCall'],
  ];
  it.each(table)('CALL-7 is as the administrator has set: %s', (_what, data, policy, despite, refusal) => {
    const state = session(holding(inHand(preview, {}, data)));
    const step = ordered(state, { ...call, despite }, night, policy);
    expect(step.refusal).toBe(refusal);
    expect(typesOf(step)).toEqual(refusal === null ? ['MakeCall'] : []);
    if (refusal !== null) expect(step.state).toBe(state);
  });

  it('CALL-7 is placed within the hours', () => {
    expect(typesOf(ordered(inPreview, call, day, refuse))).toEqual(['MakeCall']);
  });

  it('CALL-7 is judged by the clock of the number that is dialed', () => {
    const tokyo = otherNumber({ timeZoneName: 'Asia/Tokyo', timeZoneOffset: 32_400 });
    const state = session(holding(inHand(preview, { others: [tokyo] })));
    expect(typesOf(ordered(state, { ...call, number: tokyo.phone }, night, refuse))).toEqual(['MakeCall']);
    expect(ordered(state, { ...call, number: tokyo.phone }, day, refuse).refusal).toBe('outsideDialHours');
  });

  it('CALL-7 is judged anew each time: what was dialed in spite of once is not dialed again without a word', () => {
    const late = session(holding(inHand(ended)));
    expect(ordered(late, call, night, warn).refusal).toBe('outsideDialHours');
    const seen = { type: 'SessionSeen', calls: [], channels: [] } as const;
    const notFound = told(session(holding(inHand({ ...looking, looks: 1 }))), seen, t0 + 1);
    expect(phaseOf(notFound)).toBe('preview');
    expect(ordered(notFound.state, call, night, warn).refusal).toBe('outsideDialHours');
  });

  it('is not asked about when it cannot be placed at all', () => {
    const talking = session({ ...holding(inHand(preview)), ...withCalls(callOf({ record: null })) });
    expect(ordered(talking, call, night, warn).refusal).toBe('anotherCall');
    expect(ordered(inPreview, call, night, { ...warn, ...offering(main, spare) }).refusal).toBe('callerIdMissing');
  });
});
