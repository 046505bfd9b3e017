import { ok, problem, type Result } from '../../../support/result';
import { parseDialing } from '../../engine/dialing';
import type { PracticeServer } from '../practiceServer';
import type { ActionProblem } from './actionProblem';
import { modes } from './createCampaign';
import { tried } from './tried';

/** `campaigns/{name}/mode` with `{ mode }`. */
export function setMode(
  server: PracticeServer,
  campaign: string,
  body: Record<string, unknown>,
): Result<unknown, ActionProblem> {
  const mode = modes.find((one) => one === body.mode);
  if (!mode) return problem({ status: 400, error: `mode is none of ${modes.join(', ')}`, field: 'mode' });
  return tried(() => server.control.setMode(campaign, mode));
}

/** `campaigns/{name}/dialing` with any of the settings of `Dialing`; the answer is what they are now. */
export function setDialing(
  server: PracticeServer,
  campaign: string,
  body: Record<string, unknown>,
): Result<unknown, ActionProblem> {
  const read = parseDialing(body);
  if (!read.ok) return problem({ status: 400, ...read.problem });
  server.control.setDialing(campaign, read.value);
  return ok(server.engine.world.campaigns.get(campaign)?.dialing);
}
