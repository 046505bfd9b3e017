import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Call, ConsultationVerb, ReachVerb, RecordingVerb } from '../../lib/session/call';
import { type CallMoves, canTake, isOffered, type Move } from '../record/moves';
import type { Line } from './useLine';

/** Transfer, or conference. */
export type How = 'transfer' | 'conference';
/** In a single step, or by a consultation first. */
export type Step = 'now' | 'consult';

const verbs: Readonly<Record<How, Readonly<Record<Step, ReachVerb>>>> = {
  transfer: { now: 'single-step-transfer', consult: 'initiate-transfer' },
  conference: { now: 'single-step-conference', consult: 'initiate-conference' },
};

export const reachVerb = (how: How, step: Step): ReachVerb => verbs[how][step];

/** What the agent may do, whatever the call allows. */
function mayReach(verb: ReachVerb, { allowances }: OpenSession): boolean {
  if (verb === 'single-step-transfer') return allowances.canTransfer;
  return verb === 'single-step-conference' ? allowances.canConference : allowances.canConsult;
}

/** Whether the call offers it and the agent may (CALL-2). */
export const canReach = (call: Call, verb: ReachVerb, session: OpenSession): boolean =>
  call.capabilities.includes(verb) && mayReach(verb, session);

/** The ways in which somebody else can be brought to a call; none: the panel is not offered. */
export const hows = (call: Call, session: OpenSession): readonly How[] =>
  (['transfer', 'conference'] as const).filter(
    (how) => canReach(call, verbs[how].now, session) || canReach(call, verbs[how].consult, session),
  );

/** Whether the agent may choose what the target is shown, for a step. */
export function maySetCallerId(verb: ReachVerb, { allowances }: OpenSession): boolean {
  if (verb === 'single-step-transfer') return allowances.canChooseTransferCallerId;
  return verb === 'single-step-conference'
    ? allowances.canChooseConferenceCallerId
    : allowances.canChooseConsultationCallerId;
}

/**
 * Whether something goes on between a call and its consultation: dialers differ in which of the two names it. *Reconnect* ends the one
 * that is up: never the one with the contact.
 */
export function offersConsultation(about: Call, consultation: Call, verb: ConsultationVerb): boolean {
  const isAboutUp = about.state === 'established' && consultation.state !== 'established';
  if (verb === 'reconnect' && isAboutUp) return false;
  return [consultation, about].some(({ capabilities }) => capabilities.includes(verb));
}

/** Recording is audio: what its one button does next, and whether it can be stopped beside that (CALL-3). */
export interface RecordingMoves {
  move: Move;
  next: RecordingVerb | null;
  canStop: boolean;
}

const nextVerbs = {
  off: ['start-recording'],
  on: ['pause-recording', 'stop-recording'],
  paused: ['resume-recording', 'stop-recording'],
} as const;

export function recordingMoves(call: Call, session: OpenSession, m: PageMessages): RecordingMoves {
  const isKnown = call.ghost !== 'unknown';
  const can = (verb: RecordingVerb) => isKnown && session.allowances.canRecord && call.capabilities.includes(verb);
  const next = nextVerbs[call.recording ?? 'off'].find(can) ?? null;
  const line = session.link === 'down' ? m.record.noConnection : null;
  return {
    move: next === null ? 'absent' : (line ?? (call.asked === null ? null : m.record.waitingForDialer)),
    next,
    canStop: next !== 'stop-recording' && call.recording !== undefined && can('stop-recording'),
  };
}

/** Whether recording can be started, paused or resumed now. */
export const canRecordNow = (line: { recording: RecordingMoves } | null): boolean =>
  line !== null && line.recording.move === null;

/**
 * What a call offers beside a consultation, by click and by key: *Switch* and *Back* hold one leg and retrieve the other; tones go to the
 * contact alone, once the contact can hear them.
 */
export function besideConsultation(line: Line | null, moves: CallMoves): CallMoves {
  if (line === null || line.consultation === null) return moves;
  const isSwitched = (['alternate', 'reconnect'] as const).some((verb) => isOffered(line.consultMove(verb)));
  const held: Partial<CallMoves> = isSwitched ? { hold: 'absent', retrieve: 'absent' } : {};
  return { ...moves, ...held, keypad: canTake(moves.keypad) ? null : 'absent' };
}

/** *End call*; beside a consultation it says whose call it ends. */
export const endCallLabel = (line: Line | null, m: PageMessages): string =>
  line === null || line.consultation === null ? m.record.endCall : m.calls.endCallWith(line.who.call);
