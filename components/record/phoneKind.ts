import type { PageMessages } from '../../lib/i18n/enPage';
import type { IconName } from '../shared/Icon';

/** What kind of number it is, in words; null where the calling list does not say. */
export function phoneKind(type: number | null, m: PageMessages): string | null {
  return type === null || type === 0 ? null : (m.phoneTypes[type] ?? null);
}

export function phoneIcon(type: number | null): IconName {
  if (type === 4) return 'smartphone';
  if (type === 1) return 'house';
  return type === 2 || type === 3 ? 'briefcase' : 'phone';
}
