import type { PageMessages } from '../../lib/i18n/enPage';
import type { Language } from '../../lib/i18n/language';
import { formatTime } from '../../lib/i18n/times';
import type { Unconfirmed } from '../../lib/messaging/snapshot';
import { resultLabel } from '../record/resultLabel';

/** What was sent about a record that is out of the agent's hands, in words. */
export function sentText(item: Unconfirmed, m: PageMessages, language: Language): string {
  if ('save' in item) {
    if (item.save !== 'callback' || item.due === undefined) return m.unconfirmed.saves[item.save];
    return m.notices.about(m.unconfirmed.saves.callback, formatTime(language, item.due));
  }
  const { closing } = item;
  return closing.how === 'done'
    ? m.notices.about(m.record.done, resultLabel(closing.result, m))
    : m.record[closing.how];
}
