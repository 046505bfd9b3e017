import { cancelRecord, finishRecord, returnChain } from './chains';
import { acknowledge, type DesktopRequest, recordInHand, refuse } from './desktopAnswers';
import { addDoNotCall } from './doNotCall';
import { fieldFault } from './fieldRule';
import { rest } from './freeAgents';
import { isInvited } from './invitations';
import type { CampaignRecord, Chain } from './record';
import { textOf, wholeOf } from './userData';

/**
 * Every request here may name any number of the contact in hand by its handle. The chain is in hand as a whole, so it is closed
 * as a whole: inferred, as the notes only say that each number has a handle and that the one really dialed is named.
 */

/**
 * `RecordReject`: the contact goes back to the list, behind the others; instead of an answer to an invitation, before them. Where
 * records come by themselves the agent has a moment's peace, or a lone one would come back at once.
 */
export function rejectRecord(request: DesktopRequest): void {
  const record = recordInHand(request);
  if (!record) return;
  const { world, desk } = request;
  const { chain } = record;
  const isAnswer = isInvited(world, desk.agent.userName, chain);
  if (isAnswer) chain.campaign.deliveries.returned++;
  returnChain(world, chain, isAnswer ? 'first' : 'last');
  if (chain.campaign.mode !== 'preview') rest(world, desk);
  acknowledge(request, 'RecordRejectAcknowledge', record);
}

/** `RequestRecordCancel`: the number leaves the campaign, or with `GSW_CHAIN_ATTR` = `AllChain` the contact. */
export function cancelRequest(request: DesktopRequest): void {
  const record = recordInHand(request);
  if (!record) return;
  const wholeChain = textOf(request.pairs, 'GSW_CHAIN_ATTR') === 'AllChain';
  cancelRecord(request.world, record, wholeChain, request.desk.agent.userName);
  acknowledge(request, 'RecordCancelAcknowledge', record);
}

/**
 * `RecordProcessed`: the record is closed with the result that the desktop names, or with that of its last call. The contact's
 * other numbers are not dialed again in this run of the campaign.
 */
export function processRecord(request: DesktopRequest) {
  const record = recordInHand(request);
  if (!record) return;
  const result = namedResult(request, record);
  if (result === null) return refuse(request, 'badResult');
  const fault = storeFields(request, record.chain);
  if (fault !== null) return refuse(request, 'badField', fault);
  finishRecord(request.world, record, result, request.desk.agent.userName);
  acknowledge(request, 'RecordProcessedAcknowledge', record);
}

/** `UpdateCallCompletionStats`: stores result and fields; the record stays open. */
export function updateRecord(request: DesktopRequest) {
  const record = recordInHand(request);
  if (!record) return;
  const result = namedResult(request, record);
  if (result === null) return refuse(request, 'badResult');
  const fault = storeFields(request, record.chain);
  if (fault !== null) return refuse(request, 'badField', fault);
  record.lastResult = result;
  acknowledge(request, 'UpdateCallCompletionStatsAcknowledge', record);
}

/** `DoNotCall`: the number, or all of the contact's, is called by no campaign any more; the record must still be closed. */
export function markDoNotCall(request: DesktopRequest): void {
  const record = recordInHand(request);
  if (!record) return;
  const wholeChain = textOf(request.pairs, 'GSW_CHAIN_ATTR') === 'AllChain';
  addDoNotCall(
    request.world,
    (wholeChain ? record.chain.records : [record]).map(({ phone }) => phone),
  );
  acknowledge(request, 'DoNotCallAcknowledge', record);
}

function namedResult(request: DesktopRequest, record: CampaignRecord): number | null {
  if (textOf(request.pairs, 'GSW_CALL_RESULT') === null) return record.lastResult;
  const result = wholeOf(request.pairs, 'GSW_CALL_RESULT');
  return result !== null && result >= 0 && result <= 53 ? result : null;
}

/** Stores the list's own fields that came along. Returns what is wrong with the first bad one, having stored none. */
export function storeFields(request: DesktopRequest, chain: Chain): string | null {
  const changes: Record<string, string> = {};
  for (const rule of chain.list.list.fields) {
    const value = textOf(request.pairs, rule.name);
    if (value === null || value === chain.fields[rule.name]) continue;
    if (rule.readOnly) return `${rule.name} is read-only`;
    const fault = fieldFault(rule, value);
    if (fault !== null) return `${rule.name}: ${fault}`;
    changes[rule.name] = value;
  }
  chain.fields = { ...chain.fields, ...changes };
  return null;
}
