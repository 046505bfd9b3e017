import type { PageMessages } from '../../lib/i18n/enPage';
import { type Campaign, deliveryMode } from '../../lib/session/campaign';

/** A campaign in one line: delivery mode, type, description, as far as they are known. */
export function campaignFacts({ mode, description }: Campaign, m: PageMessages): string {
  const delivery = deliveryMode(mode);
  return [delivery === null ? null : m.campaigns.delivery[delivery], m.campaigns.modes[mode], description || null]
    .filter((part) => part !== null)
    .join(' · ');
}
