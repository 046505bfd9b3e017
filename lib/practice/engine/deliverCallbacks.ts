import type { Callback } from './callback';
import { comeDue, endCallback, lookLater, newCallback } from './callbackLife';
import { agentCallbackError } from './callResults';
import type { Campaign } from './campaign';
import { returnChain, takeChain } from './chains';
import type { Desk } from './desk';
import { withEarlierPairs } from './earlierPairs';
import { spareAgents } from './freeAgents';
import { invite } from './invitations';
import { isDeliverable, isDialed } from './nextCallback';
import { dialerName } from './record';
import { previewPairs } from './recordPairs';
import { noteResult } from './story';
import { changeChain } from './tally';
import type { World } from './world';

/*
 * A personal callback goes to its owner, one for anyone to any agent of the campaign: who is Ready and has neither record nor call, and who
 * has waited longest. It comes as the user event `ScheduledCall` on the voice channel with the keys of a preview; in a push preview
 * campaign as an invitation, to who is Ready on that channel. In progressive and predictive campaigns the dialer calls the contact of one
 * for anyone itself, before those of the list, unless the switch `predictiveCallback` says that agents get it as a preview. The record
 * says by its type and by `GSW_CALLBACK_TYPE` and `GSW_DATE_TIME` that a callback has brought it. Only a campaign that runs delivers.
 */

/** Delivers the callbacks that are due, the earliest first, as far as there are agents for them. */
export function deliverCallbacks(world: World): void {
  // Who is there for a campaign is the same for all of its callbacks, until one of them takes an agent.
  const there = new Map<Campaign, readonly Desk[]>();
  for (const callback of [...world.dueCallbacks]) {
    if (!isDeliverable(world, callback) || isDialed(world, callback)) continue;
    const { campaign } = callback.record.chain;
    const spare = there.get(campaign) ?? spareAgents(world, campaign, channelOf(callback));
    there.set(campaign, spare);
    const desk = spare.find((one) => mayHave(world, callback, one));
    if (desk) {
      hand(world, callback, desk);
      there.clear();
    } else if (callback.owner === 'personal' && callback.lookAt <= world.now()) miss(world, callback);
  }
}

const channelOf = ({ record }: Callback) =>
  record.chain.campaign.mode === 'pushPreview' ? ('outboundpreview' as const) : ('voice' as const);

function mayHave(world: World, { owner, agent, keptFrom }: Callback, desk: Desk): boolean {
  const { userName } = desk.agent;
  return (owner === 'anyone' || userName === agent) && (keptFrom.get(userName) ?? 0) <= world.now();
}

function hand(world: World, callback: Callback, desk: Desk): void {
  const { record } = callback;
  const { campaign } = record.chain;
  if (campaign.mode === 'pushPreview') {
    invite(world, desk, record);
    return;
  }
  const agent = desk.agent.userName;
  takeChain(world, record, agent);
  campaign.lastTurn = ++world.lastTurn;
  desk.lastOffer = world.now();
  desk.lastDelivered = record;
  const { handle } = record;
  world.log.add({ kind: 'event', name: 'ScheduledCall', agent, handle, campaign: campaign.name, outcome: 'told' });
  world.tell({
    type: 'desktop',
    agent,
    path: 'voice',
    name: 'ScheduledCall',
    pairs: withEarlierPairs(world, desk, previewPairs(world, desk, record)),
    answers: null,
  });
}

/** Somebody who is busy is not looked for again in the same moment, however short the wait for who is away; milliseconds. */
export const shortestLook = 1000;

/**
 * The owner of a personal callback is away: signed out, or not Ready on the channel that brings it. It ends with the result 47, and its
 * record goes where the campaign's settings say. Who is only busy is waited for.
 */
function miss(world: World, callback: Callback): void {
  const { record, agent, at } = callback;
  const { chain } = record;
  if (!isAway(world, callback)) {
    lookLater(world, callback, shortestLook);
    return;
  }
  record.lastResult = agentCallbackError;
  noteResult(world, record, agentCallbackError, dialerName);
  endCallback(world, chain, 'missed', dialerName, `${agent} is away`);
  if (chain.campaign.callbacks.missed === 'anyone') {
    const next = newCallback(world, record, { owner: 'anyone', agent, at });
    changeChain(world, chain, () => {
      chain.callback = next;
      chain.state = { is: 'scheduled', callback: next };
      next.state = 'due';
    });
    comeDue(world, next, dialerName);
    return;
  }
  returnChain(world, chain, 'first');
  chain.isMissed = true;
}

function isAway(world: World, callback: Callback): boolean {
  const desk = world.desks.get(callback.agent);
  if (!desk || desk.place === null) return true;
  const media = desk.media.get('outboundpreview');
  const { state, dnd } =
    channelOf(callback) === 'voice'
      ? { state: desk.voice.agentState, dnd: desk.voice.dnd }
      : { state: media?.state, dnd: media?.dnd };
  return state !== 'Ready' || dnd === true;
}
