import { ok, problem, type Result } from '../../../support/result';
import { isObject } from '../http/exchange';
import { optionalText, requiredText } from '../http/fields';
import type { PracticeServer } from '../practiceServer';
import type { ActionProblem } from './actionProblem';
import type { Control } from './control';
import { parseOutcome } from './parseFaults';
import { tried } from './tried';

type Body = Record<string, unknown>;

const refused = (field: string, error: string) => problem<ActionProblem>({ status: 400, error, field });

/** Actions on calls: `calls/{id}/{verb}`, `calls/outcome`. */
export function callAction(
  { control, engine }: PracticeServer,
  name: string,
  verb: string,
  body: Body,
): Result<unknown, ActionProblem> {
  switch (verb) {
    case 'hang-up': {
      const number = optionalText(body, 'number', '');
      return number.ok
        ? tried(() => control.hangUp(name, number.value ?? undefined))
        : refused('number', number.problem);
    }
    case 'forget': {
      const { forgotten = true } = body;
      if (typeof forgotten !== 'boolean') return refused('forgotten', 'forgotten is not true or false');
      return tried(() => control.forgetCall(name, forgotten));
    }
    case 'use': {
      const asked = requiredText(body, 'verb', '');
      if (!asked.ok) return refused('verb', asked.problem);
      const destination = optionalText(body, 'destination', '');
      if (!destination.ok) return refused('destination', destination.problem);
      const agent = engine.world.calls.get(name)?.agent;
      if (agent === undefined) return problem({ status: 404, error: `There is no call ${name}` });
      const data = { destination: destination.value };
      return tried(() => ({ call: control.useCall(agent, asked.value, data, name) }));
    }
  }
  if (name === 'outcome') {
    const number = requiredText(body, 'number', '');
    if (!number.ok) return refused('number', number.problem);
    const outcome = parseOutcome(body.outcome);
    if (!outcome.ok) return refused('outcome', outcome.problem);
    return tried(() => control.setCallOutcome(number.value, outcome.value));
  }
  return problem({ status: 404, error: `There is no action calls/${name}` });
}

/** Actions on agents: `agents/{user name}/{verb}`. */
export function agentAction(control: Control, agent: string, verb: string, body: Body): Result<unknown, ActionProblem> {
  /** An action that needs one text. */
  const withText = (field: string, act: (text: string) => unknown): Result<unknown, ActionProblem> => {
    const text = requiredText(body, field, '');
    return text.ok ? tried(() => act(text.value)) : refused(field, text.problem);
  };
  switch (verb) {
    case 'expire':
      return tried(() => control.expireSession(agent));
    case 'forget':
      return tried(() => ({ clients: control.forgetBayeux(agent) }));
    case 'return-records':
      return tried(() => ({ contacts: control.returnRecords(agent) }));
    case 'seat':
      return tried(() => control.takeSeat(agent));
    case 'ring': {
      const userData = plainData(body.userData ?? {});
      if (userData === null) return refused('userData', 'userData is not an object of texts');
      return withText('from', (from) => ({ call: control.inboundCall(agent, from, userData) }));
    }
    case 'dial':
      return withText('destination', (destination) => ({ call: control.makeCall(agent, destination) }));
    case 'ghost':
      return withText('from', (from) => ({ call: control.ghostCall(agent, from) }));
    case 'swallow': {
      const { count } = body;
      if (typeof count !== 'number' || !Number.isInteger(count) || count < 0)
        return refused('count', 'count is not a whole number');
      return tried(() => control.swallowCallEvents(agent, count));
    }
    case 'favourites': {
      const read = parseFavourites(body.favourites);
      return read.ok ? tried(() => control.setFavourites(agent, read.value)) : read;
    }
    case 'push':
      return withText('campaign', (campaign) => ({ interaction: control.push(agent, campaign) }));
    default:
      return problem({ status: 404, error: `There is no action ${verb} for an agent` });
  }
}

function plainData(value: unknown): Record<string, string> | null {
  if (!isObject(value)) return null;
  const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.length === Object.keys(value).length ? Object.fromEntries(texts) : null;
}

function parseFavourites(value: unknown): Result<{ name: string; number: string }[] | null, ActionProblem> {
  if (value === null) return ok(null);
  const bad = refused('favourites', 'favourites is neither null nor a list of name and number');
  if (!Array.isArray(value)) return bad;
  const read: { name: string; number: string }[] = [];
  for (const one of value) {
    if (!isObject(one) || typeof one.name !== 'string' || typeof one.number !== 'string') return bad;
    read.push({ name: one.name, number: one.number });
  }
  return ok(read);
}
