import { describe, expect, it } from 'vitest';
import { decodeCampaign, dialingMode } from '../../../lib/dialer/genesys/decodeCampaign';
import { decodePairs } from '../../../lib/dialer/genesys/pairs';
import { createNotes } from '../support/notes';

describe('a campaign', () => {
  it('CAMP-1 is read with name, mode and description', () => {
    const pairs = decodePairs(
      {
        GSW_CAMPAIGN_NAME: 'Campaign1',
        GSW_CAMPAIGN_DESCRIPTION: 'Demo',
        GSW_CAMPAIGN_MODE: 'Preview',
        GSW_APPLICATION_ID: '1',
        GSW_CAMPAIGN_GROUP_NAME: 'Campaign1@Group1',
      },
      () => undefined,
    );
    expect(decodeCampaign(pairs, () => undefined)).toEqual({
      name: 'Campaign1',
      mode: 'preview',
      description: 'Demo',
      applicationId: '1',
      groupName: 'Campaign1@Group1',
    });
  });

  it('may lack mode, description and group', () => {
    const pairs = decodePairs([{ key: 'GSW_CAMPAIGN_NAME', type: 'str', value: 'C' }], () => undefined);
    const campaign = decodeCampaign(pairs, () => undefined);
    expect(campaign).toEqual({ name: 'C', mode: 'unknown', description: null, applicationId: '', groupName: null });
  });

  it('LIVE-4 is refused without a name', () => {
    const { note, reasons } = createNotes();
    expect(decodeCampaign(decodePairs({}, note), note)).toBeNull();
    expect(reasons).toEqual(['campaign: no name']);
  });

  it.each([
    ['Preview', 'preview'],
    ['PREVIEW', 'preview'],
    ['PushPreview', 'pushPreview'],
    ['push preview', 'pushPreview'],
    ['Direct Push Preview', 'pushPreview'],
    ['PUSH', 'pushPreview'],
    ['DMPreview', 'preview'],
    ['Predict', 'predictive'],
    ['Predictive', 'predictive'],
    ['PredictiveSeizing', 'predictive'],
    ['Seizing Predictive', 'predictive'],
    ['PredictGVP', 'predictive'],
    ['DMPredictSeizing', 'predictive'],
    ['Progress', 'progressive'],
    ['PROGRESSIVE', 'progressive'],
    ['ProgressiveWithSeizing', 'progressive'],
    ['Progressive GVP', 'progressive'],
    ['DMProgress', 'progressive'],
    ['Power', 'progressive'],
    ['PowerGVP', 'progressive'],
    ['', 'unknown'],
    ['Whatever', 'unknown'],
    [null, 'unknown'],
  ])('CAMP-1 has for mode %j the dialing mode %s', (written, mode) => expect(dialingMode(written)).toBe(mode));
});
