import { ok, problem, type Result } from '../../../support/result';
import { parseDoNotCall } from '../../engine/doNotCall';
import { optionalTexts, requiredText } from '../http/fields';
import type { PracticeServer } from '../practiceServer';
import type { ActionProblem } from './actionProblem';
import { attempt } from './attempt';
import { listProblem } from './listProblem';
import { tried } from './tried';

/**
 * Actions on the do-not-call list: `do-not-call/add`, `/remove` and `/set` take `{ numbers }`, `/load` takes `{ csv }` and adds
 * what it names.
 */
export function doNotCallAction(
  server: PracticeServer,
  verb: string,
  body: Record<string, unknown>,
): Result<unknown, ActionProblem> {
  const { world } = server.engine;
  const refused = (error: string, field: string) => problem<ActionProblem>({ status: 400, error, field });
  if (verb === 'load') {
    const csv = requiredText(body, 'csv', '');
    if (!csv.ok) return refused(csv.problem, 'csv');
    const numbers = parseDoNotCall(csv.value);
    if (!numbers.ok) return problem(listProblem('The list', 'csv', numbers.problem));
    return tried(() => {
      const before = world.doNotCall.size;
      server.control.addDoNotCall(numbers.value);
      return { added: world.doNotCall.size - before, total: world.doNotCall.size };
    });
  }
  const numbers = optionalTexts(body, 'numbers', '');
  if (!numbers.ok) return refused(numbers.problem, 'numbers');
  if (numbers.value === null) return refused('numbers is missing', 'numbers');
  if (verb === 'remove') return ok({ removed: server.control.removeDoNotCall(numbers.value) });
  if (verb !== 'add' && verb !== 'set')
    return problem({ status: 404, error: `There is no action ${verb} for the do-not-call list` });
  const wanted = numbers.value;
  const change = attempt(() => server.control[verb === 'add' ? 'addDoNotCall' : 'setDoNotCall'](wanted));
  return change.ok ? ok({ total: world.doNotCall.size }) : refused(change.problem, 'numbers');
}
