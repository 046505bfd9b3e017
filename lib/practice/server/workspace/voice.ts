import { changeVoice } from '../../engine/agentStates';
import { makeCall } from '../../engine/calls';
import type { Desk } from '../../engine/desk';
import { desktopRequest } from '../../engine/desktopRequests';
import { parsePairs } from '../../engine/userData';
import { accepted, badRequest, done, notFound, unavailable } from '../http/envelope';
import { decodeSegment } from '../http/exchange';
import { optionalText, requiredText } from '../http/fields';
import { html, plain, type Reply } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import { callState } from '../wire/encode';
import { knownCalls } from './agentViews';
import { callRequest } from './callRequest';
import { pairsIn, type VerbBody } from './verbBody';

const stateVerbs = new Set(['ready', 'not-ready', 'dnd-on', 'dnd-off', 'login', 'logout']);
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
  if (server.downServices.has('VOICE')) return unavailable(503, 'The voice service is not available');
  if (method === 'GET' && first === 'calls' && id === undefined) {
    if (server.switches.notImplemented) return html(404, '<h1>Not Found</h1>');
    return done({ calls: knownCalls(server, desk).map((call) => callState(world, call)) });
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
    return callRequest(server, desk, decodeSegment(id), verb, { body, data, operationId });
  if (server.switches.notImplemented) return plain(501, 'Not Implemented');
  return notFound(`There is no verb voice/${rest.join('/')}`);
}

function dial(server: PracticeServer, desk: Desk, data: Record<string, unknown>, operationId: string | null): Reply {
  const destination = requiredText(data, 'destination', 'data.');
  if (!destination.ok) return badRequest(destination.problem);
  const callerId = optionalText(data, 'outboundCallerId', 'data.');
  if (!callerId.ok) return badRequest(callerId.problem);
  const userData = pairsIn(data, 'userData');
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
