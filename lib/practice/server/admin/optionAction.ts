import { problem, type Result } from '../../../support/result';
import { requiredText } from '../http/fields';
import type { PracticeServer } from '../practiceServer';
import { simulatorOptions } from '../workspace/defaultOptions';
import type { OptionLevel, OptionProblem } from '../workspace/optionStore';
import type { ActionProblem } from './actionProblem';
import { tried } from './tried';

/**
 * `POST options` with `{ level, of?, name, value }`: `level` is application, group or agent, `of` the group's or the agent's
 * name, and a value of null takes the option away. `POST options/simulator` sets those of Genesys's own simulator.
 */
export function optionAction(
  server: PracticeServer,
  verb: string,
  body: Record<string, unknown>,
): Result<unknown, ActionProblem> {
  if (verb === 'simulator')
    return tried(() => {
      for (const [name, value] of Object.entries(simulatorOptions))
        server.control.setOption('application', name, value);
    });
  if (verb !== '') return problem({ status: 404, error: `There is no action options/${verb}` });
  const refused = (error: string, field: string) => problem<ActionProblem>({ status: 400, error, field });
  const level = readLevel(body);
  if (!level.ok) return level;
  const name = requiredText(body, 'name', '');
  if (!name.ok) return refused(name.problem, 'name');
  const { value } = body;
  if (value !== null && typeof value !== 'string') return refused('value is neither text nor null', 'value');
  const set = setOption(server, level.value, name.value.trim(), value);
  return set.ok ? set : problem({ status: 400, ...set.problem });
}

/** Sets an option and writes it into the log. */
export function setOption(
  { optionStore, engine }: PracticeServer,
  level: OptionLevel,
  name: string,
  value: string | null,
): Result<null, OptionProblem> {
  const set = optionStore.set(level, name, value);
  if (!set.ok) return set;
  const of = level === 'application' ? level : Object.values(level)[0];
  const detail = `${of}: ${name} ${value === null ? 'taken away' : `= ${value}`}`;
  engine.world.log.add({ kind: 'administration', name: 'option', outcome: 'done', detail });
  return set;
}

function readLevel(body: Record<string, unknown>): Result<OptionLevel, ActionProblem> {
  if (body.level === 'application') return { ok: true, value: 'application' };
  if (body.level !== 'group' && body.level !== 'agent')
    return problem({ status: 400, error: 'level is none of application, group, agent', field: 'level' });
  const of = requiredText(body, 'of', '');
  if (!of.ok) return problem({ status: 400, error: of.problem, field: 'of' });
  return { ok: true, value: body.level === 'group' ? { group: of.value } : { agent: of.value } };
}
