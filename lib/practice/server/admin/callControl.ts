import { activateChannels, changeVoice } from '../../engine/agentStates';
import { type Call, type CallType, isAlive, type RecordingState } from '../../engine/call';
import { arrivingCall, callsOf, hangUp, makeCall, ringAgent } from '../../engine/calls';
import { useCall, type VerbData } from '../../engine/callVerbs';
import { capabilitiesOf } from '../../engine/capabilities';
import { participantsOf, type Role, talkersOf } from '../../engine/conversation';
import type { Desk } from '../../engine/desk';
import { type Pair, text } from '../../engine/userData';
import type { PracticeServer } from '../practiceServer';
import { exampleFavourites, type Favourite } from '../workspace/favourites';

/** One agent's call as tests and the administrator see it. */
export interface CallView {
  id: string;
  previousId: string | null;
  uuid: string;
  agent: string;
  type: CallType;
  state: string;
  number: string;
  callerId: string | null;
  handle: number | null;
  userData: readonly Pair[];
  recording: RecordingState | null;
  /** The call that this one is a consultation about. */
  parent: string | null;
  capabilities: readonly string[];
  /** Who is on the line beside the agent. */
  participants: readonly { number: string; role: Role }[];
  /** Whether the account was told to forget it. */
  isForgotten: boolean;
}

/** People who are on one line. */
export interface ConversationView {
  uuid: string;
  calls: readonly CallView[];
  /** Those who are no agents. */
  outsiders: readonly { number: string; state: 'called' | 'talking' }[];
  /** User names and numbers of all who hear each other; empty: nobody hears anybody. */
  talking: readonly string[];
}

/** User data as a test writes them; all are text. */
export type PlainData = Readonly<Record<string, string>>;

/** What an administrator or a test can do about calls. */
export interface CallControl {
  /** The agent's calls that are not completed, oldest first. */
  callsOf(agent: string): CallView[];
  /** Who is on which line now. */
  conversations(): ConversationView[];
  /** Somebody outside hangs up: the contact, or whom the number names. Where no one is outside, whoever is at the other end. */
  hangUp(callId: string, number?: string): void;
  /** Somebody outside calls the agent. Returns the call's id. */
  inboundCall(agent: string, from: string, userData?: PlainData): string;
  /** Sits an agent down without any desktop, on all channels and Ready: somebody to be called, consulted and sent calls. */
  takeSeat(agent: string): void;
  /** Dials for an agent, as their desktop would. Returns the call's id, or null where a fault event says why not. */
  makeCall(agent: string, destination: string): string | null;
  /**
   * Carries out a verb for an agent, such as `answer`, `hold` or `release`: on the call named, or on the latest that offers it. Throws where
   * none does. Returns the call's id, as it is afterwards.
   */
  useCall(agent: string, verb: string, data?: Partial<VerbData>, callId?: string): string;
  /** The numbers that an agent keeps at hand; null: those that everybody has at first. Counts from the next search on. */
  setFavourites(agent: string, favourites: readonly Favourite[] | null): void;
  favourites(agent: string): readonly Favourite[];
  /** The next so many events of an agent's calls are not sent, whatever they say; 0: all are. What happens to the calls happens. */
  swallowCallEvents(agent: string, count: number): void;
  /** Has the account and all requests know nothing of a call, or know it again. It goes on, and its events are sent. */
  forgetCall(callId: string, isForgotten?: boolean): void;
  /** A call that only the account knows: no event ever announces it. Later ones are sent. Returns its id. */
  ghostCall(agent: string, from: string, state?: 'Ringing' | 'Established' | 'Held'): string;
}

