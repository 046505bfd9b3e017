import { describe, expect, it } from 'vitest';
import { callerIdsOf, defaultPolicy } from '../../lib/session/policy';

const main = { number: '+13035550100', name: 'Main' };
const spare = { number: '+13035550101', name: '' };

describe('the caller IDs of a campaign', () => {
  it('PULL-5 are those of its own entry, else those for every other campaign, else none', () => {
    const policy = {
      ...defaultPolicy,
      callerIds: [
        { campaign: null, choices: [main] },
        { campaign: 'Spring', choices: [spare] },
        { campaign: 'Autumn', choices: [] },
      ],
    };
    expect(callerIdsOf(policy, 'Spring')).toEqual([spare]);
    expect(callerIdsOf(policy, 'Winter')).toEqual([main]);
    expect(callerIdsOf(policy, 'Autumn')).toEqual([]);
    expect(callerIdsOf(defaultPolicy, 'Spring')).toEqual([]);
  });
});
