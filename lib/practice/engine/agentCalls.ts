import type { Call } from './call';
import { endCall, establish, newCall, plan, tellCall, tellState } from './callLife';
import type { Campaign } from './campaign';
import { takeChain } from './chains';
import { addOutsider, noteTalk, removeOutsider } from './conversation';
import type { Desk } from './desk';
import { rest } from './freeAgents';
import type { Leg } from './leg';
import { abandon, dropLeg, waitForAgent } from './legs';
import { planHangUp } from './outsideCalls';
import { emptyCallPairs, previewPairs } from './recordPairs';
import { noteCaller } from './story';
import { changeChain } from './tally';
import { updatePairs } from './userData';
import type { World } from './world';

/** Seconds that an alert lasts where no option says it. */
const usualAlert = 60;

/** How long an agent is alerted, in milliseconds: the option `alert.timeout`, whose unit is inferred to be seconds. */
export function alertTime(world: World, { agent }: Desk): number {
  const written = Number(world.option(agent, 'alert.timeout') ?? usualAlert);
  return (Number.isFinite(written) && written > 0 ? written : usualAlert) * 1000;
}

/** Calls an agent who will wait for a contact: the call says nothing of any record. */
export function callAgent(world: World, campaign: Campaign, desk: Desk): void {
  const call = arrivingCall(world, campaign, desk, campaign.line, true);
  call.userData = emptyCallPairs(world, campaign);
  campaign.seats.push(call);
  call.onAnswer = () => world.stir();
  call.onEnd = (before) => {
    campaign.seats = campaign.seats.filter((seat) => seat !== call);
    // Rejected, not answered, or hung up before anybody was there: otherwise the next call would ring at once.
    if (before === 'Ringing' || call.endedBy === 'agent') rest(world, desk);
    world.stir();
  };
  alertAgent(world, desk, call);
}

/** The contact has answered: the agent's call gets the contact's number and the whole record. */
export function connect(world: World, campaign: Campaign, call: Call, leg: Leg): void {
  const desk = world.desks.get(call.agent);
  if (!desk) return;
  campaign.seats = campaign.seats.filter((seat) => seat !== call);
  call.onEnd = null;
  const { conversation } = call;
  for (const line of [...conversation.outsiders]) removeOutsider(line);
  call.number = leg.record.phone;
  addOutsider(conversation, call.number, 'RoleDestination', 'talking');
  join(world, campaign, desk, call, leg);
  call.userData = updatePairs(call.userData, previewPairs(world, desk, leg.record, leg));
  const { id, agent } = call;
  const { handle } = leg.record;
  const name = 'AttachedDataChanged';
  world.log.add({ kind: 'call', name, agent, handle, campaign: campaign.name, call: id, outcome: 'told' });
  tellCall(world, call, name, null);
  noteTalk(world, conversation);
}

/** Calls an agent for a contact who is on the line already: the call brings the whole record. */
export function offerContact(world: World, campaign: Campaign, desk: Desk, leg: Leg): void {
  const { record } = leg;
  const call = arrivingCall(world, campaign, desk, record.phone, false);
  leg.drop();
  leg.state = 'offered';
  leg.call = call;
  // From here on the contact's line is this call's, which counts it out when it ends.
  call.record = record;
  desk.lastDelivered = record;
  call.userData = previewPairs(world, desk, record, leg);
  call.onAnswer = () => {
    call.onEnd = null;
    join(world, campaign, desk, call, leg);
  };
  call.onEnd = () => {
    // The record was taken away meanwhile, and with it the leg.
    if (!campaign.legs.includes(leg)) return;
    changeChain(world, record.chain, () => record.chain.calls++);
    if (call.endedBy === 'contact') return abandon(world, campaign, leg);
    leg.refusedBy.add(desk.agent.userName);
    rest(world, desk);
    waitForAgent(world, campaign, leg);
  };
  alertAgent(world, desk, call);
}

/** Puts the record into the agent's hands. */
function join(world: World, campaign: Campaign, desk: Desk, call: Call, leg: Leg): void {
  const { record, outcome } = leg;
  dropLeg(campaign, leg);
  call.record = record;
  desk.lastDelivered = record;
  campaign.deliveries.delivered++;
  takeChain(world, record, desk.agent.userName);
  noteCaller(record, desk.agent.userName);
  const [contact] = call.conversation.outsiders;
  if (contact && outcome?.is === 'answered' && outcome.talkFor !== null) planHangUp(world, contact, outcome.talkFor);
}

function arrivingCall(world: World, campaign: Campaign, desk: Desk, number: string, isLine: boolean): Call {
  const call = newCall(world, desk, 'Outbound', 'Ringing', number, 'RoleOrigination');
  addOutsider(call.conversation, number, 'RoleDestination', 'talking', isLine);
  call.campaign = campaign.name;
  desk.lastOffer = world.now();
  return call;
}

/** Lets the telephone ring until the alert is over, or connects at once where the agent is set so and the dialer sees to it. */
function alertAgent(world: World, desk: Desk, call: Call) {
  const isAnswered = world.switches.autoAnswer === 'dialer' && world.option(desk.agent, 'voice.auto-answer') === 'true';
  if (isAnswered) return establish(world, call, 33, null);
  tellState(world, call, null);
  plan(world, call, alertTime(world, desk), () => {
    if (call.state === 'Ringing') endCall(world, call, 'network', null);
  });
}
