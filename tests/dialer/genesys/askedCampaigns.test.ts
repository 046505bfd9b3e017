import { describe, expect, it } from 'vitest';
import { createAskedCampaigns } from '../../../lib/dialer/genesys/askedCampaigns';

describe('an answer to the question for campaigns', () => {
  it('CAMP-6 is told from news by its reference, or by being the first after the question', () => {
    let now = 0;
    const asked = createAskedCampaigns(() => now);
    expect(asked.isAnswer(null, 'A')).toBe(false);
    asked.asking(7);
    expect(asked.isAnswer(null, 'B')).toBe(true);
    expect(asked.isAnswer(null, 'B')).toBe(false);
    expect(asked.isAnswer(8, 'A')).toBe(false);
    expect(asked.isAnswer(7, 'A')).toBe(true);
    // A server that echoes the reference does so in every answer.
    expect(asked.isAnswer(null, 'D')).toBe(false);
    now = 9_000;
    expect(asked.isAnswer(null, 'C')).toBe(false);
    expect(asked.isAnswer(7, 'C')).toBe(false);
  });
});
