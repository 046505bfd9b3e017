import { problem, type Result } from '../../../support/result';
import { requiredText } from '../http/fields';
import type { ActionProblem } from './actionProblem';
import type { Control } from './control';
import { parseOutcome } from './parseFaults';
import { tried } from './tried';

/** Actions on calls: `calls/{id}/hang-up`, `calls/outcome`. */
export function callAction(
  control: Control,
  name: string,
  verb: string,
  body: Record<string, unknown>,
): Result<unknown, ActionProblem> {
  if (verb === 'hang-up') return tried(() => control.hangUp(name));
  if (name === 'outcome') {
    const number = requiredText(body, 'number', '');
    if (!number.ok) return problem({ status: 400, error: number.problem, field: 'number' });
    const outcome = parseOutcome(body.outcome);
    if (!outcome.ok) return problem({ status: 400, error: outcome.problem, field: 'outcome' });
    return tried(() => control.setCallOutcome(number.value, outcome.value));
  }
  return problem({ status: 404, error: `There is no action calls/${name}` });
}

/** Actions on agents: `agents/{user name}/{verb}`. */
export function agentAction(
  control: Control,
  agent: string,
  verb: string,
  body: Record<string, unknown>,
): Result<unknown, ActionProblem> {
  switch (verb) {
    case 'expire':
      return tried(() => control.expireSession(agent));
    case 'forget':
      return tried(() => ({ clients: control.forgetBayeux(agent) }));
    case 'return-records':
      return tried(() => ({ contacts: control.returnRecords(agent) }));
    case 'ring': {
      const from = requiredText(body, 'from', '');
      return from.ok
        ? tried(() => ({ call: control.inboundCall(agent, from.value) }))
        : problem({ status: 400, error: from.problem, field: 'from' });
    }
    case 'push': {
      const campaign = requiredText(body, 'campaign', '');
      return campaign.ok
        ? tried(() => ({ interaction: control.push(agent, campaign.value) }))
        : problem({ status: 400, error: campaign.problem, field: 'campaign' });
    }
    default:
      return problem({ status: 404, error: `There is no action ${verb} for an agent` });
  }
}
