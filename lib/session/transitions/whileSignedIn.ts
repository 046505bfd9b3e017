import type { SessionEvent } from '../events';
import type { DialerNews } from '../news';
import type { AgentOrder } from '../orders';
import type { Policy } from '../policy';
import { canLeave } from '../selectors';
import type { SignedIn, SignedOut } from '../state';
import { and, go, refuse, type Step } from '../step';
import { afterLastRecord, setAfterRecord } from './afterRecord';
import { dismissUnconfirmed, requestAcknowledged, requestOutcome, requestRefused, requestTimes } from './answers';
import { callbackTimes, setCallback } from './callbacks';
import { callFault, callReported, callVerbOutcome, rejectCall, useCall } from './calls';
import { campaignChanged, joinCampaign, listingTimes } from './campaigns';
import { chainOutcome, listNumbers, numberListed, numbersListed } from './chain';
import { channelOutcome, channelsReported, channelTimes, setChannel } from './channels';
import { chooseCallerId, dialingTimes, dialOutcome, dialRecord } from './dialing';
import { cancelGetRecord, fetchingTimes, fetchOutcome, fetchRefused, getRecord, noRecordLeft } from './fetching';
import { editField, fieldsDescribed, fieldsTimes, saveFields } from './fields';
import { declineRecord, finishRecord, postponeRecord } from './finishing';
import { answerPreview, arrivalTimes, interactionOutcome, interactionReported } from './interactions';
import { barred, leave, stay, stopTaking } from './leaving';
import { linkLost, linkRestored, linkTimes, sessionNotSeen, sessionSeen, workerStarted } from './link';
import { markDoNotCall } from './marking';
import { withoutNotice } from './notices';
import { addNumber, chooseNumber, numberAdded, numberAddedOutcome, numberRefusal, numberTimes } from './numbers';
import { once } from './once';
import { recordOffered, recordWithdrawn } from './records';
import { chooseDisposition, chooseResult, writeNote } from './results';
import { signOut } from './signIn';
import { closeStopped, stoppingOutcome, stoppingTimes } from './stopping';
import { holdBack, timedTimes } from './timed';

export function whileSignedIn(state: SignedIn, event: SessionEvent): Step {
  switch (event.from) {
    case 'agent':
      return once(state, event.order, (state) => ordered(state, event.order, event.policy, event.at));
    case 'dialer':
      return afterLastRecord(state, told(state, event.news, event.at), event.at);
    case 'device':
      if (event.event.type === 'WorkerStarted') return workerStarted(state, event.at);
      if (event.event.type === 'TimePassed') {
        return afterLastRecord(state, timePassed(state, event.event.policy, event.at), event.at);
      }
      return go(state);
  }
}

function ordered(state: SignedIn, order: AgentOrder, policy: Policy, at: number): Step {
  const bar = barred(state, order, policy);
  if (bar !== null) return refuse(state, bar);
  switch (order.type) {
    case 'SignIn':
    case 'ChoosePlace':
      return refuse(state, 'alreadySignedIn');
    case 'SignOut':
      return leave(state, order.inHand, at);
    case 'StaySignedIn':
      return stay(state);
    case 'SetChannel':
      return setChannel(state, order.channel, order.target, at);
    case 'SetAfterRecord':
      return setAfterRecord(state, order.target);
    case 'AnswerPreview':
      return answerPreview(state, order, at);
    case 'RejectCall':
      return rejectCall(state, order.callId, policy, at);
    case 'HoldBack':
      return holdBack(state, order, policy, at);
    case 'JoinCampaign':
      return joinCampaign(state, order, at);
    case 'GetRecord':
      return getRecord(state, order, at);
    case 'CancelGetRecord':
      return cancelGetRecord(state, order.campaign);
    case 'DialRecord':
      return dialRecord(state, order, policy, at);
    case 'ChooseNumber':
      return chooseNumber(state, order);
    case 'ChooseCallerId':
      return chooseCallerId(state, order, policy);
    case 'AddNumber':
      return addNumber(state, order, at);
    case 'ListNumbers':
      return listNumbers(state, order, at);
    case 'UseCall':
      return useCall(state, order.callId, order.verb, null, at);
    case 'SendTones':
      return useCall(state, order.callId, 'send-dtmf', order.digits, at);
    case 'ChooseResult':
      return chooseResult(state, order);
    case 'ChooseDisposition':
      return chooseDisposition(state, order);
    case 'WriteNote':
      return writeNote(state, order);
    case 'EditField':
      return editField(state, order);
    case 'SaveFields':
      return saveFields(state, order, at);
    case 'SetCallback':
      return setCallback(state, order);
    case 'PostponeRecord':
      return postponeRecord(state, order, policy, at);
    case 'MarkDoNotCall':
      return markDoNotCall(state, order, at);
    case 'DeclineRecord':
      return declineRecord(state, order, at);
    case 'FinishRecord':
      return finishRecord(state, order, policy, at);
    case 'DismissNotice':
      return go(withoutNotice(state, order.id));
    case 'DismissUnconfirmed':
      return dismissUnconfirmed(state, order.reference);
  }
}

