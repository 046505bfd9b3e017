import { decodeCall } from '../../../lib/dialer/genesys/decodeCall';
import { decodeInteraction } from '../../../lib/dialer/genesys/decodeInteraction';
import { decodeMessage } from '../../../lib/dialer/genesys/decodeMessage';
import {
  addRecordRequest,
  campaignStatusRequest,
  chainRequest,
  previewRecordRequest,
  recordRequest,
} from '../../../lib/dialer/genesys/encodeRequest';
import { encodePairs } from '../../../lib/dialer/genesys/pairs';
import { activateChannels, changeMedia, changeVoice } from '../../../lib/practice/engine/agentStates';
import { callsOf, makeCall } from '../../../lib/practice/engine/calls';
import { useCall, type VerbData } from '../../../lib/practice/engine/callVerbs';
import type { CampaignMode } from '../../../lib/practice/engine/campaign';
import { moveCampaign } from '../../../lib/practice/engine/campaigns';
import type { Desk } from '../../../lib/practice/engine/desk';
import { desktopRequest } from '../../../lib/practice/engine/desktopRequests';
import type { Environment } from '../../../lib/practice/engine/dialing';
import { createEngine, type Engine } from '../../../lib/practice/engine/engine';
import { invitationsOf } from '../../../lib/practice/engine/invitations';
import { useInvitation } from '../../../lib/practice/engine/invitationVerbs';
import { createRandom } from '../../../lib/practice/engine/random';
import { createSwitches, type Switches } from '../../../lib/practice/engine/switches';
import type { EngineEvent } from '../../../lib/practice/engine/world';
import { exampleAgents, examplePlaces } from '../../../lib/practice/server/agents';
import {
  callState,
  dnState,
  interactionState,
  mediaState,
  topicEvent,
  userEvent,
} from '../../../lib/practice/server/wire/encode';
import type { CallVerb } from '../../../lib/session/call';
import type { ChannelName, ChannelTarget } from '../../../lib/session/channel';
import type { Effect } from '../../../lib/session/effects';
import type { DialerNews, Outcome } from '../../../lib/session/news';
import type { RecordKey } from '../../../lib/session/record';
import { campaignOf, listOf } from '../../practice/support/lists';
import type { Chance } from './chance';
import { fieldRules } from './fieldRules';

/** The tests begin on a Monday morning, within everybody’s dial hours. */
export const morning = Date.UTC(2026, 10, 23, 10);

export const mainCampaign = 'Spring';
const agentName = 'kate';

/** How the dialer of one run is set. */
export interface EngineSetting {
  mode: CampaignMode;
  environment: Environment;
  switches: Partial<Switches>;
  options: Readonly<Record<string, string>>;
}

interface Coming {
  at: number;
  news: readonly DialerNews[];
  /** It belongs to a request: it is lost when the worker stops. */
  answer: boolean;
}

/** Slower than this is nothing, in milliseconds: neither a request nor what comes of it. */
const slowest = 1_500;

/** How often, out of a hundred, a request is lost on its way, or its answer on the way back. */
const lostOfHundred = 6;

/**
 * The practice dialer's own engine at the other end of a line that delays, doubles and loses what goes over it. What the engine says is
 * written as its server writes it and read as the extension reads it.
 */
