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

/** Who answers for an agent whose option `voice.auto-answer` says so: that the name means either is inferred. */
export const autoAnswerModes = ['dialer', 'desktop'] as const;
export type AutoAnswerMode = (typeof autoAnswerModes)[number];

/** What an agent's Voice channel does after a campaign call: stays as it is, or goes into after-call work (inferred). */
export const afterCallModes = ['unchanged', 'afterCallWork'] as const;
export type AfterCallMode = (typeof afterCallModes)[number];

/** Which address a push preview's requests are published at: the placeholder too, or tenant and place alone. */
export const topicModes = ['both', 'substituted'] as const;
export type TopicMode = (typeof topicModes)[number];

/** Read at the moment of use, so a change counts from the next request on. */
export interface Switches extends Record<Quirk, boolean> {
  repeats: RepeatMode;
  emptyList: EmptyListMode;
  dialHours: DialHoursMode;
  rejectBy: RejectVerb;
  autoAnswer: AutoAnswerMode;
  afterCall: AfterCallMode;
  topics: TopicMode;
}

export function createSwitches(initial: Partial<Switches> = {}): Switches {
  const off = Object.fromEntries(quirkNames.map((name) => [name, false])) as Record<Quirk, boolean>;
  return {
    ...off,
    repeats: 'again',
    emptyList: 'error',
    dialHours: 'ignored',
    rejectBy: 'release',
    autoAnswer: 'dialer',
    afterCall: 'unchanged',
    topics: 'both',
    ...initial,
  };
}

/** Every quirk switched on. */
export function allQuirks(): Record<Quirk, boolean> {
  return Object.fromEntries(quirkNames.map((name) => [name, true])) as Record<Quirk, boolean>;
}

/** The switches that have more than two positions, with what each is about. */
export const choices = {
  repeats: { values: repeatModes, says: 'A request with a reference id that was used before' },
  emptyList: { values: emptyListModes, says: 'How it is said that no record is left' },
  dialHours: { values: dialHoursModes, says: 'Records outside their dial hours' },
  rejectBy: { values: rejectVerbs, says: 'What a call that arrives offers for rejecting it' },
  autoAnswer: { values: autoAnswerModes, says: 'Who answers where voice.auto-answer is true' },
  afterCall: { values: afterCallModes, says: 'Voice after a campaign call' },
  topics: { values: topicModes, says: 'The address of the topic that requests are published at' },
} as const;
type Choice = keyof typeof choices;
export const choiceNames = Object.keys(choices) as readonly Choice[];

/** Reads one switch from outside. */
export function parseSwitch(name: unknown, value: unknown): Result<Partial<Switches>, string> {
  const quirk = quirkNames.find((one) => one === name);
  if (quirk) {
    if (typeof value !== 'boolean') return problem(`The switch ${quirk} takes true or false`);
    return ok({ [quirk]: value });
  }
  const choice = choiceNames.find((one) => one === name);
  if (!choice) return problem(`There is no switch ${String(name)}`);
  const allowed: readonly string[] = choices[choice].values;
  if (typeof value !== 'string' || !allowed.includes(value))
    return problem(`The switch ${choice} takes one of ${allowed.join(', ')}`);
  return ok({ [choice]: value });
}
