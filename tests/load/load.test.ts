import { describe, expect, it } from 'vitest';
import { handsInLog } from './handsInLog';
import { quantile, runLoad } from './runLoad';

describe('a small load over real HTTP and Bayeux', () => {
  it.each([
    ['preview', 'contactFirst'],
    ['pushPreview', 'contactFirst'],
    ['progressive', 'agentFirst'],
    ['predictive', 'contactFirst'],
  ] as const)(
    'has every record of a %s campaign (%s) in one hand and closed once',
    async (mode, environment) => {
      const figures = await runLoad({ agents: 4, records: 12, mode, environment });
      expect(figures).toMatchObject({ inTwoHands: 0, lost: 0, closedByDialer: 0, measured: 12, notes: [] });
      expect(figures.median).toBeGreaterThanOrEqual(0);
      expect(figures.percentile99).toBeGreaterThanOrEqual(figures.median);
    },
    60_000,
  );
});

describe('the proof by the log', () => {
  const entry = (name: string, agent: string | null, handle = 1) => ({ kind: 'record', name, agent, handle }) as const;

  it('sees a record in two hands, and one that is taken after it was closed', () => {
    expect(handsInLog([entry('Taken', 'kate'), entry('Taken', 'taro')]).inTwoHands).toHaveLength(1);
    expect(
      handsInLog([entry('Taken', 'kate'), entry('Closed', 'kate'), entry('Taken', 'taro')]).inTwoHands,
    ).toHaveLength(1);
    const fair = [entry('Dialing', null), entry('Taken', 'kate'), entry('Returned', 'kate'), entry('Taken', 'taro')];
    expect(handsInLog(fair).inTwoHands).toEqual([]);
  });

  it('counts a record that is closed twice', () => {
    expect(handsInLog([entry('Closed', 'kate'), entry('Closed', 'taro')]).closed.get(1)).toBe(2);
  });
});

describe('a quantile', () => {
  it.each([
    [[1, 2, 3, 4], 0.5, 2],
    [[1, 2, 3, 4], 0.99, 4],
    [[7], 0.5, 7],
    [[], 0.5, Number.NaN],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });
});
