import { type Call, isAlive } from '../../engine/call';
import { callsOf } from '../../engine/calls';
import type { Desk } from '../../engine/desk';
import { invitationsOf } from '../../engine/invitations';
import type { PracticeServer } from '../practiceServer';
import { callState, dnState, interactionState, mediaState } from '../wire/encode';
import { shapeOf } from './configuration';
import { agentProperties } from './settings';

type Json = Record<string, unknown>;

/** The agent's own object, as the initialization and `current-session` carry it. */
export function userData(server: PracticeServer, desk: Desk): Json {
  const { agent } = desk;
  return {
    DBID: agent.dbid,
    dbid: agent.dbid,
    firstName: agent.firstName,
    lastName: agent.lastName,
    userName: agent.userName,
    employeeId: agent.employeeId,
    agentLogin: agent.agentLogin,
    ...(agent.defaultPlace === null ? {} : { defaultPlace: agent.defaultPlace }),
    tenantDBID: 1,
    userProperties: agentProperties(server, agent, shapeOf(server, agent.userName)),
    ...(server.switches.logoutUndefined ? { password: agent.password } : {}),
  };
}

const handling: Readonly<Record<Call['type'], string>> = {
  Inbound: 'HandlingInboundCall',
  Outbound: 'HandlingOutboundCall',
  Internal: 'HandlingInternalCall',
  Consult: 'HandlingConsultCall',
};

/** What the agent is doing on the phone, in the words of `activity`; of several calls, the one that is not on hold counts. */
function voiceActivity(server: PracticeServer, desk: Desk): string {
  const calls = callsOf(server.engine.world, desk.agent.userName).filter(isAlive);
  const call = calls.find(({ state }) => state !== 'Held') ?? calls[0];
  switch (call?.state) {
    case 'Dialing':
      return 'InitiatingCall';
    case 'Ringing':
      return 'ReceivingCall';
    case 'Established':
      return handling[call.type];
    case 'Held':
      return 'CallOnHold';
    default:
      return 'Idle';
  }
}

export function dnView(server: PracticeServer, desk: Desk): Json {
  return dnState(server.switches, desk, voiceActivity(server, desk));
}

export function channelViews(server: PracticeServer, desk: Desk, names: readonly string[]): Json[] {
  const interactions = invitationsOf(server.engine.world, desk.agent.userName).map(interactionState);
  return names.map((name) => mediaState(desk, name, name === 'outboundpreview' ? interactions : []));
}

/** The calls that the account knows of: all but those that it was told to forget. */
export const knownCalls = (server: PracticeServer, desk: Desk): Call[] =>
  callsOf(server.engine.world, desk.agent.userName).filter(({ id }) => !server.hiddenCalls.has(id));

/** What is true now: `activeSession` of `current-session`. */
export function activeSession(server: PracticeServer, desk: Desk): Json {
  const { world } = server.engine;
  const channels = channelViews(server, desk, [...desk.media.keys()]);
  if (server.switches.interactionsEverywhere) {
    // One push preview also shows under channels that have nothing to do with it.
    const own = channels.find(({ name }) => name === 'outboundpreview');
    for (const name of ['email', 'workitem']) channels.push({ ...own, name, state: 'NotReady' });
  }
  return {
    autoCompleteCall: desk.autoCompleteCall,
    currentPlace: desk.place,
    dn: dnView(server, desk),
    calls: knownCalls(server, desk).map((call) => callState(world, call)),
    media: { channels },
    services: ['VOICE', 'STATS', 'IXN', 'UCS'].map((serviceName) => ({
      serviceName,
      serviceState: server.downServices.has(serviceName) ? 'UNAVAILABLE' : 'AVAILABLE',
    })),
    agentReserved: 0,
  };
}
