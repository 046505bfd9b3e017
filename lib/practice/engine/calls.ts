import { ok, problem, type Result } from '../../support/result';
import { beginAfterCallWork } from './afterCall';
import { type Call, type CallState, isAlive } from './call';
import { type CallOutcome, chooseOutcome, digitsOf } from './callOutcome';
import type { Desk } from './desk';
import { namedRecord } from './handles';
import { noteAnswer, noteCall } from './story';
import { changeChain } from './tally';
import type { Pair } from './userData';
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
  const number = order.destination.replace(/[\s().-]/g, '');
  const outcome = chooseOutcome(world.callPlan, world.random, number);
  if (!/^\+?\d{3,15}$/.test(number) || digitsOf(number) === desk.dn || outcome.is === 'invalid') {
    world.log.add({ ...note, outcome: 'refused', detail: 'Invalid Destination DN' });
    world.tell({ type: 'fault', agent, code: 415, message: 'Invalid Destination DN' });
    return null;
  }
  if (callsOf(world, agent).some((call) => isAlive(call) && call.state !== 'Held')) {
    world.log.add({ ...note, outcome: 'refused', detail: 'DN is busy' });
    world.tell({ type: 'fault', agent, code: 231, message: 'DN is busy' });
    return null;
  }
  const call = newCall(world, desk, 'Outbound', 'Dialing', number);
  call.userData = [...order.userData];
  call.callerId = order.callerId;
  call.record = record;
  if (record)
    changeChain(world, record.chain, () => {
      record.attempts++;
      record.chain.calls++;
      record.chain.wasCalled = true;
    });
  if (record) noteCall(world, record, number, agent);
  world.log.add({ ...note, call: call.id, outcome: 'done', detail: number });
  tellState(world, call, 'make-call');
  planOutcome(world, call, outcome);
  return call;
}

/** A call that arrives at the agent's place. */
export function ringAgent(world: World, desk: Desk, from: string, userData: readonly Pair[] = []): Call {
  const call = newCall(world, desk, 'Inbound', 'Ringing', from);
  call.userData = [...userData];
  const record = namedRecord(world, desk, userData);
  call.record = record;
  if (record) changeChain(world, record.chain, () => record.chain.calls++);
  tellState(world, call, null);
  return call;
}

/** A call, not told to anybody yet. */
export function newCall(world: World, desk: Desk, type: Call['type'], state: CallState, number: string): Call {
  const call: Call = {
    id: world.random.hex(16),
    uuid: world.random.hex(32).toUpperCase(),
    agent: desk.agent.userName,
    dn: desk.dn,
    type,
    state,
    number,
    callerId: null,
    userData: [],
    record: null,
    startedAt: world.now(),
    establishedAt: null,
    endedBy: null,
    plans: [],
    campaign: null,
    onAnswer: null,
    onEnd: null,
  };
  world.calls.set(call.id, call);
  world.openCalls.add(call);
  return call;
}

function planOutcome(world: World, call: Call, outcome: CallOutcome): void {
  if (world.switches.noRemoteHangup) {
    plan(world, call, world.callPlan.answerAfter, () => establish(world, call, 33, null));
  } else if (outcome.is === 'answered' || outcome.is === 'answeringMachine') {
    plan(world, call, outcome.after, () => establish(world, call, outcome.is === 'answered' ? 33 : 9, null));
    if (outcome.talkFor !== null)
      plan(world, call, outcome.after + outcome.talkFor, () => endCall(world, call, 'contact', null));
  } else if (outcome.is !== 'invalid') {
    const result = outcome.is === 'busy' ? 6 : 7;
    plan(world, call, outcome.after, () => {
      noteNetwork(call, result);
      endCall(world, call, 'network', null);
    });
  }
}

/** Plans something for as long as the call is on. */
export function plan(world: World, call: Call, after: number, step: () => void): void {
  call.plans.push(
    world.agenda.plan(world.now() + after, () => {
      if (isAlive(call)) step();
    }),
  );
}

/** Both parties talk. `result` is what the network knows of the answer: 33 a person, 9 a machine. */
export function establish(world: World, call: Call, result: number, verb: string | null): void {
  call.establishedAt ??= world.now();
  call.onAnswer?.();
  call.onAnswer = null;
  noteNetwork(call, result);
  setState(world, call, 'Established', verb);
}

/** What the network knows of a call is the record's result until somebody says another. */
function noteNetwork({ record }: Call, result: number): void {
  if (!record) return;
  record.lastResult = result;
  noteAnswer(record, result);
}

/** Ends the call; unless calls wait for `complete` it completes by itself. */
export function endCall(world: World, call: Call, by: 'agent' | 'contact' | 'network', verb: string | null): void {
  const before = call.state;
  for (const drop of call.plans) drop();
  call.plans = [];
  call.endedBy = by;
  const chain = call.record?.chain;
  if (chain) changeChain(world, chain, () => chain.calls--);
  setState(world, call, 'Released', verb);
  const waits = world.switches.noRemoteHangup || world.desks.get(call.agent)?.autoCompleteCall === false;
  if (!waits) setState(world, call, 'Completed', null);
  beginAfterCallWork(world, call);
  call.onEnd?.(before);
  call.onEnd = null;
}

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
  world.tell({ type: 'call', agent: call.agent, call, notification: 'StateChange', verb });
}

/** The agent's calls that are not completed, oldest first. */
export function callsOf(world: World, agent: string): Call[] {
  return [...world.openCalls].filter((call) => call.agent === agent);
}

/** Ends a call from the contact's side. */
export function hangUp(world: World, callId: string): Result<Call, string> {
  const call = world.calls.get(callId);
  if (!call || !isAlive(call)) return problem(`There is no call ${callId} to hang up`);
  endCall(world, call, 'contact', null);
  return ok(call);
}
