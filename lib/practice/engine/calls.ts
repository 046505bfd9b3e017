import { ok, problem, type Result } from '../../support/result';
import { type Call, isAlive } from './call';
import { finishLeg, newCall, settle, tellState } from './callLife';
import { chooseOutcome } from './callOutcome';
import { addOutsider, removeOutsider } from './conversation';
import type { Desk } from './desk';
import { destinationOf, type Fault, faults } from './destination';
import { namedRecord } from './handles';
import { callOutside } from './outsideCalls';
import { ringColleague } from './ringColleague';
import { noteCall } from './story';
import { changeChain } from './tally';
import { type Pair, textOf } from './userData';
import type { World } from './world';

export interface CallOrder {
  destination: string;
  userData: readonly Pair[];
  callerId: string | null;
}

/** Dials. A destination that cannot be one is answered by a fault event, as the switch does it. */
export function makeCall(world: World, desk: Desk, order: CallOrder): Call | null {
  const agent = desk.agent.userName;
  const record = namedRecord(world, desk, order.userData);
  const note = {
    kind: 'call',
    name: 'make-call',
    agent,
    handle: record?.handle ?? null,
    campaign: record?.chain.campaign.name ?? null,
  } as const;
  const refuse = (fault: Fault) => {
    world.log.add({ ...note, outcome: 'refused', detail: fault.message });
    world.tell({ type: 'fault', agent, ...fault });
    return null;
  };
  const to = destinationOf(world, desk, order.destination);
  // A number that leads nowhere draws as well: what chance says of the calls after it stays the same.
  const outcome =
    to.is === 'agent' ? null : chooseOutcome(world.callPlan, world.random, to.is === 'outside' ? to.number : '');
  if (to.is === 'fault') return refuse(to.fault);
  if (outcome?.is === 'invalid') return refuse(faults.invalid);
  if (callsOf(world, agent).some((call) => isAlive(call) && call.state !== 'Held')) return refuse(faults.busy);
  const type = to.is === 'agent' ? 'Internal' : 'Outbound';
  const call = newCall(world, desk, type, 'Dialing', to.number, 'RoleOrigination');
  call.userData = [...order.userData];
  call.callerId = order.callerId;
  call.record = record;
  if (record)
    changeChain(world, record.chain, () => {
      record.attempts++;
      record.chain.calls++;
      record.chain.wasCalled = true;
    });
  if (record) noteCall(world, record, to.number, agent);
  world.log.add({ ...note, call: call.id, outcome: 'done', detail: to.number });
  if (to.is === 'agent') ringColleague(world, call, to.desk, 'Internal', 'make-call');
  else {
    const contact = addOutsider(call.conversation, to.number, 'RoleDestination', 'called');
    tellState(world, call, 'make-call');
    if (outcome) callOutside(world, contact, outcome);
  }
  return call;
}

/** A call that arrives at the agent's place from outside. */
export function ringAgent(world: World, desk: Desk, from: string, userData: readonly Pair[] = []): Call {
  const call = arrivingCall(world, desk, from, userData);
  tellState(world, call, null);
  return call;
}

/** The same, told to nobody. */
export function arrivingCall(world: World, desk: Desk, from: string, userData: readonly Pair[]): Call {
  const call = newCall(world, desk, 'Inbound', 'Ringing', from, 'RoleDestination');
  addOutsider(call.conversation, from, 'RoleOrigination', 'talking');
  call.userData = [...userData];
  // A call that another agent has sent brings no record: that one has it.
  const record = textOf(userData, 'DialbridgeSentBy') === null ? namedRecord(world, desk, userData) : null;
  call.record = record;
  if (record) changeChain(world, record.chain, () => record.chain.calls++);
  return call;
}

/** The agent's calls that are not completed, oldest first. */
export function callsOf(world: World, agent: string): Call[] {
  return [...world.openCalls].filter((call) => call.agent === agent);
}

/** Somebody outside hangs up: whom the number names, or the first on the call; without anybody outside, whoever is at the other end. */
export function hangUp(world: World, callId: string, number: string | null = null): Result<Call, string> {
  const call = world.calls.get(callId);
  if (!call || !isAlive(call)) return problem(`There is no call ${callId} to hang up`);
  const { conversation } = call;
  const outsider = conversation.outsiders.find((one) => number === null || one.number === number);
  if (outsider) removeOutsider(outsider);
  else if (number !== null) return problem(`${number} is not on the call ${callId}`);
  else for (const leg of conversation.legs.filter((one) => one !== call)) finishLeg(world, leg, 'agent', null);
  settle(world, conversation);
  return ok(call);
}
