import type { DialerEffect } from '../../session/effects';
import type { Outcome } from '../../session/news';
import type { DialerGateway, GatewaySurroundings } from '../gateway';
import { readAccount, tellSeen } from './account';
import { activateChannels } from './activate';
import { type Answer, isForbidden, outcomeOf } from './answer';
import { createAskedCampaigns } from './askedCampaigns';
import { dropParty, makeCall, reachTarget, useCall, useConsultation, useInteraction } from './callRequests';
import { setChannel } from './channelRequests';
import { describeFields } from './describeFields';
import { createDesk } from './desk';
import { campaignStatusRequest } from './encodeRequest';
import { askName, findTargets } from './findTargets';
import { createLine } from './line';
import { askAboutRecord } from './recordRequests';
import { resumeSession } from './resume';
import { signIn } from './signIn';
import { sendUserEvent } from './userEvents';

/** How long a request waits for the line to listen; far shorter than the session waits for its answer. */
const patienceOfLine = 2_000;
const patienceOfLeaving = 3_000;
const patienceOfLogout = 4_000;

/**
 * The port of the session to Genesys Workspace API v3 and the Outbound Contact Server's desktop protocol. It lives as long as one
 * worker; what a later one needs is in `surroundings.store`.
 */
export function createGenesysGateway(surroundings: GatewaySurroundings): DialerGateway {
  const closing = new AbortController();
  const desk = createDesk(surroundings, closing.signal);
  const asked = createAskedCampaigns(() => surroundings.now());
  const line = createLine(desk, (reference, campaign) => asked.isAnswer(reference, campaign));
  const { http, tell } = desk;
  let session = new AbortController();
  let isLooking = false;

  /** Ends what an earlier sign-in or resumption is still about to do. */
  function anew(): AbortSignal {
    session.abort();
    session = new AbortController();
    return AbortSignal.any([session.signal, closing.signal]);
  }

  /** A refusal may mean that there is no session any more, or just that the agent may not; only the session itself can tell. */
  async function exchange(asked: Promise<Answer>): Promise<Answer> {
    const answer = await asked;
    if (isForbidden(answer) && !isLooking) void lookWhetherOver();
    return answer;
  }

  const get = (path: string): Promise<Answer> => exchange(http.get(path));
  const request = async (path: string, body: object): Promise<Outcome> =>
    outcomeOf(await exchange(http.post(path, body)));

  async function lookWhetherOver(): Promise<void> {
    isLooking = true;
    const account = await readAccount(desk);
    isLooking = false;
    if (account.is === 'over') await over(account.news);
  }

  async function over(news: Parameters<typeof tell>[0]): Promise<void> {
    line.drop();
    await desk.memory.clear();
    tell(news);
  }

  async function lookAtSession(): Promise<void> {
    const account = await readAccount(desk);
    if (account.is === 'over') await over(account.news);
    else if (account.is === 'notSeen') tell({ type: 'SessionNotSeen' });
    else tellSeen(desk, account);
  }

  async function endSession(): Promise<void> {
    session.abort();
    await line.leave(patienceOfLeaving);
    await http.postLast('/workspace/v3/logout', patienceOfLogout);
    await desk.memory.clear();
    tell({ type: 'SignedOut' });
  }

  async function perform(effect: DialerEffect): Promise<void> {
    switch (effect.type) {
      case 'OpenSignIn':
        return signIn(desk, line, anew());
      case 'ResumeSession':
        line.expect();
        return resumeSession(desk, line, anew());
      case 'ActivateChannels':
        return activateChannels(desk, effect.place, session.signal);
      case 'EndSession':
        return endSession();
      case 'AskCampaigns': {
        await line.listening(patienceOfLine);
        const reference = 1 + (Math.trunc(surroundings.now()) % 0x7ffffffe);
        asked.asking(reference);
        const pairs = campaignStatusRequest(reference);
        await sendUserEvent(desk, request, { operationId: `campaigns-${reference}`, pairs, path: 'voice' });
        return;
      }
      case 'LookAtSession':
        return lookAtSession();
      case 'SetChannel': {
        const { channel, target } = effect;
        return tell({ type: 'ChannelOutcome', channel, outcome: await setChannel(desk, request, channel, target) });
      }
      case 'MakeCall':
        return tell(await makeCall(request, effect));
      case 'UseCall':
        return tell(await useCall(request, effect));
      case 'ReachTarget':
        return tell(await reachTarget(request, effect));
      case 'UseConsultation':
        return tell(await useConsultation(request, effect));
      case 'DropParty':
        return tell(await dropParty(request, effect));
      case 'AskName':
        return tell(await askName(get, effect.number, desk.note));
      case 'AskFields':
        return tell(await describeFields(get, effect.campaign, desk.note));
      case 'UseInteraction':
        return tell(await useInteraction(request, effect));
      default:
        // Their answers are events, which must not come before somebody listens.
        await line.listening(patienceOfLine);
        return tell(await askAboutRecord(desk, request, effect));
    }
  }

  return {
    async perform(effect) {
      try {
        await perform(effect);
      } catch (error) {
        // A bug of ours, never the dialer's doing: the session goes on without this effect's answer.
        surroundings.log.note('effect failed', `${effect.type} ${error instanceof Error ? error.name : ''}`);
      }
    },
    findTargets: (text) => findTargets(get, text, desk.agent(), desk.note),
    close() {
      session.abort();
      line.drop();
      closing.abort();
    },
  };
}