/** The session is over at the dialer. What this device keeps of the agent's work stays for the next sign-in. */
const closed = (problem: SignedOut['problem']): Step =>
  go<SignedOut>({ phase: 'signedOut', problem }, { type: 'ForgetSession' });

function told(state: SignedIn, news: DialerNews, at: number): Step {
  switch (news.type) {
    case 'SignedOut':
      return closed(null);
    case 'SessionExpired':
      return closed({ is: 'expired' });
    case 'SignedInElsewhere':
      return closed({ is: 'elsewhere' });
    case 'WorkspaceReady': {
      // The browser's cookie may belong to somebody else by now: their session is not this agent's.
      if (news.agent.id !== state.agent.id) return closed({ is: 'expired' });
      return go({ ...state, allowances: news.allowances });
    }
    case 'SignInWindowDone':
    case 'SignInFailed':
    case 'ChannelsActivated':
    case 'PlaceRefused':
      return go(state);
    case 'LinkLost':
      return linkLost(state, at);
    case 'LinkRestored':
      return linkRestored(state, at);
    case 'ServiceChanged': {
      const others = state.services.filter((service) => service !== news.service);
      return go({ ...state, services: news.available ? others : [...others, news.service] });
    }
    case 'ChannelsChanged':
      return and(channelsReported(state, news.channels, at), (state) => closeStopped(state, at));
    case 'ChannelOutcome':
      return and(channelOutcome(state, news.channel, news.outcome, at), (state) => stoppingOutcome(state, news));
    case 'CampaignChanged':
      return campaignChanged(state, news, at);
    case 'RecordOffered':
      return recordOffered(state, news, at);
    case 'NoRecordLeft': {
      const kept = numberRefusal(state, news.reference, null);
      return kept === null ? noRecordLeft(state, news, at) : go(kept);
    }
    case 'RecordWithdrawn':
      return recordWithdrawn(state, news, at);
    case 'FetchOutcome':
      return fetchOutcome(state, news, at);
    case 'RequestOutcome':
      return requestOutcome(state, news.reference, news.outcome, at);
    case 'RequestAcknowledged':
      return and(requestAcknowledged(state, news, at), (state) =>
        news.reference === null ? go(state) : numberAdded(state, news.reference, at),
      );
    case 'RequestRefused': {
      const kept = numberRefusal(state, news.reference, news.detail);
      if (kept !== null) return go(kept);
      const fetch = Object.values(state.fetching).find(({ reference }) => reference === news.reference);
      return fetch === undefined ? requestRefused(state, news, at) : fetchRefused(state, fetch, news.detail, at);
    }
    case 'NumberListed':
      return numberListed(state, news);
    case 'NumbersListed':
      return numbersListed(state, news);
    case 'ChainOutcome':
      return chainOutcome(state, news);
    case 'NumberAddedOutcome':
      return numberAddedOutcome(state, news);
    case 'FieldsDescribed':
      return fieldsDescribed(state, news);
    case 'InteractionChanged':
      return interactionReported(state, news.interaction, at);
    case 'InteractionOutcome':
      return interactionOutcome(state, news, at);
    case 'CallChanged':
      return callReported(state, news.call, news.uuid, at);
    case 'CallFault':
      return callFault(state, news.detail, at);
    case 'DialOutcome':
      return dialOutcome(state, news, at);
    case 'CallVerbOutcome':
      return callVerbOutcome(state, news);
    case 'SessionSeen':
      return and(sessionSeen(state, news, at), (next) => {
        const isBack = state.link !== 'live' && next.link === 'live';
        return isBack && next.leaving ? stopTaking(next, at) : go(next);
      });
    case 'SessionNotSeen':
      return sessionNotSeen(state, at);
  }
}

function timePassed(state: SignedIn, policy: Policy, at: number): Step {
  // Only what has been saved already: an event that empties the agent's hands and the end of the session are two.
  if (canLeave(state)) return signOut(state, at);
  const timed = (state: SignedIn, at: number): Step<SignedIn> => timedTimes(state, policy, at);
  const parts = [
    linkTimes,
    listingTimes,
    channelTimes,
    fetchingTimes,
    arrivalTimes,
    timed,
    dialingTimes,
    numberTimes,
    stoppingTimes,
    requestTimes,
    fieldsTimes,
    callbackTimes,
  ];
  return parts.reduce<Step<SignedIn>>((step, part) => and(step, (state) => part(state, at)), go(state));
}
