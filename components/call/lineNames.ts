import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Call, Party } from '../../lib/session/call';
import { contactName } from '../../lib/session/contact';
import { numberOf } from '../../lib/session/numbers';
import type { RecordInHand } from '../../lib/session/record';
import { sameDigits } from '../../lib/session/sameDigits';

/** A call as far as names go: whose record it belongs to, and who the dialer says has which number. */
export interface Named {
  call: Call;
  /** Null: it is no record's. */
  record: RecordInHand | null;
  names: OpenSession['names'];
}

const knownName = (names: OpenSession['names'], number: string): string | null =>
  (Object.hasOwn(names, number) ? names[number] : undefined) ?? null;

/**
 * Whether a number on the line is the record's contact: one of theirs, else the call's own, unless it is somebody's who came later. Once the
 * contact has left a conference, the other end of the call is a colleague.
 */
function isContact({ record, call, names }: Named, number: string): boolean {
  if (record === null) return false;
  if (numberOf(record, number) !== null) return true;
  const isLater = (call.parties ?? []).some((party) => party.role === 'newParty' && party.number === number);
  return sameDigits(number, call.number) && !isLater && knownName(names, number) === null;
}

/** Who has a number on the line: a name where one is known, else the number itself. */
export function nameOnLine(on: Named, number: string): string {
  const contact = on.record === null ? null : contactName(on.record.data);
  if (contact !== null && isContact(on, number)) return contact;
  return knownName(on.names, number) ?? number;
}

/** The other end of a call, in a sentence: the contact, the agent who sent it, or a number. */
export function otherEnd(on: Named, m: PageMessages): string {
  const { call } = on;
  if (call.number === '') return call.sentBy ?? m.calls.numberUnknown;
  const name = nameOnLine(on, call.number);
  return name === call.number && call.type === 'consult' ? (call.sentBy ?? name) : name;
}

/** The other end of a consultation that the agent began: by the name that was chosen, where the dialer knows none. */
export function consulted(about: Call, consultation: Call, names: OpenSession['names'], m: PageMessages): string {
  const { number } = consultation;
  const { target } = about.reaching ?? {};
  const chosen = target !== undefined && (number === '' || sameDigits(target.number, number)) ? target.name : '';
  if (chosen !== '') return chosen;
  return knownName(names, number) ?? (number !== '' ? number : (target?.number ?? m.calls.numberUnknown));
}

/** What somebody on the line is, in words. */
export function roleOnLine(on: Named, { number, role }: Party, m: PageMessages): string {
  const { roles } = m.calls;
  if (role === 'observer') return roles.observer;
  if (isContact(on, number)) return roles.contact;
  return knownName(on.names, number) === null ? roles.other : roles.agent;
}

/** What kind of call it is, and who sent it where an agent did. */
export function callKind({ type, sentBy }: Call, m: PageMessages): string {
  if (sentBy === undefined) return m.calls.types[type];
  return type === 'consult' ? m.calls.consultedBy(sentBy) : m.calls.sentBy(sentBy);
}
