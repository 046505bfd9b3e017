import type { DialingMode } from '../../session/campaign';
import type { CampaignReport } from '../../session/news';
import { keys } from './keys';
import { filled, type Pairs } from './pairs';
import type { Note } from './read';

/** A campaign from the user data of a campaign event (protocol notes, section 5). Null, with a note, when it has no name. */
export function decodeCampaign(pairs: Pairs, note: Note): CampaignReport | null {
  const name = filled(pairs, keys.campaign);
  if (name === null) {
    note('campaign: no name');
    return null;
  }
  return {
    name,
    mode: dialingMode(filled(pairs, keys.campaignMode)),
    description: filled(pairs, keys.campaignDescription),
    applicationId: filled(pairs, keys.applicationId) ?? '',
    groupName: filled(pairs, keys.campaignGroup),
  };
}

/**
 * The dialing mode. `Preview` and `PushPreview` are certain; the spellings of the automatic modes are not public, so they are
 * told by a part of the word, with seizing, power and IVR variants counted to their family.
 */
export function dialingMode(mode: string | null): DialingMode {
  const word = mode?.toLowerCase().replace(/[^a-z]/g, '') ?? '';
  if (word.includes('push')) return 'pushPreview';
  if (word.includes('preview')) return 'preview';
  if (word.includes('pred')) return 'predictive';
  if (word.includes('prog') || word.includes('power')) return 'progressive';
  return 'unknown';
}
