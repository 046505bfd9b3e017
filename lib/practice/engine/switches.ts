import { ok, problem, type Result } from '../../support/result';
import { type Quirk, quirkNames } from './quirks';

/** What a request does whose reference id the same agent has used before. No source says that OCS recognises repeats. */
export const repeatModes = ['again', 'answeredAgain', 'refused'] as const;
export type RepeatMode = (typeof repeatModes)[number];

/** How it is said that a campaign has no record left: real servers differ. */
export const emptyListModes = ['error', 'event', 'silent'] as const;
export type EmptyListMode = (typeof emptyListModes)[number];

/** Whether records outside their dial hours are held back. */
export const dialHoursModes = ['ignored', 'respected'] as const;
export type DialHoursMode = (typeof dialHoursModes)[number];

/** What a call that arrives from the dialer offers for rejecting it: notes and servers differ. */
export const rejectVerbs = ['release', 'redirect'] as const;
export type RejectVerb = (typeof rejectVerbs)[number];

/** Read at the moment of use, so a change counts from the next request on. */
export interface Switches extends Record<Quirk, boolean> {
  repeats: RepeatMode;
  emptyList: EmptyListMode;
  dialHours: DialHoursMode;
  rejectBy: RejectVerb;
}

export function createSwitches(initial: Partial<Switches> = {}): Switches {
  const off = Object.fromEntries(quirkNames.map((name) => [name, false])) as Record<Quirk, boolean>;
  return { ...off, repeats: 'again', emptyList: 'error', dialHours: 'ignored', rejectBy: 'release', ...initial };
}

/** Every quirk switched on. */
export function allQuirks(): Record<Quirk, boolean> {
  return Object.fromEntries(quirkNames.map((name) => [name, true])) as Record<Quirk, boolean>;
}

const choices = {
  repeats: repeatModes,
  emptyList: emptyListModes,
  dialHours: dialHoursModes,
  rejectBy: rejectVerbs,
} as const;

/** Reads one switch from outside. */
export function parseSwitch(name: unknown, value: unknown): Result<Partial<Switches>, string> {
  const quirk = quirkNames.find((one) => one === name);
  if (quirk) {
    if (typeof value !== 'boolean') return problem(`The switch ${quirk} takes true or false`);
    return ok({ [quirk]: value });
  }
  if (name === 'repeats' || name === 'emptyList' || name === 'dialHours' || name === 'rejectBy') {
    const allowed: readonly string[] = choices[name];
    if (typeof value !== 'string' || !allowed.includes(value))
      return problem(`The switch ${name} takes one of ${allowed.join(', ')}`);
    return ok({ [name]: value });
  }
  return problem(`There is no switch ${String(name)}`);
}
