import { describe, expect, it } from 'vitest';
import { consulting, goOnAll } from '../support/givenConsultation';
import { ordered } from '../support/when';

const order = (verb: (typeof goOnAll)[number]) =>
  ({ type: 'UseConsultation', callId: 'c2', verb, reference: 41 }) as const;

describe('a consultation for which something was sent a moment ago, from another tab', () => {
  const asked = [
    ['of the consultation', consulting({}, { asked: 'complete-transfer' })],
    ['of the call that it is about', consulting({ asked: 'alternate' })],
  ] as const;
  const cases = asked.flatMap(([what, state]) => goOnAll.map((verb) => [verb, what, state] as const));

  it.each(cases)('RES-5 sends nothing more: %s, asked %s', (verb, _what, state) => {
    expect(ordered(state, order(verb))).toEqual({ state, effects: [], refusal: 'recordBusy' });
  });

  it('RES-5 what may be repeated stands in the way of nothing', () => {
    expect(ordered(consulting({ asked: 'retrieve' }), order('complete-transfer')).effects).toHaveLength(1);
  });
});
