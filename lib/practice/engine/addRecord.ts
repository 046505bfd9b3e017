import { ok, problem, type Result } from '../../support/result';
import type { ListContact } from './callingList';
import type { Campaign, LoadedList } from './campaign';
import { queueAgain } from './chains';
import { type DesktopRequest, type Fault, refuse } from './desktopAnswers';
import { readWireValue } from './fieldValue';
import { newChain, newRecord } from './newChain';
import { type PhoneType, phoneTypeCodes, phoneTypes } from './phoneType';
import { requestedCampaign } from './previewRequest';
import type { CampaignRecord, Chain } from './record';
import { listPairs } from './recordPairs';
import { storeFields } from './storeOutcome';
import { isTimeZone } from './timeZone';
import { text, textOf, whole, wholeOf } from './userData';

/** What the request says of the number itself. */
interface NewNumber {
  phone: string;
  type: PhoneType;
  timeZone: string;
  from: number;
  until: number;
}

/** What every `AddRecord` has to carry, by the Web Services API (protocol notes, section 12). */
const required = ['GSW_CALLING_LIST', 'GSW_PHONE', 'GSW_PHONE_TYPE', 'GSW_TZ_NAME', 'GSW_FROM', 'GSW_UNTIL'];

/**
 * `AddRecord`: a new number, in the chain that `GSW_CHAIN_ID` names or as a contact of its own behind all others. The
 * acknowledgement tells chain and position, as the Web Services API does; the handle is told by the next `ChainedRecordRequest`.
 * A number that is in the chain already is added once more: whoever sends the request twice gets two. In a chain the contact's
 * own time zone and dial hours stay, as a chain is one contact; that is a simplification of this dialer.
 */
export function addRecord(request: DesktopRequest): void {
  const campaign = requestedCampaign(request);
  if (!campaign) return;
  const read = readNumber(request, campaign);
  const added = read.ok ? place(request, campaign, read.value.list, read.value.number) : read;
  if (!added.ok) {
    refuse(request, added.problem.why, added.problem.detail);
    return;
  }
  const record = added.value;
  record.attempts = wholeOf(request.pairs, 'GSW_ATTEMPTS') ?? 0;
  record.lastResult = wholeOf(request.pairs, 'GSW_CALL_RESULT') ?? record.lastResult;
  request.record = record;
  request.note('done', record.phone);
  request.answer('AddRecordAcknowledge', [
    ...request.reference,
    ...listPairs(request.world, record.chain),
    text('GSW_PHONE', record.phone),
    whole('GSW_CHAIN_ID', record.chain.id),
    whole('GSW_CHAIN_N', record.position),
  ]);
}

function readNumber(
  { pairs }: DesktopRequest,
  campaign: Campaign,
): Result<{ number: NewNumber; list: LoadedList }, Fault> {
  const missing = required.find((key) => (textOf(pairs, key) ?? '') === '');
  if (missing !== undefined) return problem({ why: 'missingField', detail: missing });
  const written = (key: string) => textOf(pairs, key) ?? '';
  const bad = (key: string) => problem<Fault>({ why: 'badValue', detail: `${key} ${written(key)}` });

  const list = campaign.lists.find(({ name }) => name === written('GSW_CALLING_LIST'));
  if (!list) return problem({ why: 'unknownList', detail: written('GSW_CALLING_LIST') });
  const phone = written('GSW_PHONE').replace(/[\s().-]/g, '');
  if (!/^\+?\d{3,15}$/.test(phone)) return bad('GSW_PHONE');
  const type = phoneTypes.find((one) => String(phoneTypeCodes[one]) === written('GSW_PHONE_TYPE'));
  if (!type) return bad('GSW_PHONE_TYPE');
  const timeZone = written('GSW_TZ_NAME');
  if (!isTimeZone(timeZone)) return bad('GSW_TZ_NAME');
  const day = 86_400;
  const from = wholeOf(pairs, 'GSW_FROM');
  if (from === null || from < 0 || from >= day) return bad('GSW_FROM');
  const until = wholeOf(pairs, 'GSW_UNTIL');
  if (until === null || until <= from || until > day) return bad('GSW_UNTIL');
  for (const [key, most] of [
    ['GSW_ATTEMPTS', 1000],
    ['GSW_CALL_RESULT', 53],
  ] as const) {
    const value = wholeOf(pairs, key);
    if (textOf(pairs, key) !== null && (value === null || value < 0 || value > most)) return bad(key);
  }
  return ok({ number: { phone, type, timeZone, from, until }, list });
}

function place(
  request: DesktopRequest,
  campaign: Campaign,
  list: LoadedList,
  number: NewNumber,
): Result<CampaignRecord, Fault> {
  const chainId = textOf(request.pairs, 'GSW_CHAIN_ID');
  if (chainId === null) return ownChain(request, campaign, list, number);
  const chain = campaign.chains.find((one) => String(one.id) === chainId && one.list === list);
  if (!chain) return problem({ why: 'unknownChain', detail: chainId });
  if (chain.state.is === 'done' || chain.state.is === 'cancelled') return problem({ why: 'closed', detail: chainId });
  const fault = storeFields(request, chain);
  if (fault !== null) return problem(fault);
  const record = newRecord(request.world, chain, number.phone, number.type);
  queueAgain(chain);
  return ok(record);
}

/** A contact that no list has; it goes by its number. */
function ownChain(
  request: DesktopRequest,
  campaign: Campaign,
  list: LoadedList,
  { phone, type, timeZone, from, until }: NewNumber,
): Result<CampaignRecord, Fault> {
  const fields: Record<string, string> = {};
  for (const rule of list.list.fields) {
    const value = readWireValue(rule, textOf(request.pairs, rule.name) ?? '');
    if (!value.ok) return problem({ why: 'badField', detail: `${rule.name}: ${value.problem}` });
    fields[rule.name] = value.value;
  }
  const contact: ListContact = { name: phone, numbers: [], timeZone, from, until, fields };
  const chain: Chain = newChain(request.world, campaign, list, contact);
  chain.isAdded = true;
  return ok(newRecord(request.world, chain, phone, type));
}
