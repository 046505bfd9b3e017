import { describe, expect, it } from 'vitest';
import { isDue } from '../../lib/session/transitions/isDue';
import { done, holding, inHand, itemOf, otherNumber, owing, preview, session, t0 } from './support/given';
import { open, passed, phaseOf } from './support/when';

describe('a deadline', () => {
  it.each([
    ['passed', t0 + 8_000, true],
    ['to come', t0 + 7_999, false],
    ['to come, by a clock that was corrected', t0 - 50_000, false],
    ['further ahead than it can be: the clock was set back', t0 - 3_600_000, true],
  ])('is %s', (_what, at, due) => {
    expect(isDue(t0 + 8_000, 8_000, at)).toBe(due);
  });

  const hourAgo = t0 - 3_600_000;
  it('PULL-3 does not keep a record that is being closed for an hour when the clock was set back by one', () => {
    const state = session({ ...holding(inHand(done)), ...owing(itemOf()) });
    const step = passed(state, hourAgo);
    expect(phaseOf(step)).toBe('gone');
    expect(open(step).outbox['31']?.status).toBe('unconfirmed');
  });

  it('PULL-9 does not wait an hour for other numbers', () => {
    const chain = { is: 'asked', reference: 61, deadline: t0 + 5_000 } as const;
    const adding = { for: 'call', number: '110119', phoneType: null, reference: 71, deadline: t0 + 5_000 } as const;
    const asked = session(holding(inHand(preview, { chain })));
    expect(open(passed(asked, hourAgo)).records['134/9']?.chain.is).toBe('silent');
    const typed = session(holding(inHand(preview, { adding, others: [otherNumber()] })));
    expect(open(passed(typed, hourAgo)).records['134/9']?.adding).toBeNull();
  });

  it('RES-5 does not hold a request back for an hour', () => {
    const state = session(owing(itemOf({ status: 'waiting' })));
    expect(passed(state, hourAgo).effects).toMatchObject([{ type: 'SendRequest' }]);
  });
});
