import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Call, Party } from '../../lib/session/call';
import { consultationOf } from '../../lib/session/consultations';
import { callOf } from '../../lib/session/selectors';
import { isLive } from '../../lib/session/transitions/isLive';
import { isArrivingCall, loneCalls } from '../arrival/arrivals';
import { callKind, consulted, type Named, nameOnLine, otherEnd } from './lineNames';

/** What changed on the lines between two snapshots, in sentences. */
export function lineTexts(before: OpenSession, after: OpenSession, m: PageMessages): string[] {
  return after.calls.filter(isLive).flatMap((call) => {
    const old = before.calls.find(({ id }) => id === call.id || id === call.previousId);
    if (old === undefined) return [];
    const on = named(call, after);
    return [
      ...consultationTexts(old, before, on, after, m),
      ...partyTexts(old, on, m),
      ...((old.recording ?? 'off') === (call.recording ?? 'off')
        ? []
        : [m.announce.recording[call.recording ?? 'off']]),
      ...(call.ghost === undefined || call.ghost === old.ghost
        ? []
        : [m.announce.ghost(m.calls.ghosts[call.ghost].title)]),
      ...(call.problem?.isUnknown && !old.problem?.isUnknown ? [m.calls.unknownTitle[call.problem.verb]] : []),
    ];
  });
}

/** Calls that have come beside what is in hand and are no interaction preview: somebody waits for an answer. */
export function arrivedTexts(before: OpenSession, after: OpenSession, m: PageMessages): string[] {
  return loneCalls(after)
    .filter(
      (call) => call.state === 'ringing' && !isArrivingCall(call) && !before.calls.some(({ id }) => id === call.id),
    )
    .map((call) => m.announce.callArrived(callKind(call, m), otherEnd(named(call, after), m)));
}

const named = (call: Call, { records, calls, names }: OpenSession): Named => ({
  call,
  record: records.find((record) => callOf(calls, record)?.id === call.id) ?? null,
  names,
});

const isTalking = ({ state }: Call): boolean => state === 'established' || state === 'held';

function consultationTexts(old: Call, before: OpenSession, on: Named, after: OpenSession, m: PageMessages): string[] {
  const then = consultationOf(before.calls, old);
  const now = consultationOf(after.calls, on.call);
  if (now === null) {
    // What a conference brings is said by who is on the line.
    const isOver = then !== null && talkers(on.call).length <= 1;
    return isOver ? [m.announce.consultEnded(consulted(old, then, before.names, m))] : [];
  }
  const who = consulted(on.call, now, after.names, m);
  if (then === null) return [m.announce.consulting(who)];
  if (now.state !== 'established' || then.state === 'established') return [];
  return [isTalking(then) ? m.announce.switchedTo(who) : m.announce.consultAnswered(who, otherEnd(on, m))];
}

const talkers = ({ parties = [] }: Call): readonly Party[] => parties.filter(({ role }) => role !== 'observer');

function partyTexts(old: Call, on: Named, m: PageMessages): string[] {
  const [then, now] = [talkers(old), talkers(on.call)];
  if (then.length <= 1) {
    return now.length > 1 ? [m.announce.conference(m.list(now.map(({ number }) => nameOnLine(on, number))))] : [];
  }
  return then
    .filter(({ number }) => !now.some((party) => party.number === number))
    .map(({ number }) => m.announce.partyLeft(nameOnLine(on, number)));
}
