import type { Call } from '../../engine/call';
import { capabilitiesOf } from '../../engine/capabilities';
import { participantsOf } from '../../engine/conversation';
import type { Desk } from '../../engine/desk';
import { type Invitation, invitationCapabilities } from '../../engine/invitation';
import type { Switches } from '../../engine/switches';
import { type Pair, text } from '../../engine/userData';
import type { World } from '../../engine/world';

type Json = Record<string, unknown>;

/** A user event of the Outbound Contact Server on the voice channel. */
export function userEvent(switches: Switches, name: string, pairs: readonly Pair[]): Json {
  const all = [text('GSW_USER_EVENT', name), ...pairs];
  // In a flat object the last of several equal keys is the one that stays.
  const userData = switches.flatUserData ? Object.fromEntries(all.map(({ key, value }) => [key, value])) : all;
  return { messageType: 'EventUserEvent', userData };
}

/** The same on the path of the media topics, where it has another name and is always a list. */
export function topicEvent(name: string, pairs: readonly Pair[]): Json {
  return { messageType: 'EventUserEvent', eventContent: [...pairs, text('GSW_USER_EVENT', name)] };
}

/** The agent's number at the switch, as `DnStateChanged` and `current-session` show it. */
export function dnState(switches: Switches, desk: Desk, activity: string): Json {
  const { voice } = desk;
  return {
    number: desk.dn,
    switchName: 'SIP_Switch',
    agentId: desk.agent.agentLogin,
    capabilities:
      voice.agentState === 'LoggedOut' ? ['login'] : ['ready', 'not-ready', voice.dnd ? 'dnd-off' : 'dnd-on', 'logout'],
    available: voice.agentState === 'Ready' && !voice.dnd,
    agentState: voice.agentState,
    agentWorkMode: voice.workMode ?? 'Unknown',
    // The simulator leaves it out of some events.
    ...(switches.lateSession && !voice.dnd ? {} : { dnd: voice.dnd }),
    activity,
    timestamp: voice.since,
    reasons: reasonPairs(voice.reason),
  };
}

/** One media channel, as `ChannelStateChanged` and `current-session` show it. */
export function mediaState(desk: Desk, name: string, interactions: readonly Json[]): Json {
  const media = desk.media.get(name);
  return {
    name,
    state: media?.state ?? 'LoggedOut',
    dnd: media?.dnd ?? false,
    available: media?.state === 'Ready' && !media.dnd,
    activity: activityOf(interactions),
    timestamp: media?.since ?? 0,
    reasons: reasonPairs(media?.reason ?? null),
    interactions,
  };
}

function activityOf(interactions: readonly Json[]): string {
  if (interactions.length === 0) return 'Idle';
  const isHandling = interactions.some(({ state }) => state !== 'Invited');
  return isHandling ? 'HandlingOutboundInteraction' : 'DeliveringInteraction';
}

const reasonPairs = (reason: string | null): Pair[] => (reason === null ? [] : [text('ReasonCode', reason)]);

/** A call, as `CallStateChanged` and `current-session` show it (protocol notes, section 4). */
export function callState(world: World, call: Call): Json {
  const { switches } = world;
  const hasArrived = call.type === 'Inbound' || (call.type !== 'Outbound' && call.role !== 'RoleOrigination');
  const swapped = switches.swappedNumbers && call.type === 'Inbound';
  const [own, other] = call.isSwapped ? [call.number, call.dn] : [call.dn, call.number];
  const userData = switches.oddTypes
    ? [...call.userData, { key: 'Prioprity', type: 'interger', value: '1' }]
    : call.userData;
  const parent = call.parent?.id ?? (switches.swappedNumbers ? call.foreignParent : null);
  const recording = call.recording ?? (switches.swappedNumbers ? 'Stopped' : null);
  return {
    id: call.id,
    connId: call.id,
    ...(call.previousId === null ? {} : { previousConnId: call.previousId }),
    ...(parent === null ? {} : { parentConnId: parent }),
    callUuid: call.uuid,
    phoneNumber: swapped ? other : own,
    callType: call.type,
    state: call.state,
    dnis: hasArrived ? own : other,
    ...(switches.swappedNumbers ? { _state: call.state } : { ani: hasArrived ? other : (call.callerId ?? own) }),
    capabilities: capabilitiesOf(world, call),
    participants: call.isSwapped ? [{ number: other, role: 'RoleOrigination' }] : participantsOf(call),
    ...(recording === null ? {} : { recordingState: recording }),
    ...(switches.swappedNumbers ? { _recordingState: recording } : {}),
    userData,
    extensions: [],
    duration: Math.round((world.now() - call.startedAt) / 1000),
    startedAt: new Date(call.startedAt).toISOString(),
  };
}

/** A push preview, as `InteractionStateChanged` and `current-session` show it. */
export function interactionState(invitation: Invitation): Json {
  return {
    id: invitation.id,
    mediatype: 'outboundpreview',
    state: invitation.state,
    interactionType: 'Internal',
    interactionSubtype: 'OutboundNew',
    submittedBy: 'OCS',
    queue: 'outboundpreview-queue',
    tenantId: 1,
    ticketId: 1,
    proxyClientId: 1,
    workflowState: invitation.state === 'Invited' ? 'Routing' : 'Handling',
    isHeld: false,
    isLocked: false,
    isOnline: false,
    isInWorkflow: false,
    capabilities: invitationCapabilities[invitation.state],
    receivedAt: new Date(invitation.receivedAt).toISOString(),
    userData: invitation.userData,
  };
}
