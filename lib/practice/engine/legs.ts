import { changeCallback } from './callbackLife';
import { endCall } from './callLife';
import { type CallOutcome, chooseOutcome, digitsOf } from './callOutcome';
import type { Campaign } from './campaign';
import { nextRecord, returnChain } from './chains';
import { finishRecord } from './finishRecord';
import type { Leg } from './leg';
import { nextDialedCallback } from './nextCallback';
import { dialerName } from './record';
import { abandonedResult } from './stage';
import { noteAnswer, noteCall } from './story';
import { changeChain } from './tally';
import type { World } from './world';

/** Call results by which the dialer closes a record whose contact no agent ever had: of the public enumeration. */
const results = { busy: 6, noAnswer: 7, answeringMachine: 9, invalid: 11 } as const;

/** Takes the next record of the campaign, one with a due callback before those of the list, for an agent whose call is not answered yet. Null: there is none. */
export function reserve(world: World, campaign: Campaign): Leg | null {
  const record = nextDialedCallback(world, campaign) ?? nextRecord(world, campaign);
  if (!record) return null;
  const { attempts, lastResult } = record;
  const leg: Leg = {
    record,
    before: { attempts, lastResult },
    state: 'reserved',
    outcome: null,
    isHeldBack: false,
    call: null,
    refusedBy: new Set(),
    drop: () => {},
  };
  const { callback } = record.chain;
  changeChain(world, record.chain, () => {
    record.chain.state = { is: 'dialing', handle: record.handle, since: world.now() };
  });
  if (callback) changeCallback(world, callback, 'inHand', dialerName);
  campaign.lastTurn = ++world.lastTurn;
  campaign.legs.push(leg);
  return leg;
}

/** Calls the contact. */
export function dial(world: World, campaign: Campaign, leg: Leg) {
  const { record } = leg;
  leg.state = 'dialing';
  const outcome = outcomeOf(world, campaign, record.phone);
  leg.outcome = outcome;
  campaign.deliveries.dialed++;
  changeChain(world, record.chain, () => {
    record.attempts++;
    record.chain.calls++;
  });
  note(world, leg, 'dial', record.phone);
  noteCall(world, record, record.phone, dialerName);
  if (outcome.is === 'invalid') return closeUnreached(world, campaign, leg, results.invalid);
  leg.drop = world.agenda.plan(world.now() + outcome.after, () => {
    if (outcome.is !== 'answered') return closeUnreached(world, campaign, leg, results[outcome.is]);
    if (campaign.dialing.holdAnswers) leg.isHeldBack = true;
    else answer(world, campaign, leg);
  });
}

function answer(world: World, campaign: Campaign, leg: Leg): void {
  leg.isHeldBack = false;
  leg.record.lastResult = 33;
  noteAnswer(leg.record, 33);
  note(world, leg, 'answered', null);
  waitForAgent(world, campaign, leg);
}

/** Lets contacts answer whose answers were held back. */
export function answerHeld(world: World, campaign: Campaign): void {
  for (const leg of campaign.legs) if (leg.isHeldBack) answer(world, campaign, leg);
}

/** An outcome of the number's own comes first, then the campaign's answer rate, then chance as for every call. */
function outcomeOf(world: World, { dialing }: Campaign, phone: string): CallOutcome {
  const { callPlan, random } = world;
  const { answerRate } = dialing;
  const ringFor = dialing.ringTime ?? callPlan.ringFor;
  if (answerRate === null || callPlan.fixed.has(digitsOf(phone)))
    return chooseOutcome({ ...callPlan, ringFor }, random, phone);
  if (random.next() < answerRate) return { is: 'answered', after: callPlan.answerAfter, talkFor: callPlan.talkFor };
  // Of those who are not reached, a third is on the telephone.
  return random.next() < 1 / 3 ? { is: 'busy', after: callPlan.busyAfter } : { is: 'noAnswer', after: ringFor };
}

/** The contact is on the line and no agent's telephone rings for it. */
export function waitForAgent(world: World, campaign: Campaign, leg: Leg): void {
  leg.state = 'waiting';
  leg.call = null;
  leg.drop = world.agenda.plan(world.now() + campaign.dialing.abandonAfter, () => abandon(world, campaign, leg));
  world.stir();
}

/** The contact is gone, and never had an agent. */
export function abandon(world: World, campaign: Campaign, leg: Leg): void {
  campaign.deliveries.abandoned++;
  note(world, leg, 'abandoned', null);
  closeUnreached(world, campaign, leg, abandonedResult);
}

/** The dialer sets the result itself, as no agent will, and treats the record by it. */
function closeUnreached(world: World, campaign: Campaign, leg: Leg, result: number): void {
  const { record } = leg;
  dropLeg(campaign, leg);
  if (result !== abandonedResult) noteAnswer(record, result);
  changeChain(world, record.chain, () => record.chain.calls--);
  finishRecord(world, record, result, dialerName, 'campaign');
}

/** Puts a record back to the top that was taken for an agent and never dialed. */
export function giveBack(world: World, campaign: Campaign, leg: Leg): void {
  dropLeg(campaign, leg);
  campaign.deliveries.returned++;
  returnChain(world, leg.record.chain, 'first');
}

export function dropLeg(campaign: Campaign, leg: Leg): void {
  leg.drop();
  campaign.legs = campaign.legs.filter((one) => one !== leg);
}

/**
 * Forgets legs whose record was taken away meanwhile: cancelled from elsewhere, or put back with its whole list. An agent's telephone
 * that rings for one stops.
 */
export function sweepLegs(world: World, campaign: Campaign): void {
  for (const leg of campaign.legs) {
    const { state } = leg.record.chain;
    if (state.is === 'dialing' && state.handle === leg.record.handle) continue;
    dropLeg(campaign, leg);
    if (leg.call) endCall(world, leg.call, 'network', null);
    const wasOn = leg.state === 'dialing' || leg.state === 'waiting';
    if (wasOn) changeChain(world, leg.record.chain, () => leg.record.chain.calls--);
  }
}

function note(world: World, leg: Leg, name: string, detail: string | null): void {
  const { handle, chain } = leg.record;
  world.log.add({
    kind: 'call',
    name,
    agent: dialerName,
    handle,
    campaign: chain.campaign.name,
    outcome: 'done',
    detail,
  });
}
