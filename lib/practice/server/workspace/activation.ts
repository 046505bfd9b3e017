import { activateChannels } from '../../engine/agentStates';
import type { Desk } from '../../engine/desk';
import { badRequest, done } from '../http/envelope';
import { type Exchange, jsonBody } from '../http/exchange';
import { objectIn, optionalText, optionalTexts, requiredText } from '../http/fields';
import type { Reply } from '../http/reply';
import type { PracticeServer } from '../practiceServer';
import type { WorkspaceSession } from '../sessions';
import { tellStates } from './events';

/** `POST activate-channels`. Under `lateSession` the body is ignored, as the session activates itself. */
export function activate(server: PracticeServer, desk: Desk, exchange: Exchange): Reply {
  const channels = ['voice', 'outboundpreview'];
  if (server.switches.lateSession) return done({ channels });
  const body = jsonBody(exchange);
  if (!body.ok) return badRequest(body.problem);
  const data = objectIn(body.value, 'data');
  if (!data.ok) return badRequest(data.problem);
  const agentId = requiredText(data.value, 'agentId', 'data.');
  if (!agentId.ok) return badRequest(agentId.problem);
  const place = optionalText(data.value, 'placeName', 'data.');
  if (!place.ok) return badRequest(place.problem);
  const dn = optionalText(data.value, 'dn', 'data.');
  if (!dn.ok) return badRequest(dn.problem);
  const chosen = place.value ?? (dn.value === null ? null : `Place_${dn.value}`);
  if (chosen === null) return badRequest('data.placeName or data.dn is missing');
  const asked = optionalTexts(data.value, 'channels', 'data.');
  if (!asked.ok) return badRequest(asked.problem);
  const { autoCompleteCall = true } = data.value;
  if (typeof autoCompleteCall !== 'boolean') return badRequest('data.autoCompleteCall is not true or false');
  const activated = activateChannels(server.engine.world, desk, server.options.places, {
    agentId: agentId.value,
    place: chosen,
    autoCompleteCall,
    channels: asked.value ?? channels,
  });
  return activated.ok ? done({ channels: activated.value }) : badRequest(activated.problem);
}

/** Under `lateSession`: builds the session by itself some time after the handshake, and logs the agent in Ready. */
export function buildLate(server: PracticeServer, session: WorkspaceSession): void {
  server.later(server.options.lateSessionAfter, () => {
    const { world } = server.engine;
    const desk = world.desks.get(session.agent);
    if (!desk || session.ended !== null) return;
    session.isBuilt = true;
    if (desk.place !== null) {
      tellStates(server, session.agent, 'voice');
      tellStates(server, session.agent, 'media');
      return;
    }
    activateChannels(world, desk, server.options.places, {
      agentId: desk.agent.agentLogin,
      place: desk.agent.defaultPlace ?? `Place_${desk.agent.agentLogin}`,
      autoCompleteCall: false,
      channels: ['voice', ...desk.media.keys()],
    });
  });
}
