import type { Activity } from '../contact';
import { h } from './dom';
import { activityText, language, words } from './words';

const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

export function activityList(activity: readonly Activity[]): HTMLElement {
  const entries = activity.map((entry) =>
    h(
      'li',
      { 'data-kind': entry.kind },
      h('p', {}, activityText(entry.text)),
      h(
        'p',
        { class: 'small' },
        `${words.activities[entry.kind]} · `,
        h('time', { datetime: entry.at }, day.format(new Date(entry.at))),
      ),
    ),
  );
  return h('ol', { class: 'activity' }, ...entries);
}
