import { ok, problem, type Result } from '../../../support/result';
import { allQuirks, parseSwitch } from '../../engine/switches';
import type { Exchange } from '../http/exchange';
import { jsonBody } from '../http/exchange';
import { optionalTexts, requiredText } from '../http/fields';
import { json, type Reply } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import type { ActionProblem } from './actionProblem';
import { agentAction, callAction } from './agentActions';
import { clockAction, refusalAction, setCallbacks, setTreatments } from './callbackActions';
import type { Control } from './control';
import { createCampaign } from './createCampaign';
import { setDialing, setMode } from './dialingActions';
import { doNotCallAction } from './doNotCallActions';
import { optionAction } from './optionAction';
import { parseAnswerFault, parseResponseFault } from './parseFaults';
import { tried } from './tried';

/** `POST /practice/api/…`: one action each; the body is JSON. */
export function adminAction(server: PracticeServer, exchange: Exchange, rest: readonly string[]): Reply {
  // A page of another origin can send a form, but not this type, without being asked first.
  if (!exchange.request.headers['content-type']?.startsWith('application/json'))
    return json(415, { error: 'The body must be application/json' });
  const body = jsonBody(exchange);
  if (!body.ok) return json(400, { error: body.problem });
  const result = act(server, rest, body.value);
  if (result.ok) return json(200, result.value ?? {});
  const { status, ...content } = result.problem;
  return json(status, content);
}

function act(
  server: PracticeServer,
  [group = '', name = '', verb = '']: readonly string[],
  body: Record<string, unknown>,
): Result<unknown, ActionProblem> {
  const { control } = server;
  switch (group) {
    case 'campaigns':
      return name === '' ? createCampaign(server, body) : campaignAction(server, name, verb, body);
    case 'switches':
      return setSwitches(server, body);
    case 'answers':
    case 'responses':
      return setFault(control, group, body);
    case 'calls':
      return callAction(server, name, verb, body);
    case 'agents':
      return agentAction(control, name, verb, body);
    case 'records':
      if (verb === 'withdraw') return tried(() => control.withdraw(Number(name)));
      break;
    case 'clock':
      return clockAction(control, body);
    case 'callbacks':
      if (verb === 'due') return tried(() => control.moveClockToCallback(Number(name)));
      break;
    case 'refusals':
      return refusalAction(control, body);
    case 'do-not-call':
      return doNotCallAction(server, name, body);
    case 'options':
      return optionAction(server, name, body);
    case 'services': {
      const { up } = body;
      if (typeof up !== 'boolean') return problem({ status: 400, error: 'up is not true or false', field: 'up' });
      return tried(() => control.setService(name, up));
    }
    case 'origins': {
      const allowed = optionalTexts(body, 'allowed', '');
      return allowed.ok
        ? tried(() => control.setAllowedOrigins(allowed.value))
        : problem({ status: 400, error: allowed.problem, field: 'allowed' });
    }
  }
  return problem({ status: 404, error: `There is no action ${[group, name, verb].filter(Boolean).join('/')}` });
}

function campaignAction(
  server: PracticeServer,
  name: string,
  verb: string,
  body: Record<string, unknown>,
): Result<unknown, ActionProblem> {
  const { world } = server.engine;
  if (!world.campaigns.has(name))
    return problem({ status: 404, error: `There is no campaign ${name}`, field: 'campaign' });
  switch (verb) {
    case 'load':
    case 'start':
    case 'stop':
    case 'unload':
      break;
    case 'reset':
      return tried(() => server.control.reset(name));
    case 'mode':
      return setMode(server, name, body);
    case 'dialing':
      return setDialing(server, name, body);
    case 'callbacks':
      return setCallbacks(server, name, body);
    case 'treatments':
      return setTreatments(server, name, body);
    default:
      return problem({ status: 404, error: `There is no action ${verb} for a campaign` });
  }
  if (server.switches.mutatedCampaigns && (verb === 'start' || verb === 'stop')) {
    const isKnown =
      [...world.desks.values()].some(({ askedForCampaigns }) => askedForCampaigns) ||
      world.log.entries().some((entry) => entry.name === 'load' && entry.campaign === name);
    if (!isKnown) return problem({ status: 500, error: 'Cannot read properties of undefined' });
  }
  return tried(() => server.control[verb](name));
}

function setSwitches(server: PracticeServer, body: Record<string, unknown>): Result<unknown, ActionProblem> {
  if (body.name === 'all') {
    const { value } = body;
    if (typeof value !== 'boolean')
      return problem({ status: 400, error: 'value is not true or false', field: 'value' });
    const all = allQuirks();
    for (const name of Object.keys(all) as (keyof typeof all)[]) server.control.setSwitch(name, value);
    return ok({});
  }
  const parsed = parseSwitch(body.name, body.value);
  if (!parsed.ok) return problem({ status: 400, error: parsed.problem, field: 'name' });
  Object.assign(server.switches, parsed.value);
  return ok(parsed.value);
}

function setFault(
  control: Control,
  kind: 'answers' | 'responses',
  body: Record<string, unknown>,
): Result<unknown, ActionProblem> {
  const request = requiredText(body, 'request', '');
  if (!request.ok) return problem({ status: 400, error: request.problem, field: 'request' });
  if (kind === 'answers') {
    const fault = parseAnswerFault(body.fault);
    if (!fault.ok) return problem({ status: 400, error: fault.problem, field: 'fault' });
    control.setAnswer(request.value, fault.value);
  } else {
    const fault = parseResponseFault(body.fault);
    if (!fault.ok) return problem({ status: 400, error: fault.problem, field: 'fault' });
    control.setResponse(request.value, fault.value);
  }
  return ok({});
}
