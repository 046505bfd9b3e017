import { ok, problem, type Result } from '../../../support/result';
import { parseCallbackSettings } from '../../engine/callbackSettings';
import { parseCallingList } from '../../engine/callingList';
import type { CampaignMode, CampaignPlan } from '../../engine/campaign';
import { addCampaign } from '../../engine/campaigns';
import { parseDialing } from '../../engine/dialing';
import { parseTreatments } from '../../engine/treatments';
import { isObject } from '../http/exchange';
import { requiredText } from '../http/fields';
import type { PracticeServer } from '../practiceServer';
import type { ActionProblem } from './actionProblem';
import { listProblem } from './listProblem';

/** The modes by the names that the administrator's interface uses. */
export const modes: readonly CampaignMode[] = ['preview', 'pushPreview', 'progressive', 'predictive'];

/** Adds a campaign whose lists come as CSV texts. Every bad line is named. */
export function createCampaign(server: PracticeServer, body: Record<string, unknown>): Result<unknown, ActionProblem> {
  const bad = (field: string, error: string): { ok: false; problem: ActionProblem } =>
    problem({ status: 400, error, field });
  const name = requiredText(body, 'name', '');
  if (!name.ok) return bad('name', name.problem);
  const group = requiredText({ group: server.options.agents[0]?.groups[0], ...body }, 'group', '');
  if (!group.ok) return bad('group', group.problem);
  const mode = modes.find((one) => one === (body.mode ?? 'preview'));
  if (!mode) return bad('mode', `mode is none of ${modes.join(', ')}`);
  const { applicationId = 134, description = '', lists } = body;
  if (typeof applicationId !== 'number' || !Number.isInteger(applicationId))
    return bad('applicationId', 'applicationId is not a whole number');
  if (typeof description !== 'string') return bad('description', 'description is not text');
  if (!Array.isArray(lists) || lists.length === 0) return bad('lists', 'lists is not a list of { name, csv }');

  const parsed: CampaignPlan['lists'][number][] = [];
  for (const [index, list] of lists.entries()) {
    const where = `lists[${index}]`;
    if (!isObject(list)) return bad(where, `${where} is not an object`);
    const listName = requiredText(list, 'name', `${where}.`);
    if (!listName.ok) return bad(`${where}.name`, listName.problem);
    const csv = requiredText(list, 'csv', `${where}.`);
    if (!csv.ok) return bad(`${where}.csv`, csv.problem);
    const read = parseCallingList(csv.value);
    if (!read.ok) return problem(listProblem(listName.value, `${where}.csv`, read.problem));
    parsed.push({ name: listName.value, list: read.value });
  }
  const dialing = parseDialing(isObject(body.dialing) ? body.dialing : {});
  if (!dialing.ok) return bad(`dialing.${dialing.problem.field}`, dialing.problem.error);
  const callbacks = parseCallbackSettings(isObject(body.callbacks) ? body.callbacks : {});
  if (!callbacks.ok) return bad(`callbacks.${callbacks.problem.field}`, callbacks.problem.error);
  const treatments = parseTreatments(isObject(body.treatments) ? body.treatments : {});
  if (!treatments.ok) return bad(`treatments.${treatments.problem.field}`, treatments.problem.error);
  const added = addCampaign(server.engine.world, {
    name: name.value,
    description,
    mode,
    applicationId,
    group: group.value,
    lists: parsed,
    dialing: dialing.value,
    callbacks: callbacks.value,
    treatments: treatments.value,
  });
  return added.ok ? ok({ name: name.value }) : problem({ status: 409, error: added.problem, field: 'name' });
}
