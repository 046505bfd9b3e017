import type { PageMessages } from '../../lib/i18n/enPage';
import type { Call } from '../../lib/session/call';
import type { Status } from '../record/recordStatus';
import { doingText } from './doingText';
import type { Line } from './useLine';

/** The status of a call with what goes on beside it: a ghost, a transfer on its way, a consultation, a conference. */
export function lineStatus(status: Status, line: Line, m: PageMessages): Status {
  const { call, consultation, who } = line;
  const { ghost } = call;
  if (ghost !== undefined) return ghostStatus(status, ghost, m);
  const isConference = (call.parties ?? []).filter(({ role }) => role !== 'observer').length > 1;
  const beside =
    doingText(line, m) ??
    (consultation !== null ? m.calls.consulting(who.consultation) : isConference ? m.calls.inConference : null);
  return beside === null ? status : { ...status, small: beside };
}

/** Dialer and device disagree about the call: its state means little then. */
export const ghostStatus = (status: Status, ghost: NonNullable<Call['ghost']>, m: PageMessages): Status => ({
  ...status,
  tone: 'warning',
  icon: 'warning',
  word: m.calls.ghosts[ghost].word,
  small: null,
});
