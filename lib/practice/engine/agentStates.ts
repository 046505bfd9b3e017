import { ok, problem, type Result } from '../../support/result';
import type { Desk, MediaState } from './desk';
import type { World } from './world';

export interface Activation {
  agentId: string;
  place: string;
  autoCompleteCall: boolean;
  channels: readonly string[];
}

/** Logs the agent in at a place, on the channels asked for. The place must exist and be free. */
export function activateChannels(
  world: World,
  desk: Desk,
  places: readonly string[],
  activation: Activation,
): Result<string[], string> {
  const { place, channels, agentId } = activation;
  if (agentId !== desk.agent.agentLogin && agentId !== desk.agent.employeeId)
    return problem(`Agent id ${agentId} does not belong to ${desk.agent.userName}`);
  if (!places.includes(place)) return problem(`There is no place ${place}`);
  for (const other of world.desks.values())
    if (other !== desk && other.place === place) return problem(`Place ${place} is in use`);
  const known = ['voice', ...desk.media.keys()];
  const unknown = channels.find((channel) => !known.includes(channel));
  if (unknown !== undefined) return problem(`There is no channel ${unknown}`);

  const agent = desk.agent.userName;
  const now = world.now();
  desk.place = place;
  desk.dn = /\d+$/.exec(place)?.[0] ?? desk.agent.agentLogin;
  desk.autoCompleteCall = activation.autoCompleteCall;
  world.log.add({ kind: 'request', name: 'activate-channels', agent, outcome: 'done', detail: place });
  const first = world.switches.lateSession ? 'Ready' : 'NotReady';
  if (channels.includes('voice') && desk.voice.agentState === 'LoggedOut') {
    desk.voice = { agentState: first, workMode: null, reason: null, dnd: false, since: now };
    world.tell({ type: 'dn', agent });
  }
  const opened = channels.filter((channel) => desk.media.get(channel)?.state === 'LoggedOut');
  for (const channel of opened) desk.media.set(channel, { state: first, reason: null, dnd: false, since: now });
  if (opened.length > 0) world.tell({ type: 'media', agent, channels: opened });
  return ok([...channels]);
}

/** Logs the agent out of every channel. Records in hand stay there: only a desktop can give them back. */
export function leaveDesk(world: World, desk: Desk): void {
  const agent = desk.agent.userName;
  const wasAt = desk.place;
  desk.place = null;
  desk.askedForCampaigns = false;
  desk.earlierPairs = [];
  if (wasAt === null) return;
  setVoice(world, desk, { agentState: 'LoggedOut', workMode: null, reason: null, dnd: false });
  for (const channel of desk.media.keys())
    desk.media.set(channel, { state: 'LoggedOut', reason: null, dnd: false, since: world.now() });
  world.tell({ type: 'media', agent, channels: [...desk.media.keys()] });
}

export interface StateOrder {
  verb: string;
  reason: string | null;
  workMode: string | null;
}

const stateVerbs = ['ready', 'not-ready', 'dnd-on', 'dnd-off', 'login', 'logout'];

/** Carries out a verb of the voice channel. */
export function changeVoice(world: World, desk: Desk, order: StateOrder): Result<null, string> {
  if (!stateVerbs.includes(order.verb)) return problem(`There is no verb ${order.verb} for voice`);
  const { voice } = desk;
  const keptMode = world.switches.lateSession ? voice.workMode : null;
  switch (order.verb) {
    case 'ready':
      setVoice(world, desk, { agentState: 'Ready', workMode: order.workMode ?? keptMode, reason: null, dnd: false });
      break;
    case 'login':
    case 'not-ready':
      setVoice(world, desk, { agentState: 'NotReady', workMode: order.workMode, reason: order.reason, dnd: voice.dnd });
      break;
    case 'logout':
      setVoice(world, desk, { agentState: 'LoggedOut', workMode: null, reason: null, dnd: false });
      break;
    default:
      setVoice(world, desk, { ...voice, dnd: order.verb === 'dnd-on' });
  }
  return ok(null);
}

function setVoice(world: World, desk: Desk, voice: Omit<Desk['voice'], 'since'>): void {
  desk.voice = { ...voice, since: world.now() };
  note(
    world,
    desk,
    'voice',
    voice.dnd ? 'do not disturb' : `${voice.agentState} ${voice.reason ?? voice.workMode ?? ''}`.trim(),
  );
  world.tell({ type: 'dn', agent: desk.agent.userName });
}

/** Carries out a verb of one media channel, or of all with `channel` null. */
export function changeMedia(world: World, desk: Desk, channel: string | null, order: StateOrder): Result<null, string> {
  if (!stateVerbs.includes(order.verb)) return problem(`There is no verb ${order.verb} for media`);
  if (channel !== null && !desk.media.has(channel)) return problem(`There is no channel ${channel}`);
  const everywhere = world.switches.lateSession && order.verb.startsWith('dnd');
  for (const [name, before] of desk.media) {
    if (channel !== null && name !== channel && !everywhere) continue;
    desk.media.set(name, { ...nextMedia(before, order), since: world.now() });
    note(world, desk, name, order.verb);
    world.tell({ type: 'media', agent: desk.agent.userName, channels: [name] });
  }
  return ok(null);
}

function nextMedia(before: MediaState, { verb, reason }: StateOrder): Omit<MediaState, 'since'> {
  switch (verb) {
    case 'ready':
    case 'login':
      return { state: 'Ready', reason: null, dnd: false };
    case 'not-ready':
      return { state: 'NotReady', reason, dnd: before.dnd };
    case 'logout':
      return { state: 'LoggedOut', reason: null, dnd: false };
    default:
      return { ...before, dnd: verb === 'dnd-on' };
  }
}

function note(world: World, desk: Desk, channel: string, detail: string): void {
  world.log.add({
    kind: 'request',
    name: `${channel} state`,
    agent: desk.agent.userName,
    outcome: 'done',
    detail,
  });
}
