import { formatClock, formatDay } from '../../lib/i18n/days';
import type { PageMessages } from '../../lib/i18n/enPage';
import type { Language } from '../../lib/i18n/language';
import type { Unconfirmed } from '../../lib/messaging/snapshot';
import { ownZone, wallTimeAt } from '../../lib/support/wallTime';
import { minute } from '../record/minute';
import { resultLabel } from '../record/resultLabel';

/** What was sent about a record that is out of the agent's hands, in words; of a callback also when it is due, by the agent's clock. */
export function sentText(item: Unconfirmed, m: PageMessages, language: Language): string {
  if ('save' in item) {
    const what = m.unconfirmed.saves[item.save];
    return item.due === undefined ? what : m.notices.about(what, momentText(item.due, language));
  }
  const { closing } = item;
  return closing.how === 'done'
    ? m.notices.about(m.record.done, resultLabel(closing.result, m))
    : m.record[closing.how];
}

function momentText(at: number, language: Language): string {
  const [day = '', time = ''] = wallTimeAt(at, ownZone()).split('T');
  const [today = ''] = wallTimeAt(minute.value, ownZone()).split('T');
  return `${formatDay(language, day, today)} ${formatClock(language, time)}`;
}
