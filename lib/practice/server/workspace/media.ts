import { changeMedia } from '../../engine/agentStates';
import type { Desk } from '../../engine/desk';
import { desktopRequest } from '../../engine/desktopRequests';
import { useInvitation } from '../../engine/invitationVerbs';
import { parsePairs } from '../../engine/userData';
import { accepted, badRequest, notFound, unavailable } from '../http/envelope';
import { decodeSegment } from '../http/exchange';
import { optionalText } from '../http/fields';
import { hang, plain, type Reply } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import type { VerbBody } from './verbBody';

/** Everything under `media/`. `rest` is the path behind it, as it was sent. */
export function mediaRequest(server: PracticeServer, desk: Desk, rest: readonly string[], verb: VerbBody): Reply {
  const [first = '', second, third, fourth] = rest;
  if (server.downServices.has('IXN')) return unavailable(503, 'The interaction service is not available');
  if (first === 'topics' && second !== undefined && third === 'publish') return publish(server, desk, second, verb);
  if (second === 'interactions' && third !== undefined && fourth !== undefined)
    return interactionVerb(server, desk, decodeSegment(third), fourth, verb);
  if (second === undefined && (first === 'activate' || first === 'deactivate'))
    return server.switches.notImplemented
      ? plain(501, 'Not Implemented')
      : unavailable(501, `The practice dialer does not offer media/${first}`);
  const reason = optionalText(verb.data, 'reasonCode', 'data.');
  if (!reason.ok) return badRequest(reason.problem);
  const changed = changeMedia(server.engine.world, desk, second === undefined ? null : first, {
    verb: second ?? first,
    reason: reason.value,
    workMode: null,
  });
  if (changed.ok) return accepted(verb.operationId);
  return server.switches.notImplemented ? plain(501, 'Not Implemented') : notFound(changed.problem);
}

/** The path that the simulator knows, letter by letter; that servers put tenant and place in its stead is inferred. */
const literalTopic = '%3Ctenant-id%3E@%3Cplace%3E';

function publish(server: PracticeServer, desk: Desk, topic: string, verb: VerbBody): Reply {
  const own = `1@${desk.place}`;
  const isLiteral = topic === literalTopic && (server.switches.literalTopic || server.switches.topics === 'both');
  const fits = isLiteral || (!server.switches.literalTopic && decodeSegment(topic) === own);
  if (!fits)
    return server.switches.literalTopic ? plain(501, 'Not Implemented') : notFound(`The topic of this agent is ${own}`);
  if (verb.data.eventContent === undefined && server.switches.hangingRequests) return hang();
  const pairs = parsePairs(verb.data.eventContent, 'data.eventContent');
  if (!pairs.ok) return badRequest(pairs.problem);
  desktopRequest(server.engine.world, desk, pairs.value, 'topics');
  return accepted(verb.operationId);
}

function interactionVerb(server: PracticeServer, desk: Desk, id: string, name: string, verb: VerbBody): Reply {
  const userData = parsePairs(verb.data.userData ?? [], 'data.userData');
  if (!userData.ok) return badRequest(userData.problem);
  const used = useInvitation(server.engine.world, desk, id, name, userData.value);
  if (used.ok) return accepted(verb.operationId);
  if (used.problem === 'notPossible') return badRequest(`${name} is not possible now`);
  return server.switches.hangingRequests ? hang() : notFound(`There is no interaction ${id}`);
}
