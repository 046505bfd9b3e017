import type { Allowances } from '../../session/agent';
import { type ChannelTarget, channelTargets, type OfferedStates } from '../../session/channel';
import type { Options } from './options';
import { flag, integer, type Note } from './read';

/** Where no option says how long an alert lasts, in seconds: the simulator's own value. */
const usualAlert = 60;
const longestAlert = 24 * 60 * 60;

/**
 * How records and calls come to the agent. The simulator shows `alert.timeout` and `voice.auto-answer`, whose meaning is inferred,
 * as is the second as unit; `outbound.push-preview.auto-answer` is a documented name; of `outbound.timed-preview-auto-dial`
 * nothing but the name is documented, so its value is taken as whole seconds (inferred).
 */
export function arrivalOptions(
  options: Options,
  note: Note,
): Pick<Allowances, 'alertTime' | 'answersCalls' | 'acceptsPreviews' | 'timedPreview'> {
  const isOn = (name: string): boolean => flag(options.get(name)) === true;
  return {
    alertTime: alertTime(options.get('alert.timeout')),
    answersCalls: isOn('voice.auto-answer'),
    acceptsPreviews: isOn('outbound.push-preview.auto-answer'),
    timedPreview: timedPreview(options.get('outbound.timed-preview-auto-dial') ?? '', note),
  };
}

function alertTime(written: string | undefined): number {
  const seconds = Number(written);
  return 1_000 * (seconds > 0 ? Math.min(seconds, longestAlert) : usualAlert);
}

function timedPreview(written: string, note: Note): number | null {
  const seconds = integer(written);
  if (seconds !== null && seconds > 0 && Number.isSafeInteger(seconds * 1_000)) return seconds * 1_000;
  if (written.trim() !== '' && flag(written) !== false) note('options: a timed preview of no time');
  return null;
}

/** Actions as the options name them, in lower case. A reason is chosen along with *Not Ready*. */
const states: ReadonlyMap<string, ChannelTarget['is']> = new Map([
  ['ready', 'ready'],
  ['notready', 'notReady'],
  ['notreadyreason', 'notReady'],
  ['aftercallwork', 'afterCallWork'],
  ['dnd', 'doNotDisturb'],
]);

/** The states to choose from, for one channel and for all (names in the simulator; meaning inferred). */
export function offeredStates(options: Options): OfferedStates {
  return {
    each: statesIn(options.get('agent-status.enabled-actions-by-channel')),
    all: statesIn(options.get('agent-status.enabled-actions-global')),
  };
}

/** A list that names none of them offers all, so that nobody is locked out. */
function statesIn(written = ''): OfferedStates['each'] {
  const named = new Set(written.split(',').map((word) => states.get(word.trim().toLowerCase())));
  const offered = channelTargets.filter((target) => named.has(target));
  return offered.length === 0 ? channelTargets : offered;
}
