import { ok, problem, type Result } from '../../support/result';
import { type Quirk, quirkNames } from './quirks';
import { isTimeZone } from './timeZone';

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

/** Whom a callback can be for. */
export const callbackTypeModes = ['both', 'personal', 'campaign'] as const;
export type CallbackTypeMode = (typeof callbackTypeModes)[number];

/** What a callback outside its number's dial hours is answered by. */
export const callbackHoursModes = ['refused', 'accepted'] as const;
export type CallbackHoursMode = (typeof callbackHoursModes)[number];

/** Which of two times a callback is for, on the night when the clock goes back. */
export const repeatedHourModes = ['first', 'second'] as const;
export type RepeatedHourMode = (typeof repeatedHourModes)[number];

/** How a callback for anyone is delivered where the dialer calls: OCS has an option `predictive_callback` for it. */
export const predictiveCallbackModes = ['dialed', 'preview'] as const;
export type PredictiveCallbackMode = (typeof predictiveCallbackModes)[number];

/** Whether the dialer itself refuses what an agent's privileges forbid: Genesys's own simulator does not. */
export const privilegeModes = ['ignored', 'enforced'] as const;
export type PrivilegeMode = (typeof privilegeModes)[number];

/** Whether `UpdateCallCompletionStats` is acknowledged: it is not known that every server does. It is refused with its reason either way. */
export const updateModes = ['acknowledged', 'silent'] as const;
export type UpdateMode = (typeof updateModes)[number];

/**
 * How a campaign's configuration describes fields. `declared`: the client's model, with the attributes that say what an agent may do beside
 * it; `bare`: that model and nothing else; `simulator`: as Genesys's simulator does it.
 */
export const fieldModes = ['declared', 'bare', 'simulator'] as const;
export type FieldMode = (typeof fieldModes)[number];

/** Whether calls offer to be recorded. */
export const recordingModes = ['offered', 'withheld'] as const;
export type RecordingMode = (typeof recordingModes)[number];

/** What a consultation knows of the call that it is about: telephone switches have an option for it, and which is usual is not known. */
export const consultDataModes = ['separate', 'inherited', 'joint'] as const;
export type ConsultDataMode = (typeof consultDataModes)[number];

/** What a consultation offers for making a conference of it: Genesys's simulator offers both, and what a server offers is its own. */
export const conferenceModes = ['both', 'merge'] as const;
export type ConferenceMode = (typeof conferenceModes)[number];

/** Switches that are on or off, and no quirks of the simulator. */
export const flags = {
  scheduledRescheduleCloses: {
    says: 'ScheduledRecordReschedule alone closes the record: RecordProcessed after it is refused.',
  },
} as const;
export type Flag = keyof typeof flags;
export const flagNames = Object.keys(flags) as readonly Flag[];

/** Read at the moment of use, so a change counts from the next request on. */
export interface Switches extends Record<Quirk | Flag, boolean> {
  repeats: RepeatMode;
  emptyList: EmptyListMode;
  dialHours: DialHoursMode;
  rejectBy: RejectVerb;
  autoAnswer: AutoAnswerMode;
  afterCall: AfterCallMode;
  topics: TopicMode;
  callbackTypes: CallbackTypeMode;
  callbackHours: CallbackHoursMode;
  repeatedHour: RepeatedHourMode;
  predictiveCallback: PredictiveCallbackMode;
  privileges: PrivilegeMode;
  updates: UpdateMode;
  fieldConfiguration: FieldMode;
  recording: RecordingMode;
  consultData: ConsultDataMode;
  conferenceBy: ConferenceMode;
  /** The zone in which the time of a callback is read, as an IANA name; empty: each record's own. */
  callbackZone: string;
}

export function createSwitches(initial: Partial<Switches> = {}): Switches {
  const off = Object.fromEntries([...quirkNames, ...flagNames].map((name) => [name, false])) as Record<
    Quirk | Flag,
    boolean
  >;
  return {
    ...off,
    repeats: 'again',
    emptyList: 'error',
    dialHours: 'ignored',
    rejectBy: 'release',
    autoAnswer: 'dialer',
    afterCall: 'unchanged',
    topics: 'both',
    callbackTypes: 'both',
    callbackHours: 'refused',
    repeatedHour: 'first',
    predictiveCallback: 'dialed',
    privileges: 'ignored',
    updates: 'acknowledged',
    fieldConfiguration: 'declared',
    recording: 'offered',
    consultData: 'separate',
    conferenceBy: 'both',
    callbackZone: '',
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
  callbackTypes: { values: callbackTypeModes, says: 'Whom a callback can be for' },
  callbackHours: { values: callbackHoursModes, says: 'A callback outside the dial hours of its number' },
  repeatedHour: { values: repeatedHourModes, says: 'Which hour a callback means when the clock goes back' },
  predictiveCallback: {
    values: predictiveCallbackModes,
    says: 'A due callback for anyone in progressive and predictive campaigns',
  },
  privileges: { values: privilegeModes, says: 'What an agent’s privileges forbid' },
  updates: { values: updateModes, says: 'UpdateCallCompletionStats that is carried out' },
  fieldConfiguration: { values: fieldModes, says: 'How a campaign’s configuration describes fields' },
  recording: { values: recordingModes, says: 'Recording of calls' },
  consultData: { values: consultDataModes, says: 'What a consultation knows of the call that it is about' },
  conferenceBy: { values: conferenceModes, says: 'What a consultation offers for a conference' },
} as const;
type Choice = keyof typeof choices;
export const choiceNames = Object.keys(choices) as readonly Choice[];

/** The switches that take a word. */
export const words = {
  callbackZone: {
    says: 'The zone in which the time of a callback is read, such as UTC; empty: the record’s own',
    fault: (value: string): string | null =>
      value === '' || isTimeZone(value) ? null : `Not a time zone such as Asia/Tokyo: ${value}`,
  },
} as const;
type Word = keyof typeof words;
export const wordNames = Object.keys(words) as readonly Word[];

export const switchNames: readonly (keyof Switches)[] = [...quirkNames, ...flagNames, ...choiceNames, ...wordNames];

/** Reads one switch from outside. */
export function parseSwitch(name: unknown, value: unknown): Result<Partial<Switches>, string> {
  const onOff = [...quirkNames, ...flagNames].find((one) => one === name);
  if (onOff) {
    if (typeof value !== 'boolean') return problem(`The switch ${onOff} takes true or false`);
    return ok({ [onOff]: value });
  }
  const word = wordNames.find((one) => one === name);
  if (word) {
    if (typeof value !== 'string') return problem(`The switch ${word} takes text`);
    const fault = words[word].fault(value);
    return fault === null ? ok({ [word]: value }) : problem(fault);
  }
  const choice = choiceNames.find((one) => one === name);
  if (!choice) return problem(`There is no switch ${String(name)}`);
  const allowed: readonly string[] = choices[choice].values;
  if (typeof value !== 'string' || !allowed.includes(value))
    return problem(`The switch ${choice} takes one of ${allowed.join(', ')}`);
  return ok({ [choice]: value });
}
