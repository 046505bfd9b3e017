import type { PageMessages } from '../../../lib/i18n/enPage';
import { contactLabel } from '../../../lib/session/contact';
import { isDoNotCallNow } from '../../../lib/session/doNotCall';
import { numbersOf } from '../../../lib/session/numbers';
import { sameDigits } from '../../../lib/session/sameDigits';
import type { FoundTarget } from '../../../lib/session/target';
import { phoneKind } from '../../record/phoneKind';
import type { Named } from '../lineNames';
import type { Chosen } from '../useReaching';

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

interface Wanted {
  text: string;
  /** The text as a number; null: it is none. */
  typed: string | null;
  found: readonly FoundTarget[];
  on: Named;
  /** Numbers that were marked *Do Not Call* in this session. */
  marked: readonly string[];
}

/** Whom a call can go to: the server's targets, the contact's other numbers, and what was typed where it is a number. */
export function targetOptions({ text, typed, found, on, marked }: Wanted, m: PageMessages): readonly TargetOption[] {
  const { number: ofCall, parties = [] } = on.call;
  const isOnCall = (number: string) =>
    [ofCall, ...parties.map((party) => party.number)].some((each) => sameDigits(each, number));
  const others = found.filter(({ number }) => !isOnCall(number));
  const options: TargetOption[] = others.map(({ presence, ...target }) => ({
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
      if (!isAsked || isOnCall(number.phone) || isDoNotCallNow(number, marked)) continue;
      const target: Chosen = { kind: 'contact', number: number.phone, name: '', presence: 'unknown' };
      options.push({ id: `contact ${number.phone}`, target, label: number.phone, detail });
    }
  }
  if (typed !== null && !isOnCall(typed) && !options.some(({ target }) => sameDigits(target.number, typed))) {
    const target: Chosen = { kind: 'number', number: typed, name: '', presence: 'unknown' };
    options.push({ id: 'typed', target, label: m.record.callNumber(typed), detail: '' });
  }
  return options;
}
