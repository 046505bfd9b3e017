import type { DialerEffect } from '../../session/effects';
import type { Outcome } from '../../session/news';
import type { DialerGateway, GatewaySurroundings } from '../gateway';
import { readAccount, tellSeen } from './account';
import { activateChannels } from './activate';
import { isForbidden, outcomeOf } from './answer';
import { createAskedCampaigns } from './askedCampaigns';
import { setChannel } from './channelRequests';
import { createDesk } from './desk';
import {
  addRecordRequest,
  campaignStatusRequest,
  chainRequest,
  closingRequest,
  previewRecordRequest,
} from './encodeRequest';
import { createLine } from './line';
import { encodePairs, type WirePair } from './pairs';
import { resumeSession } from './resume';
import { signIn } from './signIn';

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

  /** A refusal may mean that there is no session any more; only the session itself can tell. */
  async function request(path: string, body: object): Promise<Outcome> {
    const answer = await http.post(path, body);
    if (isForbidden(answer) && !isLooking) void lookWhetherOver();
    return outcomeOf(answer);
  }

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

  const sendUserEvent = (operationId: string, userData: readonly WirePair[], more: object = {}): Promise<Outcome> =>
    request('/workspace/v3/voice/send-user-event', { operationId, data: { userData, ...more } });

  async function endSession(): Promise<void> {
    session.abort();
    await line.leave(patienceOfLeaving);
    await http.postLast('/workspace/v3/logout', patienceOfLogout);
    await desk.memory.clear();
    tell({ type: 'SignedOut' });
  }

  async function useCall({ callId, verb, digits }: Extract<DialerEffect, { type: 'UseCall' }>): Promise<void> {
    const data = digits === null ? {} : { dtmfDigits: digits };
    const path = `/workspace/v3/voice/calls/${encodeURIComponent(callId)}/${verb}`;
    tell({ type: 'CallVerbOutcome', callId, verb, outcome: await request(path, { data }) });
  }

  async function makeCall(effect: Extract<DialerEffect, { type: 'MakeCall' }>): Promise<void> {
    const { record, number, callerId, attached, reference } = effect;
    const shown = callerId === null ? {} : { outboundCallerId: callerId };
    const data = { destination: number, ...shown, userData: encodePairs(attached) };
    const outcome = await request('/workspace/v3/voice/make-call', { operationId: `call-${reference}`, data });
    tell({ type: 'DialOutcome', record, reference, outcome });
  }

  async function perform(effect: DialerEffect): Promise<void> {
    switch (effect.type) {
      case 'OpenSignIn':
        return signIn(desk, line, anew());
      case 'ResumeSession':
        return resumeSession(desk, line, anew());
      case 'ActivateChannels':
        return activateChannels(desk, effect.place, session.signal);
      case 'EndSession':
        return endSession();
      case 'AskCampaigns': {
        const reference = 1 + (Math.trunc(surroundings.now()) % 0x7ffffffe);
        asked.asking(reference);
        await sendUserEvent(`campaigns-${reference}`, campaignStatusRequest(reference));
        return;
      }
      case 'LookAtSession':
        return lookAtSession();
      case 'SetChannel': {
        const { channel, target } = effect;
        return tell({ type: 'ChannelOutcome', channel, outcome: await setChannel(desk, request, channel, target) });
      }
      case 'RequestPreview': {
        const { campaign, reference } = effect;
        const outcome = await sendUserEvent(`record-${reference}`, previewRecordRequest(effect));
        return tell({ type: 'FetchOutcome', campaign, reference, outcome });
      }
      case 'RequestChain': {
        const { reference } = effect;
        const outcome = await sendUserEvent(`chain-${reference}`, chainRequest(effect));
        return tell({ type: 'ChainOutcome', reference, outcome });
      }
      case 'AddNumber': {
        const { reference } = effect;
        const outcome = await sendUserEvent(`number-${reference}`, addRecordRequest(effect));
        return tell({ type: 'NumberAddedOutcome', reference, outcome });
      }
      case 'MakeCall':
        return makeCall(effect);
      case 'UseCall':
        return useCall(effect);
      case 'SendRequest': {
        const { reference, callUuid } = effect.item;
        const more = callUuid === null ? {} : { callUuid };
        const outcome = await sendUserEvent(`request-${reference}`, closingRequest(effect.item), more);
        return tell({ type: 'RequestOutcome', reference, outcome });
      }
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
    close() {
      session.abort();
      line.drop();
      closing.abort();
    },
  };
}
