import type { AgentOrder } from '../orders';
import type { Policy } from '../policy';
import type { SignedIn } from '../state';
import { go, refuse, type Step } from '../step';
import { setAfterRecord } from './afterRecord';
import { setCallback } from './callbacks';
import { rejectCall, useCall } from './callVerbs';
import { joinCampaign } from './campaigns';
import { listNumbers } from './chain';
import { setChannel } from './channels';
import { useConsultation } from './consulting';
import { chooseCallerId, dialRecord } from './dialing';
import { cancelGetRecord, getRecord } from './fetching';
import { editField, saveFields } from './fields';
import { declineRecord, finishRecord, postponeRecord } from './finishing';
import { clearGhost } from './ghosts';
import { answerPreview } from './interactions';
import { barred, leave, stay } from './leaving';
import { markDoNotCall } from './marking';
import { withoutNotice } from './notices';
import { addNumber, chooseNumber } from './numbers';
import { dropParty, reachTarget } from './reaching';
import { dismissUnconfirmed } from './requests';
import { chooseDisposition, chooseResult, writeNote } from './results';
import { holdBack } from './timed';

/** What an order of the agent does. */
export function ordered(state: SignedIn, order: AgentOrder, policy: Policy, at: number): Step {
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
    case 'ReachTarget':
      return reachTarget(state, order, policy, at);
    case 'UseConsultation':
      return useConsultation(state, order, at);
    case 'DropParty':
      return dropParty(state, order, at);
    case 'ClearGhost':
      return clearGhost(state, order.callId, at);
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
