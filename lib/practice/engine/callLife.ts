import { beginAfterCallWork } from './afterCall';
import { type Call, type CallNotification, type CallState, isAlive } from './call';
import {
  type Conversation,
  createConversation,
  isOn,
  mainNumber,
  noteTalk,
  participantsOf,
  type Role,
  removeOutsider,
} from './conversation';
import type { Desk } from './desk';
import { faults } from './destination';
import { noteAnswer } from './story';
import { changeChain } from './tally';
import type { World } from './world';

/** A call of an agent, not told to anybody yet: in a conversation that there is, or in a new one. */
export function newCall(
  world: World,
  desk: Desk,
  type: Call['type'],
  state: CallState,
  number: string,
  role: Role,
  joins: Conversation | null = null,
): Call {
  const id = world.random.hex(16);
  const conversation = joins ?? createConversation(world.random.hex(32).toUpperCase());
  const call: Call = {
    id,
    previousId: null,
    uuid: conversation.uuid,
    agent: desk.agent.userName,
    dn: desk.dn,
    type,
    state,
    role,
    conversation,
    lastParticipants: [],
    toldParticipants: '',
    parent: null,
    foreignParent: null,
    number,
    callerId: null,
    userData: [],
    record: null,
    recording: null,
    startedAt: world.now(),
    establishedAt: null,
    endedBy: null,
    plans: [],
    campaign: null,
    invitedBy: null,
    isSwapped: false,
    onAnswer: null,
    onEnd: null,
  };
  conversation.legs.push(call);
  world.conversations.add(conversation);
  world.calls.set(call.id, call);
  world.openCalls.add(call);
  return call;
}

/** Plans something for as long as the call is on. */
export function plan(world: World, call: Call, after: number, step: () => void): void {
  call.plans.push(
    world.agenda.plan(world.now() + after, () => {
      if (isAlive(call)) step();
    }),
  );
}

/**
 * The agent talks, and so does whoever was calling. `result` is what the network knows of the answer: 33 a person, 9 a machine.
 */
export function establish(world: World, call: Call, result: number, verb: string | null): void {
  const callers = call.conversation.legs.filter((leg) => leg !== call && leg.state === 'Dialing');
  for (const one of [...callers, call]) {
    one.establishedAt ??= world.now();
    one.onAnswer?.();
    one.onAnswer = null;
    noteNetwork(one, result);
    one.state = 'Established';
  }
  for (const one of [...callers, call]) tellState(world, one, one === call ? verb : null);
  settle(world, call.conversation);
}

/** What the network knows of a call is the record's result until somebody says another. */
export function noteNetwork({ record }: Call, result: number): void {
  if (!record) return;
  record.lastResult = result;
  noteAnswer(record, result);
}

/** The agent's part is over, and with it whatever cannot go on without it. */
export function endCall(world: World, call: Call, by: NonNullable<Call['endedBy']>, verb: string | null): void {
  finishLeg(world, call, by, verb);
  settle(world, call.conversation);
}

/** Takes the agent off the line; unless calls wait for `complete` the call completes by itself. Whoever calls this settles the rest. */
export function finishLeg(world: World, call: Call, by: NonNullable<Call['endedBy']>, verb: string | null): void {
  const { state: before, conversation, invitedBy } = call;
  for (const drop of call.plans) drop();
  call.plans = [];
  call.endedBy = by;
  if (call.recording !== null) call.recording = 'Stopped';
  call.lastParticipants = participantsOf(call);
  conversation.legs = conversation.legs.filter((leg) => leg !== call);
  const chain = call.record?.chain;
  if (chain) changeChain(world, chain, () => chain.calls--);
  setState(world, call, 'Released', verb);
  const waits = world.switches.noRemoteHangup || world.desks.get(call.agent)?.autoCompleteCall === false;
  if (!waits) setState(world, call, 'Completed', null);
  beginAfterCallWork(world, call);
  call.onEnd?.(before);
  call.onEnd = null;
  if (before === 'Ringing' && invitedBy !== null) world.tell({ type: 'fault', agent: invitedBy, ...faults.noAnswer });
}

/**
 * What follows when somebody has come or gone: nobody is left alone on the line, everybody hears of changes beside them, and the log of
 * who talks to whom.
 */
export function settle(world: World, conversation: Conversation): void {
  const { legs, outsiders } = conversation;
  const someone =
    legs.some((leg) => isOn(leg) || leg.state === 'Dialing') || outsiders.some(({ state }) => state === 'talking');
  if (legs.length + outsiders.length < 2 || !someone) {
    for (const leg of [...legs]) finishLeg(world, leg, 'contact', null);
    for (const outsider of [...conversation.outsiders]) removeOutsider(outsider);
    world.conversations.delete(conversation);
  }
  for (const leg of conversation.legs) {
    if (!isOn(leg)) continue;
    leg.number = mainNumber(leg);
    if (leg.toldParticipants !== written(leg)) tellCall(world, leg, 'ParticipantsUpdated', null);
  }
  noteTalk(world, conversation);
}

const written = (call: Call): string => JSON.stringify(participantsOf(call));

export function setState(world: World, call: Call, state: CallState, verb: string | null): void {
  call.state = state;
  if (state === 'Completed') world.openCalls.delete(call);
  tellState(world, call, verb);
}

export function tellState(world: World, call: Call, verb: string | null): void {
  world.log.add({
    kind: 'call',
    name: call.state,
    agent: call.agent,
    handle: call.record?.handle ?? null,
    campaign: call.record?.chain.campaign.name ?? null,
    call: call.id,
    outcome: 'told',
    detail: call.endedBy,
  });
  tellCall(world, call, 'StateChange', verb);
}

/** Tells the agent how the call is now. `verb`: what the agent asked for, where this answers it. */
export function tellCall(world: World, call: Call, notification: CallNotification, verb: string | null): void {
  call.toldParticipants = written(call);
  world.tell({ type: 'call', agent: call.agent, call, notification, verb });
}
