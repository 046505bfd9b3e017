import { keepFrom } from './callbackLife';
import { digitsOf } from './callOutcome';
import { cancelRecord, returnChain } from './chains';
import { acknowledge, type DesktopRequest, recordInHand, refuse } from './desktopAnswers';
import { addDoNotCall } from './doNotCall';
import { finishRecord } from './finishRecord';
import { rest } from './freeAgents';
import { isInvited } from './invitations';
import { may } from './privileges';
import type { CampaignRecord } from './record';
import { namedResult, storeFields, storeOutcome } from './storeOutcome';
import { type ChainScope, chainScopes, storyOf } from './story';
import { type TreatmentMode, treatmentsOnWire } from './treatments';
import { textOf } from './userData';

/**
 * Every request here may name any number of the contact in hand by its handle. The chain is in hand as a whole, so it is closed
 * as a whole: inferred, as the notes only say that each number has a handle and that the one really dialed is named.
 */

/**
 * `RecordReject`: the contact goes back to the list, behind the others; instead of an answer to an invitation, before them. Where
 * records come by themselves the agent has a moment's peace, or a lone one would come back at once. What a callback has brought comes again
 * later.
 */
export function rejectRecord(request: DesktopRequest) {
  const record = recordInHand(request);
  if (!record) return;
  if (!may(request, 'can-reject-record')) return refuse(request, 'notPermitted');
  const { world, desk } = request;
  const { chain } = record;
  const isAnswer = isInvited(world, desk.agent.userName, chain);
  if (isAnswer) chain.campaign.deliveries.returned++;
  keepFrom(world, chain, desk.agent.userName);
  returnChain(world, chain, isAnswer ? 'first' : 'last');
  if (chain.campaign.mode !== 'preview') rest(world, desk);
  acknowledge(request, 'RecordRejectAcknowledge', record);
}

/** `RequestRecordCancel`: the number leaves the campaign, or with `GSW_CHAIN_ATTR` = `AllChain` the contact. */
export function cancelRequest(request: DesktopRequest) {
  const record = recordInHand(request);
  if (!record) return;
  if (!may(request, 'can-cancel-record')) return refuse(request, 'notPermitted');
  const scope = scopeOf(request);
  if (scope === null) return refuse(request, 'badValue', 'GSW_CHAIN_ATTR');
  cancelRecord(request.world, record, scope === 'AllChain', request.desk.agent.userName);
  acknowledge(request, 'RecordCancelAcknowledge', record);
}

/**
 * `RecordProcessed`: the record is closed with the result that the desktop names, or with that of its last call. The contact's
 * other numbers are not dialed again in this run of the campaign, unless `GSW_TREATMENT` asks for the campaign's treatment of that result
 * and it has one (the key is recalled: protocol notes, section 9).
 */
export function processRecord(request: DesktopRequest) {
  const record = recordInHand(request);
  if (!record) return;
  const result = namedResult(request, record);
  if (result === null) return refuse(request, 'badResult');
  const treatment = textOf(request.pairs, 'GSW_TREATMENT');
  const mode = treatmentModes.get(treatment ?? '') ?? null;
  if (treatment !== null && mode === null) return refuse(request, 'badValue', `GSW_TREATMENT ${treatment}`);
  const fault = storeFields(request, record.chain);
  if (fault !== null) return refuse(request, fault.why, fault.detail);
  finishRecord(request.world, record, result, request.desk.agent.userName, mode);
  acknowledge(request, 'RecordProcessedAcknowledge', record);
}

/** `UpdateCallCompletionStats`: stores result, fields and what else was said; the record stays open. */
export function updateRecord(request: DesktopRequest) {
  const record = recordInHand(request);
  if (!record) return;
  const fault = storeOutcome(request, record);
  if (fault !== null) return refuse(request, fault.why, fault.detail);
  if (request.world.switches.updates === 'silent') return request.note('done', 'not acknowledged');
  acknowledge(request, 'UpdateCallCompletionStatsAcknowledge', record);
}

/**
 * `DoNotCall`: the number, or all of the contact's, is called by no campaign any more, whatever comes later; the record must still be
 * closed. The number is the record's own, or that of the contact's numbers which `GSW_PHONE` names.
 */
export function markDoNotCall(request: DesktopRequest) {
  const record = recordInHand(request);
  if (!record) return;
  const { world, desk, pairs } = request;
  if (!may(request, 'can-mark-do-not-call')) return refuse(request, 'notPermitted');
  const scope = scopeOf(request);
  if (scope === null) return refuse(request, 'badValue', 'GSW_CHAIN_ATTR');
  const phone = textOf(pairs, 'GSW_PHONE') ?? record.phone;
  const fits = (one: CampaignRecord) => digitsOf(one.phone) === digitsOf(phone);
  const { records } = record.chain;
  if (!records.some(fits)) return refuse(request, 'notOfContact', phone);
  const marked = scope === 'AllChain' ? records : records.filter(fits);
  addDoNotCall(
    world,
    marked.map((one) => one.phone),
  );
  for (const one of marked) storyOf(one).marks.push({ at: world.now(), agent: desk.agent.userName, scope });
  acknowledge(request, 'DoNotCallAcknowledge', record);
}

const treatmentModes: ReadonlyMap<string, TreatmentMode> = new Map(Object.entries(treatmentsOnWire));

/** Whether a request is about one number or the whole contact; null: it says neither. */
function scopeOf({ pairs }: DesktopRequest): ChainScope | null {
  const written = textOf(pairs, 'GSW_CHAIN_ATTR') ?? 'RecordOnly';
  return chainScopes.find((one) => one === written) ?? null;
}