export function createEngineWorld(chance: Chance, setting: EngineSetting) {
  let now = morning;
  let coming: Coming[] = [];
  let requests: { at: number; carryOut: () => void }[] = [];
  let isLinked = true;
  let isSteady = false;
  let lastRequest = 0;
  let lastNews = 0;
  const lost = new Set<RecordKey>();
  const notes: string[] = [];
  const note = (what: string): void => {
    notes.push(what);
  };

  const switches = createSwitches(setting.switches);
  const plan = campaignOf(listOf('3035550101 3035550102', '3035550103', '3035550104', '3035550105', '3035550106'), {
    name: mainCampaign,
    mode: setting.mode,
    dialing: { environment: setting.environment, abandonAfter: 5_000, answerRate: 0.7, ringTime: 4_000 },
  });
  const engine: Engine = createEngine({
    now: () => now,
    random: createRandom(chance.below(1_000)),
    switches,
    agents: exampleAgents,
    campaigns: [plan],
    callPlan: { answerAfter: 700, talkFor: chance.oneOf(null, 9_000) },
    option: (_agent, name) => setting.options[name] ?? null,
    tell: (event) => tell(event),
  });
  const { world } = engine;
  const found = world.desks.get(agentName);
  if (found === undefined) throw new Error(`There is no agent ${agentName}`);
  const desk: Desk = found;
  moveCampaign(world, mainCampaign, 'load');
  moveCampaign(world, mainCampaign, 'start');
  activateChannels(world, desk, examplePlaces, {
    agentId: desk.agent.agentLogin,
    place: 'Place_5000',
    autoCompleteCall: true,
    channels: ['voice', 'outboundpreview'],
  });
  coming = [];

  function message(event: EngineEvent): Record<string, unknown> {
    switch (event.type) {
      case 'desktop':
        return event.path === 'topics'
          ? topicEvent(event.name, event.pairs)
          : userEvent(switches, event.name, event.pairs);
      case 'dn':
        return { messageType: 'DnStateChanged', dn: dnState(switches, desk, 'Idle') };
      case 'media':
        return {
          messageType: 'ChannelStateChanged',
          media: { channels: event.channels.map((name) => mediaState(desk, name, [])) },
        };
      case 'call':
        return { messageType: 'CallStateChanged', call: callState(world, event.call) };
      case 'fault':
        return { messageType: 'EventError', error: { errorCode: event.code, errorMessage: event.message } };
      case 'invitation':
        return { messageType: 'InteractionStateChanged', interaction: interactionState(event.invitation) };
    }
  }

  /** Messages keep their order; now and then one comes once more, later than others behind it. */
  function tell(event: EngineEvent): void {
    if (event.agent !== agentName) return;
    const news = decodeMessage(JSON.parse(JSON.stringify(message(event))), () => true, note);
    lastNews = Math.max(lastNews, now + 5 + chance.below(chance.oneIn(6) ? slowest : 60));
    coming.push({ at: lastNews, news, answer: false });
    // A state told late once more would be the truth for a client: channels have no other order than that of their messages.
    const isOrdered = event.type === 'dn' || event.type === 'media';
    if (!isOrdered && chance.oneIn(8)) coming.push({ at: lastNews + 1 + chance.below(slowest), news, answer: false });
  }

  const isLost = (): boolean => !isSteady && chance.below(100) >= 100 - lostOfHundred;

  /** Carries a request out a little later, or never; its own answer may be lost either way. */
  function request(carryOut: () => Outcome, answer: (outcome: Outcome) => DialerNews | null): void {
    const tellOutcome = (outcome: Outcome): void => {
      const news = answer(outcome);
      coming.push({
        at: now + 5 + chance.below(chance.oneIn(6) ? slowest : 100),
        news: news === null ? [] : [news],
        answer: true,
      });
    };
    const unknown: Outcome = { is: 'unknown', detail: null };
    if (!isLinked || isLost()) {
      tellOutcome(unknown);
      return;
    }
    lastRequest = Math.max(lastRequest, now + 5 + chance.below(chance.oneIn(6) ? slowest : 60));
    const isAnswerLost = isLost();
    requests.push({
      at: lastRequest,
      carryOut: () => {
        const outcome = carryOut();
        tellOutcome(isAnswerLost ? unknown : outcome);
      },
    });
  }

  const accepted: Outcome = { is: 'accepted' };
  const of = (isOk: boolean, detail: string): Outcome => (isOk ? accepted : { is: 'refused', detail });

  function setOne(channel: ChannelName, target: ChannelTarget): void {
    const workMode = target.is === 'afterCallWork' ? 'AfterCallWork' : target.is === 'notReady' ? 'AuxWork' : null;
    const reason = target.is === 'notReady' ? target.reason : target.is === 'afterCallWork' ? 'AfterCallWork' : null;
    const verb = target.is === 'ready' ? 'ready' : target.is === 'doNotDisturb' ? 'dnd-on' : 'not-ready';
    if (channel === 'voice')
      changeVoice(world, desk, { verb, reason: target.is === 'notReady' ? reason : null, workMode });
    else changeMedia(world, desk, channel, { verb, reason, workMode: null });
  }

  const desktop = (pairs: ReturnType<typeof encodePairs>, path: 'voice' | 'topics') => (): Outcome => {
    desktopRequest(world, desk, pairs, path);
    return accepted;
  };

  function look(): void {
    const askedAt = now;
    if (!isLinked || isLost()) {
      coming.push({ at: now + chance.below(slowest), news: [{ type: 'SessionNotSeen' }], answer: true });
      return;
    }
    const arrivesAt = now + 5 + chance.below(chance.oneIn(6) ? slowest : 60);
    requests.push({
      at: arrivesAt,
      carryOut: () => {
        const calls = callsOf(world, agentName).flatMap((call) => {
          const raw = JSON.parse(JSON.stringify(callState(world, call)));
          return decodeCall(raw, note)?.call ?? [];
        });
        const interactions = invitationsOf(world, agentName).flatMap((one) => {
          const decoded = decodeInteraction(JSON.parse(JSON.stringify(interactionState(one))), note);
          return decoded === null ? [] : [decoded];
        });
        const states = [
          ...decodeMessage({ messageType: 'DnStateChanged', dn: dnState(switches, desk, 'Idle') }, () => true, note),
          ...decodeMessage(
            { messageType: 'ChannelStateChanged', media: { channels: [mediaState(desk, 'outboundpreview', [])] } },
            () => true,
            note,
          ),
        ];
        const channels = states.flatMap((news) => (news.type === 'ChannelsChanged' ? news.channels : []));
        const seen: DialerNews = { type: 'SessionSeen', calls, channels, interactions, askedAt };
        coming.push({ at: now + 5 + chance.below(chance.oneIn(6) ? slowest : 60), news: [seen], answer: true });
      },
    });
  }

  function perform(effect: Effect): unknown {
    switch (effect.type) {
      case 'LookAtSession':
      case 'ResumeSession':
        return look();
      case 'AskCampaigns':
        return request(desktop(campaignStatusRequest(1), 'voice'), () => null);
      case 'SetChannel': {
        const { channel, target } = effect;
        return request(
          () => {
            if (channel !== 'outboundpreview') setOne('voice', target);
            if (channel !== 'voice') setOne('outboundpreview', target);
            return accepted;
          },
          (outcome) => ({ type: 'ChannelOutcome', channel, outcome }),
        );
      }
      case 'RequestPreview': {
        const { campaign, reference } = effect;
        return request(desktop(previewRecordRequest(effect), 'voice'), (outcome) => ({
          type: 'FetchOutcome',
          campaign,
          reference,
          outcome,
        }));
      }
      case 'RequestChain': {
        const { path, reference } = effect;
        return request(desktop(chainRequest(effect), path), (outcome) => ({
          type: 'ChainOutcome',
          reference,
          outcome,
        }));
      }
      case 'AddNumber': {
        const { path, reference } = effect;
        const pairs = addRecordRequest(effect);
        return request(desktop(pairs, path), (outcome) => ({ type: 'NumberAddedOutcome', reference, outcome }));
      }
      case 'SendRequest': {
        const { reference, interaction } = effect.item;
        const path = interaction === undefined ? 'voice' : 'topics';
        const pairs = recordRequest(effect.item, () => undefined);
        return request(desktop(pairs, path), (outcome) => ({ type: 'RequestOutcome', reference, outcome }));
      }
      case 'AskFields': {
        const { campaign } = effect;
        return request(
          () => accepted,
          (outcome) => ({
            type: 'FieldsDescribed',
            campaign,
            lists: outcome.is === 'accepted' ? fieldRules(plan) : null,
          }),
        );
      }
      case 'UseInteraction': {
        const { interaction, verb } = effect;
        return request(
          () => of(useInvitation(world, desk, interaction, verb, []).ok, 'not possible now'),
          (outcome) => ({ type: 'InteractionOutcome', interaction, verb, outcome }),
        );
      }
      case 'MakeCall': {
        const { record, number, callerId, attached, reference } = effect;
        return request(
          () => {
            makeCall(world, desk, { destination: number, userData: encodePairs(attached), callerId });
            return accepted;
          },
          (outcome) => ({ type: 'DialOutcome', record, reference, outcome }),
        );
      }
      case 'UseCall': {
        const { callId, verb, digits } = effect;
        const data = { userData: [], dtmfDigits: digits, key: null, destination: digits };
        return request(
          () => of(useCall(world, desk, callId, verb, data).ok, 'not possible now'),
          (outcome) => ({ type: 'CallVerbOutcome', callId, verb, outcome }),
        );
      }
      case 'ReachTarget': {
        const { callId, verb, number, callerId, sentBy } = effect;
        const userData = encodePairs([{ key: 'DialbridgeSentBy', type: 'str', value: sentBy }]);
        return useOnce(callId, verb, { userData, destination: number, callerId });
      }
      case 'UseConsultation':
        return useOnce(effect.callId, effect.verb, { userData: [], otherId: effect.otherId });
      case 'DropParty':
        return useOnce(effect.callId, 'delete-from-conference', { userData: [], dnToDrop: effect.number });
      case 'AskName': {
        const { number } = effect;
        return request(
          () => accepted,
          (): DialerNews => ({ type: 'NameTold', number, name: null }),
        );
      }
      default:
        return null;
    }
  }

  function useOnce(callId: string, verb: CallVerb, data: Pick<VerbData, 'userData'> & Partial<VerbData>): unknown {
    return request(
      () => of(useCall(world, desk, callId, verb, { dtmfDigits: null, key: null, ...data }).ok, 'not possible now'),
      (outcome) => ({ type: 'CallVerbOutcome', callId, verb, outcome }),
    );
  }

  return {
    engine,
    desk,
    notes,
    isLinked: () => isLinked,
    /** Records of messages that were lost with the line and that no request asks for again. */
    lost: lost as ReadonlySet<RecordKey>,
    perform,
    /** What is on its way is lost, and so is whatever is told until the line is back. */
    loseLine(): void {
      isLinked = false;
      requests = requests.filter(() => chance.oneIn(2));
    },
    restoreLine(): void {
      isLinked = true;
    },
    /** From now on nothing is lost. */
    calm(): void {
      isSteady = true;
    },
    stopWorker(): void {
      coming = coming.filter(({ answer }) => !answer);
    },
    next(): number | null {
      const due = engine.nextDue();
      const times = [...coming.map(({ at }) => at), ...requests.map(({ at }) => at), ...(due === null ? [] : [due])];
      return times.length === 0 ? null : Math.min(...times);
    },
    /** Lets the time pass up to `at` and says what the session is told then. */
    advance(at: number): readonly DialerNews[] {
      for (;;) {
        const due = engine.nextDue();
        const first = Math.min(due ?? Number.POSITIVE_INFINITY, ...requests.map((one) => one.at));
        if (first > at) break;
        now = Math.max(now, first);
        const arrived = requests.filter((one) => one.at <= now).sort((a, b) => a.at - b.at);
        requests = requests.filter((one) => one.at > now);
        for (const { carryOut } of arrived) carryOut();
        engine.advance();
      }
      now = Math.max(now, at);
      const told = coming.filter((one) => one.at <= now).sort((a, b) => a.at - b.at);
      coming = coming.filter((one) => one.at > now);
      if (isLinked) return told.flatMap(({ news }) => news);
      for (const news of told.flatMap((one) => one.news)) {
        if (news.type === 'RecordOffered') lost.add(news.record.key);
        if (news.type === 'CallChanged' && news.call.record !== null) lost.add(news.call.record);
      }
      return [];
    },
  };
}

export type EngineWorld = ReturnType<typeof createEngineWorld>;
