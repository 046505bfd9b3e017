import type { Result } from '../../../support/result';
import { changeVoice } from '../../engine/agentStates';
import { callsOf, makeCall } from '../../engine/calls';
import { useCall } from '../../engine/callVerbs';
import type { Desk } from '../../engine/desk';
import { desktopRequest } from '../../engine/desktopRequests';
import { type Pair, parsePairs } from '../../engine/userData';
import { accepted, badRequest, done, notFound, unavailable } from '../http/envelope';
import { decodeSegment } from '../http/exchange';
import { optionalText, requiredText } from '../http/fields';
import { html, plain, type Reply } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import { callState } from '../wire/encode';
import type { VerbBody } from './verbBody';

const stateVerbs = new Set(['ready', 'not-ready', 'dnd-on', 'dnd-off', 'login', 'logout']);
const laterVerbs = new Set([
  'initiate-conference',
  'initiate-transfer',
  'complete-conference',
  'complete-transfer',
  'single-step-conference',
  'single-step-transfer',
  'alternate',
  'merge',
  'reconnect',
  'redirect',
  'delete-from-conference',
  'start-recording',
  'pause-recording',
  'resume-recording',
  'stop-recording',
  'set-forward',
  'cancel-forward',
]);

/** Everything under `voice/`. `rest` is the path behind it. */
export function voiceRequest(
  server: PracticeServer,
  desk: Desk,
  method: string,
  rest: readonly string[],
  { body, data, operationId }: VerbBody,
): Reply {
  const [first = '', id, verb] = rest;
  const { world } = server.engine;
  if (method === 'GET' && first === 'calls' && id === undefined) {
    if (server.switches.notImplemented) return html(404, '<h1>Not Found</h1>');
    const calls = callsOf(world, desk.agent.userName).map((call) => callState(server.switches, call, world.now()));
    return done({ calls });
  }
  if (method !== 'POST') return notFound(`There is nothing to get at voice/${rest.join('/')}`);
  if (stateVerbs.has(first)) {
    if (first === 'login' && server.switches.notImplemented) return html(404, '<h1>Not Found</h1>');
    const reason = optionalText(data, 'reasonCode', 'data.');
    if (!reason.ok) return badRequest(reason.problem);
    const workMode = optionalText(data, 'agentWorkMode', 'data.');
    if (!workMode.ok) return badRequest(workMode.problem);
    const changed = changeVoice(world, desk, { verb: first, reason: reason.value, workMode: workMode.value });
    return changed.ok ? accepted(operationId) : badRequest(changed.problem);
  }
  if (first === 'make-call') return dial(server, desk, data, operationId);
  if (first === 'send-user-event') return sendUserEvent(server, desk, data, operationId);
  if (first === 'calls' && id !== undefined && verb !== undefined)
    return callVerb(server, desk, decodeSegment(id), verb, body, data, operationId);
  if (server.switches.notImplemented) return plain(501, 'Not Implemented');
  return notFound(`There is no verb voice/${rest.join('/')}`);
}

function dial(server: PracticeServer, desk: Desk, data: Record<string, unknown>, operationId: string | null): Reply {
  const destination = requiredText(data, 'destination', 'data.');
  if (!destination.ok) return badRequest(destination.problem);
  const callerId = optionalText(data, 'outboundCallerId', 'data.');
  if (!callerId.ok) return badRequest(callerId.problem);
  const userData = optionalPairs(data, 'userData');
  if (!userData.ok) return badRequest(userData.problem);
  makeCall(server.engine.world, desk, {
    destination: destination.value,
    userData: userData.value,
    // The simulator ignores it.
    callerId: server.switches.noOperationEcho ? null : callerId.value,
  });
  return accepted(server.switches.noOperationEcho ? null : operationId);
}

function sendUserEvent(
  server: PracticeServer,
  desk: Desk,
  data: Record<string, unknown>,
  operationId: string | null,
): Reply {
  const pairs = parsePairs(data.userData, 'data.userData');
  if (!pairs.ok)
    return server.switches.notImplemented && !Array.isArray(data.userData)
      ? html(500, '<h1>Internal Server Error</h1>')
      : badRequest(pairs.problem);
  desktopRequest(server.engine.world, desk, pairs.value, 'voice');
  return accepted(operationId);
}

function callVerb(
  server: PracticeServer,
  desk: Desk,
  id: string,
  verb: string,
  body: Record<string, unknown>,
  data: Record<string, unknown>,
  operationId: string | null,
): Reply {
  const isReject = verb === 'redirect' && server.switches.rejectBy === 'redirect';
  if (laterVerbs.has(verb) && !isReject)
    return server.switches.notImplemented
      ? plain(501, 'Not Implemented')
      : unavailable(501, `The practice dialer does not offer ${verb}`);
  const userData = optionalPairs(data, 'userData');
  if (!userData.ok) return badRequest(userData.problem);
  const dtmfDigits = optionalText(data, 'dtmfDigits', 'data.');
  if (!dtmfDigits.ok) return badRequest(dtmfDigits.problem);
  const destination = optionalText(data, 'destination', 'data.');
  if (!destination.ok) return badRequest(destination.problem);
  const key = server.switches.deleteLastPair ? optionalText(body, 'key', '') : optionalText(data, 'key', 'data.');
  if (!key.ok) return badRequest(key.problem);
  const used = useCall(server.engine.world, desk, id, verb, {
    userData: userData.value,
    dtmfDigits: dtmfDigits.value,
    key: key.value,
    destination: destination.value,
  });
  if (used.ok) return accepted(operationId);
  switch (used.problem.is) {
    case 'noSuchCall':
      return notFound(`There is no call ${id}`);
    case 'missing':
      return badRequest(`data.${used.problem.field} is missing`);
    case 'notPossible':
      return badRequest(`${verb} is not possible while the call is ${used.problem.state}`);
  }
}

function optionalPairs(data: Record<string, unknown>, key: string): Result<Pair[], string> {
  return parsePairs(data[key] ?? [], `data.${key}`);
}
