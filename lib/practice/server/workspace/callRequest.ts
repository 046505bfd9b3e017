import { useCall, type VerbProblem } from '../../engine/callVerbs';
import { consultationVerbs, isConsultationVerb } from '../../engine/consultation';
import type { Desk } from '../../engine/desk';
import { destinationOf } from '../../engine/destination';
import { accepted, badRequest, notFound } from '../http/envelope';
import { optionalText } from '../http/fields';
import { hang, html, plain, type Reply } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import { pairsIn, type VerbBody } from './verbBody';

/** What Genesys's own simulator has never heard of (protocol notes, section 14, number 13). */
const missingVerbs = new Set([
  'initiate-conference',
  'alternate',
  'merge',
  'reconnect',
  'redirect',
  'delete-from-conference',
  'set-forward',
  'cancel-forward',
]);

/** Fewer user data than these, and the simulator's conference trips over them (its `voice.js` reads the seventh pair). */
const conferencePairs = 7;

/** A verb on one of the agent's calls: `calls/{id}/{verb}`. */
export function callRequest(server: PracticeServer, desk: Desk, id: string, verb: string, body: VerbBody): Reply {
  const { data, operationId } = body;
  const odd = server.hiddenCalls.has(id) ? notFound(`There is no call ${id}`) : oddAnswer(server, desk, id, verb, data);
  if (odd) return odd;
  const userData = pairsIn(data, 'userData');
  if (!userData.ok) return badRequest(userData.problem);
  const texts: Record<string, string | null> = {};
  const other = isConsultationVerb(verb) ? [consultationVerbs[verb]] : [];
  for (const name of ['dtmfDigits', 'destination', 'outboundCallerId', 'dnToDrop', ...other]) {
    const text = optionalText(data, name, 'data.');
    if (!text.ok) return badRequest(text.problem);
    texts[name] = text.value;
  }
  const key = server.switches.deleteLastPair ? optionalText(body.body, 'key', '') : optionalText(data, 'key', 'data.');
  if (!key.ok) return badRequest(key.problem);
  const used = useCall(server.engine.world, desk, id, verb, {
    userData: userData.value,
    dtmfDigits: texts.dtmfDigits ?? null,
    key: key.value,
    destination: texts.destination ?? null,
    // The simulator ignores it.
    callerId: server.switches.noOperationEcho ? null : (texts.outboundCallerId ?? null),
    dnToDrop: texts.dnToDrop ?? null,
    otherId: texts[other[0] ?? ''] ?? null,
  });
  if (!used.ok) return refusal(id, verb, used.problem);
  // The conference is there all the same; only nobody ever says so.
  if (verb === 'single-step-conference' && server.switches.hangingRequests) return hang();
  return accepted(operationId);
}

function refusal(id: string, verb: string, problem: VerbProblem): Reply {
  switch (problem.is) {
    case 'noSuchCall':
      return notFound(`There is no call ${id}`);
    case 'missing':
      return badRequest(`data.${problem.field} is missing`);
    case 'wrong':
      return badRequest(`data.${problem.field} names nobody whom ${verb} could be about`);
    case 'notPossible':
      return badRequest(`${verb} is not possible while the call is ${problem.state}`);
  }
}

/** How the simulator answers verbs that it does not know, or trips over; null: it carries this one out. */
function oddAnswer(
  { switches, engine: { world } }: PracticeServer,
  desk: Desk,
  id: string,
  verb: string,
  data: VerbBody['data'],
): Reply | null {
  if (!switches.notImplemented) return null;
  if (missingVerbs.has(verb) && !(verb === 'redirect' && switches.rejectBy === 'redirect'))
    return plain(501, 'Not Implemented');
  const call = world.calls.get(id);
  if (call?.agent !== desk.agent.userName) return null;
  const trips = html(500, '<h1>Internal Server Error</h1>');
  if (verb === 'complete-transfer') return destinationOf(world, desk, call.number).is === 'agent' ? null : trips;
  if (verb !== 'single-step-conference') return null;
  const destination = typeof data.destination === 'string' ? data.destination : '';
  const fits = call.userData.length >= conferencePairs && destinationOf(world, desk, destination).is === 'agent';
  return fits ? null : trips;
}
