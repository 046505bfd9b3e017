import { dialableNumber } from '../../lib/crm/numberRegions';
import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { contactLabel } from '../../lib/session/contact';
import { isDoNotCallNow } from '../../lib/session/doNotCall';
import { numbersOf } from '../../lib/session/numbers';
import { sameDigits } from '../../lib/session/sameDigits';
import type { FoundTarget } from '../../lib/session/target';
import { phoneKind } from '../record/phoneKind';
import type { Named } from './lineNames';
import type { Chosen } from './useReaching';

/** A target in the list, with what is said about it. */
export interface TargetOption {
  id: string;
  target: Chosen;
  label: string;
  /** The number where the label is a name, and what kind of target it is. */
  detail: string;
}

/** As it is compared: wide and narrow signs, capitals and small letters are alike. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** Whom a call can go to: the server's targets, the contact's other numbers, and what was typed where it is a number. */
export function targetOptions(
  text: string,
  found: readonly FoundTarget[],
  on: Named,
  session: OpenSession,
  m: PageMessages,
): readonly TargetOption[] {
  const options: TargetOption[] = found.map(({ presence, ...target }) => ({
    id: `${target.kind} ${target.number}`,
    target: { ...target, presence },
    label: target.name === '' ? target.number : target.name,
    detail: m.list([
      ...(target.name === '' ? [] : [target.number]),
      ...(target.kind === 'favourite' ? [m.calls.favourite] : []),
    ]),
  }));
  if (on.record !== null) {
    const name = contactLabel(on.record.data);
    for (const number of numbersOf(on.record)) {
      const kind = phoneKind(number.phoneType, m);
      const detail = m.list([m.calls.ofContact(name), ...(kind === null ? [] : [kind])]);
      const isAsked = plain(`${number.phone} ${detail}`).includes(plain(text));
      if (!isAsked || sameDigits(number.phone, on.call.number) || isDoNotCallNow(number, session.marked)) continue;
      const target: Chosen = { kind: 'contact', number: number.phone, name: '', presence: 'unknown' };
      options.push({ id: `contact ${number.phone}`, target, label: number.phone, detail });
    }
  }
  const typed = dialableNumber(text, session.allowances.dialableCharacters);
  if (typed !== null && !options.some(({ target }) => sameDigits(target.number, typed))) {
    const target: Chosen = { kind: 'number', number: typed, name: '', presence: 'unknown' };
    options.push({ id: 'typed', target, label: m.record.callNumber(typed), detail: '' });
  }
  return options;
}

/** What a target is called in a sentence and in the field. */
export const targetLabel = ({ name, number }: Pick<Chosen, 'name' | 'number'>): string => (name === '' ? number : name);