export function callControl(server: PracticeServer): CallControl {
  const { world } = server.engine;
  const find = (userName: string): Desk => {
    const found = world.desks.get(userName);
    if (!found) throw new Error(`There is no agent ${userName}`);
    return found;
  };
  const seated = (userName: string): Desk => {
    const found = find(userName);
    if (found.place === null) throw new Error(`${userName} is not signed in`);
    return found;
  };
  const callNamed = (id: string): Call => {
    const found = world.calls.get(id);
    if (!found || !isAlive(found)) throw new Error(`There is no call ${id}`);
    return found;
  };
  const note = (name: string, agent: string, detail: string) =>
    void world.log.add({ kind: 'administration', name, agent, outcome: 'done', detail });
  return {
    callsOf: (agent) => callsOf(world, find(agent).agent.userName).map((call) => viewCall(server, call)),
    conversations: () => conversationViews(server),
    hangUp(callId, number) {
      const hungUp = hangUp(world, callId, number ?? null);
      if (!hungUp.ok) throw new Error(hungUp.problem);
    },
    inboundCall(agent, from, userData = {}) {
      const desk = seated(agent);
      for (const key of Object.keys(userData)) server.attachedKeys.add(key);
      return ringAgent(world, desk, from, pairsOf(userData)).id;
    },
    takeSeat(agent) {
      const desk = find(agent);
      if (desk.place !== null) throw new Error(`${agent} is signed in already`);
      const { agentLogin } = desk.agent;
      const activated = activateChannels(world, desk, server.options.places, {
        agentId: agentLogin,
        place: desk.agent.defaultPlace ?? `Place_${agentLogin}`,
        autoCompleteCall: true,
        channels: ['voice', ...desk.media.keys()],
      });
      if (!activated.ok) throw new Error(activated.problem);
      changeVoice(world, desk, { verb: 'ready', reason: null, workMode: null });
    },
    makeCall: (agent, destination) =>
      makeCall(world, seated(agent), { destination, userData: [], callerId: null })?.id ?? null,
    useCall(agent, verb, data = {}, callId) {
      const desk = seated(agent);
      const own = callsOf(world, agent).filter((call) => capabilitiesOf(world, call).includes(verb));
      const id = callId ?? own.at(-1)?.id;
      if (id === undefined) throw new Error(`No call of ${agent} offers ${verb}`);
      const otherId = world.calls.get(id)?.parent?.id ?? null;
      const used = useCall(world, desk, id, verb, { userData: [], dtmfDigits: null, key: null, otherId, ...data });
      if (!used.ok) throw new Error(`${verb}: ${JSON.stringify(used.problem)}`);
      return used.value.id;
    },
    setFavourites(agent, favourites) {
      const { userName } = find(agent).agent;
      if (favourites === null) server.favourites.delete(userName);
      else server.favourites.set(userName, favourites);
      note('favourites', userName, favourites === null ? 'as at first' : String(favourites.length));
    },
    favourites: (agent) => server.favourites.get(find(agent).agent.userName) ?? exampleFavourites,
    swallowCallEvents(agent, count) {
      if (!(count >= 0)) throw new Error(`Not a number of events: ${count}`);
      if (count === 0) server.swallowedEvents.delete(find(agent).agent.userName);
      else server.swallowedEvents.set(find(agent).agent.userName, count);
      note('swallow', agent, `${count} events`);
    },
    forgetCall(callId, isForgotten = true) {
      const { agent } = callNamed(callId);
      if (isForgotten) server.hiddenCalls.add(callId);
      else server.hiddenCalls.delete(callId);
      note('forget', agent, `${callId}: ${isForgotten ? 'forgotten' : 'known again'}`);
    },
    ghostCall(agent, from, state = 'Established') {
      const call = arrivingCall(world, seated(agent), from, []);
      call.state = state;
      if (state !== 'Ringing') call.establishedAt = world.now();
      note('ghost', agent, `${call.id}: ${from}`);
      return call.id;
    },
  };
}

const pairsOf = (data: PlainData): Pair[] => Object.entries(data).map(([key, value]) => text(key, value));

export function conversationViews(server: PracticeServer): ConversationView[] {
  return [...server.engine.world.conversations].map((conversation) => {
    const talking = talkersOf(conversation);
    return {
      uuid: conversation.uuid,
      calls: conversation.legs.map((call) => viewCall(server, call)),
      outsiders: conversation.outsiders.map(({ number, state }) => ({ number, state })),
      talking: talking.length > 1 ? talking : [],
    };
  });
}

export function viewCall({ engine: { world }, hiddenCalls }: PracticeServer, call: Call): CallView {
  const { id, previousId, uuid, agent, type, state, number, callerId, record, userData, recording, parent } = call;
  return {
    id,
    previousId,
    uuid,
    agent,
    type,
    state,
    number,
    callerId,
    handle: record?.handle ?? null,
    userData,
    recording,
    parent: parent?.id ?? null,
    capabilities: capabilitiesOf(world, call),
    participants: participantsOf(call),
    isForgotten: hiddenCalls.has(id),
  };
}
