import type { Agent } from '../../session/agent';
import type { FoundTarget, Presence } from '../../session/target';
import { type Fields, fields, flag, list, type Note, shownText, text } from './read';

/** Longer is no name to be read in a list, and no number of any telephone. */
const longestName = 120;
const longestNumber = 40;

/**
 * Agents or favourites out of an answer to a search (official client, models Target and TargetInformation; the simulator's favourites have
 * `phoneNumbers` and `favoriteDisplayName`). A favourite stands there with each of its numbers, an agent with the one of the voice channel.
 * Null, with a note, where there is no list in it; whoever has no number is left out, and the agent themselves (`self`).
 */
export function decodeTargets(
  body: unknown,
  kind: FoundTarget['kind'],
  self: Agent | null,
  note: Note,
): FoundTarget[] | null {
  const raw = fields(fields(body)?.data)?.targets;
  if (!Array.isArray(raw)) {
    note('targets: no list');
    return null;
  }
  return raw.flatMap((item: unknown): FoundTarget[] => {
    const target = fields(item);
    if (target === null || isSelf(target, self)) return [];
    const numbers = numbersOf(target).slice(0, kind === 'agent' ? 1 : undefined);
    const name = shownText(nameOf(target), longestName);
    return numbers.map((number) => ({ kind, number, name, presence: presenceOf(target) }));
  });
}

/** By any of the names that a server has for an agent; a person's first and last name are none of them. */
function isSelf({ userName, employeeId, agentLogin }: Fields, self: Agent | null): boolean {
  if (self === null) return false;
  const own = [self.id, self.userName].map((name) => name.toLowerCase());
  return [userName, employeeId, agentLogin].some((name) => own.includes(text(name)?.toLowerCase() ?? ''));
}

/** Every number once, the one that a call goes to first. */
function numbersOf(target: Fields): string[] {
  const numbers = [
    voiceOf(target)?.phoneNumber,
    target.number,
    target.agentLogin,
    ...list(target.phoneNumbers),
    ...list(target.numbers),
  ];
  const written = numbers.map((number) => shownText(text(number)?.trim() ?? '', longestNumber + 1));
  return [...new Set(written)].filter((number) => /\d/.test(number) && number.length <= longestNumber);
}

function nameOf(target: Fields): string {
  const shown = text(target.favoriteDisplayName);
  if (shown !== null) return shown;
  const full = [target.firstName, target.lastName].map(text).filter((part) => part !== null);
  return full.length > 0 ? full.join(' ') : (text(target.name) ?? text(target.userName) ?? '');
}

/** What `availability` says of the voice channel; it names none that is logged out (simulator). */
const voiceOf = (target: Fields): Fields | null =>
  list(fields(target.availability)?.channels)
    .map(fields)
    .find((channel) => text(channel?.name)?.toLowerCase() === 'voice') ?? null;

/** Whether an agent could take a call, by their voice channel. */
function presenceOf(target: Fields): Presence {
  const voice = voiceOf(target);
  if (voice === null) return fields(target.availability) === null ? 'unknown' : 'signedOut';
  const activity = text(voice.activity) ?? 'Idle';
  const state = (text(fields(voice.userState)?.state) ?? '').toLowerCase();
  if (state === 'loggedout') return 'signedOut';
  if (activity !== 'Idle') return 'onCall';
  if (state === 'ready') return flag(voice.available) === false ? 'notReady' : 'ready';
  return state === '' ? 'unknown' : 'notReady';
}
