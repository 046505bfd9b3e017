import { ok, problem, type Result } from '../../../support/result';
import { parseCallbackSettings } from '../../engine/callbackSettings';
import { parseTreatments } from '../../engine/treatments';
import { requiredText } from '../http/fields';
import type { PracticeServer } from '../practiceServer';
import type { ActionProblem } from './actionProblem';
import type { Control } from './control';
import { tried } from './tried';

const refused = (field: string, error: string) => problem<ActionProblem>({ status: 400, error, field });

/** `clock` with `{ ms }`: puts the dialer's clock forward; the answer is what it shows then. */
export function clockAction(control: Control, { ms }: Record<string, unknown>): Result<unknown, ActionProblem> {
  if (typeof ms !== 'number' || !(ms >= 0)) return refused('ms', 'ms is not a number of milliseconds');
  return tried(() => {
    control.moveClock(ms);
    return { now: control.now() };
  });
}

/** `refusals` with `{ request, text, times? }`: what requests of a name are refused with; a text of null carries them out again. */
export function refusalAction(control: Control, body: Record<string, unknown>): Result<unknown, ActionProblem> {
  const request = requiredText(body, 'request', '');
  if (!request.ok) return refused('request', request.problem);
  const { text, times = null } = body;
  if (text !== null && typeof text !== 'string') return refused('text', 'text is neither text nor null');
  if (times !== null && !(typeof times === 'number' && Number.isInteger(times) && times > 0))
    return refused('times', 'times is neither a whole number of at least 1 nor null');
  return tried(() => control.refuse(request.value, text === '' ? null : text, times));
}

/** `campaigns/{name}/callbacks` with any of the settings of `CallbackSettings`; the answer is what they are now. */
export function setCallbacks(
  server: PracticeServer,
  campaign: string,
  body: Record<string, unknown>,
): Result<unknown, ActionProblem> {
  const read = parseCallbackSettings(body);
  if (!read.ok) return problem({ status: 400, ...read.problem });
  server.control.setCallbacks(campaign, read.value);
  return ok(server.engine.world.campaigns.get(campaign)?.callbacks);
}

/** `campaigns/{name}/treatments` with any of the settings of `Treatments`; the answer is what they are now. */
export function setTreatments(
  server: PracticeServer,
  campaign: string,
  body: Record<string, unknown>,
): Result<unknown, ActionProblem> {
  const read = parseTreatments(body);
  if (!read.ok) return problem({ status: 400, ...read.problem });
  server.control.setTreatments(campaign, read.value);
  return ok(server.engine.world.campaigns.get(campaign)?.treatments);
}
