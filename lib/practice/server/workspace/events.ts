import type { EngineEvent } from '../../engine/world';
import type { PracticeServer } from '../practiceServer';
import { callState, interactionState, topicEvent, userEvent } from '../wire/encode';
import { channelViews, dnView, userData } from './agentViews';
import { sessionConfiguration, shapeOf } from './configuration';

const voice = '/workspace/v3/voice';
const media = '/workspace/v3/media';
const topics = '/workspace/v3/media/topics';
export const initialization = '/workspace/v3/initialization';

/** Writes what the engine says as an event of its channel and posts it. */
export function tellDesktop(server: PracticeServer, event: EngineEvent): void {
  const { agent } = event;
  const desk = server.engine.world.desks.get(agent);
  if (!desk) return;
  const post = (channel: string, data: Record<string, unknown>) => server.mail.post({ agent, channel, data });
  switch (event.type) {
    case 'desktop':
      if (event.path === 'topics') post(topics, topicEvent(event.name, event.pairs));
      else post(voice, userEvent(server.switches, event.name, event.pairs));
      break;
    case 'dn':
      post(voice, { messageType: 'DnStateChanged', ...operation(server, null), dn: dnView(server, desk) });
      break;
    case 'media':
      post(media, {
        messageType: 'ChannelStateChanged',
        ...operation(server, null),
        media: { channels: channelViews(server, desk, event.channels) },
      });
      break;
    case 'call':
      if (isSwallowed(server, agent)) break;
      post(voice, {
        messageType: 'CallStateChanged',
        notificationType: event.notification,
        ...operation(server, event.verb),
        call: callState(server.engine.world, event.call),
      });
      break;
    case 'fault':
      post(voice, { messageType: 'EventError', error: { errorCode: event.code, errorMessage: event.message } });
      break;
    case 'invitation':
      post(`${media}/outboundpreview`, {
        messageType: 'InteractionStateChanged',
        notificationType: event.notification,
        interaction: interactionState(event.invitation),
      });
      break;
  }
}

/** Whether this event of a call is one of those that an agent is not to get; counts it. */
function isSwallowed({ swallowedEvents, engine }: PracticeServer, agent: string): boolean {
  const left = swallowedEvents.get(agent) ?? 0;
  if (left <= 0) return false;
  if (left === 1) swallowedEvents.delete(agent);
  else swallowedEvents.set(agent, left - 1);
  engine.world.log.add({ kind: 'administration', name: 'swallowed', agent, outcome: 'ignored' });
  return true;
}

/** The operation id of the request that is being carried out, where it is echoed. */
function operation(server: PracticeServer, verb: string | null): { operationId?: string } {
  const { operationId } = server.current;
  if (operationId === null) return {};
  if (server.switches.noOperationEcho && verb !== 'answer' && verb !== 'complete') return {};
  return { operationId };
}

/** The messages of a workspace being built, up to `Complete` or `Failed`. */
export function tellInitialization(server: PracticeServer, agent: string): void {
  const desk = server.engine.world.desks.get(agent);
  if (!desk) return;
  const submittedAt = new Date(server.now()).toISOString();
  const post = (data: Record<string, unknown>) =>
    server.mail.post({
      agent,
      channel: initialization,
      data: { submittedAt, executionTime: 1, actualWaitTime: 1, ...data },
    });
  post({ messageType: 'WorkspaceInitializationProgress', state: 'Executing', progress: { percentComplete: 50 } });
  if (server.failingInitializations > 0) {
    server.failingInitializations--;
    post({ messageType: 'WorkspaceInitializationComplete', state: 'Failed' });
    return;
  }
  post({
    messageType: 'WorkspaceInitializationComplete',
    state: 'Complete',
    data: {
      user: userData(server, desk),
      configuration: sessionConfiguration(server, desk, shapeOf(server, agent)),
    },
  });
}

/** The states of all channels, as a client gets them after a handshake. */
export function tellStates(server: PracticeServer, agent: string, which: 'voice' | 'media'): void {
  const desk = server.engine.world.desks.get(agent);
  if (!desk || desk.place === null) return;
  if (which === 'voice') tellDesktop(server, { type: 'dn', agent });
  else tellDesktop(server, { type: 'media', agent, channels: [...desk.media.keys()] });
}

const serviceChannels: Readonly<Record<string, string>> = {
  VOICE: voice,
  IXN: media,
  UCS: '/workspace/v3/contacts',
  STATS: '/workspace/v3/statistics',
};

/** Tells everybody that a service is gone or back. */
export function tellService(server: PracticeServer, serviceName: string, isUp: boolean): void {
  const channel = serviceChannels[serviceName] ?? voice;
  for (const { userName } of server.options.agents)
    server.mail.post({
      agent: userName,
      channel,
      data: { messageType: 'ServiceStateChanged', serviceName, serviceState: isUp ? 'AVAILABLE' : 'UNAVAILABLE' },
    });
}
