import { callAgent, connect, offerContact } from './agentCalls';
import { endCall } from './callLife';
import type { Campaign } from './campaign';
import { freeAgents, onTheLine, spareAgents } from './freeAgents';
import { answerHeld, dial, giveBack, reserve, sweepLegs } from './legs';
import type { World } from './world';

/**
 * Brings one campaign's agents and contacts together, as far as that can be done now; more happens when something changes. What
 * was begun before a campaign was stopped, or its mode changed, is brought to its end.
 */
export function pace(world: World, campaign: Campaign): void {
  sweepLegs(world, campaign);
  endAbandonedCalls(world, campaign);
  if (!campaign.dialing.holdAnswers) answerHeld(world, campaign);
  joinContacts(world, campaign);
  const dials = campaign.mode === 'progressive' || campaign.mode === 'predictive';
  const isOn = dials && campaign.status === 'running';
  const isAgentFirst = isOn && campaign.dialing.environment === 'agentFirst';
  if (isAgentFirst) callAgents(world, campaign);
  settleSeats(world, campaign, isAgentFirst);
  if (isOn && !isAgentFirst) dialForFree(world, campaign);
}

/** Ends what the dialer began for agents who have left, or logged Voice out: an empty call, and one that still rings. */
function endAbandonedCalls(world: World, { seats, legs }: Campaign): void {
  for (const call of [...seats, ...legs.flatMap((leg) => leg.call ?? [])]) {
    const desk = world.desks.get(call.agent);
    if (desk?.place === null || desk?.voice.agentState === 'LoggedOut') endCall(world, call, 'network', null);
  }
}

/** Contacts on the line get an agent: one who waits on an empty call, or else a free one. */
function joinContacts(world: World, campaign: Campaign): void {
  const waiting = () => campaign.legs.filter(({ state }) => state === 'waiting');
  for (const leg of waiting()) {
    const seat = campaign.seats.find(({ state }) => state === 'Established');
    if (!seat) break;
    connect(world, campaign, seat, leg);
  }
  if (waiting().length === 0) return;
  let free = freeAgents(world, campaign, 'voice');
  for (const leg of waiting()) {
    const desk = free.find(({ agent }) => !leg.refusedBy.has(agent.userName));
    if (!desk) continue;
    free = free.filter((one) => one !== desk);
    offerContact(world, campaign, desk, leg);
  }
}

/** Calls every free agent for whom there is a record. */
function callAgents(world: World, campaign: Campaign): void {
  for (const desk of spareAgents(world, campaign, 'voice')) {
    while (pool(campaign).length < wanted(campaign, campaign.seats.length + 1) && reserve(world, campaign));
    if (pool(campaign).length <= campaign.seats.length) return;
    callAgent(world, campaign, desk);
  }
}

/** Keeps contacts and waiting agents in proportion: tops up, dials, and gives back what nobody waits for any more. */
function settleSeats(world: World, campaign: Campaign, isOn: boolean): void {
  const most = isOn ? wanted(campaign, campaign.seats.length) : 0;
  while (pool(campaign).length < most && reserve(world, campaign));
  const answered = campaign.seats.filter(({ state }) => state === 'Established').length;
  for (const leg of campaign.legs.filter(({ state }) => state === 'reserved').reverse())
    if (pool(campaign).length > most) giveBack(world, campaign, leg);
  while (onTheLine(campaign) < wanted(campaign, answered)) {
    const reserved = campaign.legs.find(({ state }) => state === 'reserved');
    // An impossible number is closed at once, and another record takes its place.
    const leg = reserved ?? (pool(campaign).length < most ? reserve(world, campaign) : null);
    if (!leg) break;
    dial(world, campaign, leg);
  }
  // Nobody is left for these agents to wait for.
  for (const seat of [...campaign.seats].reverse())
    if (campaign.seats.length > pool(campaign).length) endCall(world, seat, 'network', null);
}

/** Dials contacts for agents who are free now. */
function dialForFree(world: World, campaign: Campaign): void {
  const most = wanted(campaign, spareAgents(world, campaign, 'voice').length);
  while (onTheLine(campaign) < most) {
    const leg = reserve(world, campaign);
    if (!leg) return;
    dial(world, campaign, leg);
  }
}

/** Contacts who are not promised to an agent's telephone yet. */
const pool = ({ legs }: Campaign) => legs.filter(({ state }) => state !== 'offered');

/** How many contacts there should be for so many agents. */
const wanted = ({ mode, dialing }: Campaign, agents: number): number =>
  Math.ceil(agents * (mode === 'predictive' ? dialing.pacing : 1));
