import { describe, expect, it } from 'vitest';
import type { DialingMode } from '../../../lib/session/campaign';
import type { DialerNews } from '../../../lib/session/news';
import { campaign } from '../../support/session';
import { campaignOf, fetchingOf, holding, inHand, onCall, session, spring } from '../support/given';
import { noticesOf, open, ordered, phaseOf, told } from '../support/when';

const changed = (mode: DialingMode, status: 'running' | 'unchanged' = 'unchanged'): DialerNews => ({
  type: 'CampaignChanged',
  status,
  campaign: { ...campaign, mode },
  asked: false,
});
const running = (mode: DialingMode) => session({ campaigns: { [spring]: campaignOf({ mode }) }, ...fetchingOf() });

describe('a dialing mode that is changed while the campaign runs', () => {
  it.each(['pushPreview', 'progressive', 'predictive'] as const)(
    'CAMP-7 is shown and told, and nothing is waited for that cannot come any more: %s',
    (mode) => {
      const step = told(running('preview'), changed(mode));
      expect(open(step)).toMatchObject({ campaigns: { [spring]: { mode, status: 'running' } }, fetching: {} });
      expect(noticesOf(step)).toEqual(['campaignModeChanged']);
      const order = { type: 'GetRecord', campaign: spring, reference: 22, becomeReady: false } as const;
      expect(ordered(step.state, order).refusal).toBe('campaignNotManual');
    },
  );

  it('CAMP-7 offers Get Record again in a preview campaign', () => {
    const step = told(running('predictive'), changed('preview', 'running'));
    expect(noticesOf(step)).toEqual(['campaignModeChanged']);
    const order = { type: 'GetRecord', campaign: spring, reference: 22, becomeReady: false } as const;
    expect(ordered({ ...open(step), fetching: {} }, order).effects).toMatchObject([{ type: 'RequestPreview' }]);
  });

  it.each([
    ['the same mode again', 'preview', 'preview'],
    ['a message that leaves the mode out', 'preview', 'unknown'],
    ['the first that names it', 'unknown', 'preview'],
  ] as const)('is no news: %s', (_what, before, now) => {
    const step = told(running(before), changed(now));
    expect(noticesOf(step)).toEqual([]);
    expect(open(step).fetching).toEqual(fetchingOf().fetching);
  });

  it('CAMP-7 leaves the record in hand as it is', () => {
    const step = told(session(holding(inHand(onCall))), changed('predictive'));
    expect(phaseOf(step)).toBe('onCall');
  });
});
