import { ok, problem, type Result } from '../../support/result';
import { plainCallbackSettings } from './callbackSettings';
import { type Campaign, type CampaignMode, type CampaignPlan, modeOnWire } from './campaign';
import type { Desk } from './desk';
import { noDeliveries, plainDialing } from './dialing';
import { newChain } from './newChain';
import { createReadyQueue } from './readyQueue';
import { groupPairs } from './recordPairs';
import { createTally } from './tally';
import { noTreatments } from './treatments';
import { type Pair, text, whole } from './userData';
import type { World } from './world';

const firstDbid = 101;

/** Adds a campaign with its records; it is not loaded yet. */
export function addCampaign(world: World, plan: CampaignPlan): Result<Campaign, string> {
  if (world.campaigns.has(plan.name)) return problem(`There is already a campaign ${plan.name}`);
  const campaign: Campaign = {
    ...plan,
    lists: [],
    groupDbid: firstDbid + world.campaigns.size,
    status: 'unloaded',
    chains: [],
    queue: createReadyQueue(),
    firstOrder: 0,
    lastOrder: -1,
    tally: createTally(),
    dialing: { ...plainDialing(), ...plan.dialing },
    callbacks: { ...plainCallbackSettings(), ...plan.callbacks },
    treatments: { ...noTreatments(), ...plan.treatments },
    deliveries: noDeliveries(),
    legs: [],
    seats: [],
    lastTurn: 0,
    line: String(7000 + world.campaigns.size),
    lastEvent: null,
  };
  for (const { name, list } of plan.lists) {
    const loaded = { name, dbid: firstDbid + world.campaigns.size * 10 + campaign.lists.length, list };
    campaign.lists.push(loaded);
    for (const contact of list.contacts) newChain(world, campaign, loaded, contact);
  }
  world.campaigns.set(plan.name, campaign);
  return ok(campaign);
}

export type CampaignVerb = 'load' | 'start' | 'stop' | 'unload';

const moves: Readonly<Record<CampaignVerb, { from: Campaign['status']; to: Campaign['status']; event: string }>> = {
  load: { from: 'unloaded', to: 'active', event: 'CampaignLoaded' },
  start: { from: 'active', to: 'running', event: 'CampaignStarted' },
  stop: { from: 'running', to: 'active', event: 'CampaignStopped' },
  unload: { from: 'active', to: 'unloaded', event: 'CampaignUnloaded' },
};

/** Carries out an administrator's order and tells every agent of the group who is at a desk. Records in hand stay there. */
export function moveCampaign(world: World, name: string, verb: CampaignVerb): Result<Campaign, string> {
  const campaign = world.campaigns.get(name);
  if (!campaign) return problem(`There is no campaign ${name}`);
  const move = moves[verb];
  if (campaign.status !== move.from)
    return problem(`Campaign ${name} is ${campaign.status}; ${verb} needs one that is ${move.from}`);
  campaign.status = move.to;
  campaign.lastEvent = move.event;
  world.stir();
  world.log.add({ kind: 'administration', name: verb, campaign: name, outcome: 'done' });
  for (const desk of world.desks.values())
    if (desk.place !== null && worksOn(desk, campaign)) tellCampaign(world, desk, campaign, move.event);
  return ok(campaign);
}

/** Changes the dialing mode of a campaign, running or not, and tells every agent of the group who is at a desk. */
export function changeMode(world: World, name: string, mode: CampaignMode): Result<Campaign, string> {
  const campaign = world.campaigns.get(name);
  if (!campaign) return problem(`There is no campaign ${name}`);
  if (campaign.mode === mode) return problem(`The mode of ${name} is ${mode} already`);
  campaign.mode = mode;
  world.log.add({ kind: 'administration', name: 'mode', campaign: name, outcome: 'done', detail: mode });
  if (campaign.status === 'unloaded') return ok(campaign);
  for (const desk of world.desks.values())
    if (desk.place !== null && worksOn(desk, campaign)) tellCampaign(world, desk, campaign, 'CampaignModeChanged');
  world.stir();
  return ok(campaign);
}

/** Whether the agent belongs to the campaign's group. */
export function worksOn(desk: Desk, campaign: Campaign): boolean {
  return desk.agent.groups.includes(campaign.group);
}

/** Tells one desktop one thing about a campaign. */
export function tellCampaign(
  world: World,
  desk: Desk,
  campaign: Campaign,
  event: string,
  answers: { request: string; reference: Pair[] } | null = null,
): void {
  const applicationId = world.switches.oddTypes
    ? text('GSW_APPLICATION_ID', String(campaign.applicationId))
    : whole('GSW_APPLICATION_ID', campaign.applicationId);
  const pairs: Pair[] = [
    applicationId,
    text('GSW_CAMPAIGN_NAME', campaign.name),
    text('GSW_CAMPAIGN_DESCRIPTION', campaign.description),
    text('GSW_CAMPAIGN_MODE', modeOnWire[campaign.mode]),
    ...groupPairs(campaign),
    ...(answers?.reference ?? []),
  ];
  world.log.add({ kind: 'event', name: event, agent: desk.agent.userName, campaign: campaign.name, outcome: 'told' });
  world.tell({
    type: 'desktop',
    agent: desk.agent.userName,
    path: 'voice',
    name: event,
    pairs,
    answers: answers?.request ?? null,
  });
}
