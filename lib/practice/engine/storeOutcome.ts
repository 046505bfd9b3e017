import type { DesktopRequest, Fault } from './desktopAnswers';
import { isSameValue, readWireValue } from './fieldValue';
import { may } from './privileges';
import type { CampaignRecord, Chain } from './record';
import { noteResult } from './story';
import { textOf, wholeOf } from './userData';

/** The result that a request names, or else that of the last call; null: what it names is none. */
export function namedResult({ pairs }: DesktopRequest, record: CampaignRecord): number | null {
  if (textOf(pairs, 'GSW_CALL_RESULT') === null) return record.lastResult;
  const result = wholeOf(pairs, 'GSW_CALL_RESULT');
  return result !== null && result >= 0 && result <= 53 ? result : null;
}

/**
 * Stores what came along with a request about a record: a call result, the list's own fields, and what else was said. Returns what is
 * wrong with the first bad one, having stored none.
 */
export function storeOutcome(request: DesktopRequest, record: CampaignRecord): Fault | null {
  const { world, desk, pairs } = request;
  const result = namedResult(request, record);
  if (result === null) return { why: 'badResult' };
  const fault = storeFields(request, record.chain);
  if (fault !== null) return fault;
  if (textOf(pairs, 'GSW_CALL_RESULT') === null) return null;
  record.lastResult = result;
  noteResult(world, record, result, desk.agent.userName);
  return null;
}

/** Stores the list's own fields that came along, and what was said beside them. Returns what is wrong with the first bad one, having stored none. */
export function storeFields(request: DesktopRequest, chain: Chain): Fault | null {
  const changes: Record<string, string> = {};
  for (const rule of chain.list.list.fields) {
    const value = textOf(request.pairs, rule.name);
    if (value === null || isSameValue(rule, chain.fields[rule.name] ?? '', value)) continue;
    if (rule.readOnly) return { why: 'badField', detail: `${rule.name} is read-only` };
    const read = readWireValue(rule, value);
    if (!read.ok) return { why: 'badField', detail: `${rule.name}: ${read.problem}` };
    changes[rule.name] = read.value;
  }
  const isChanged = Object.keys(changes).length > 0;
  if (isChanged && !may(request, 'record-information.can-update')) return { why: 'notPermitted' };
  if (isChanged) chain.fields = { ...chain.fields, ...changes };
  keepSaid(request, chain);
  return null;
}

/** What every record carries beside the dialer's own keys and the list's fields. */
const ownKeys = new Set(['contact_info', 'InteractionType', 'InteractionSubtype', 'Prioprity']);

/** Keeps what belongs neither to the dialer nor to the list: dispositions and notes, whatever their keys are. */
function keepSaid({ pairs }: DesktopRequest, chain: Chain): void {
  const fields = new Set(chain.list.list.fields.map(({ name }) => name));
  const said = pairs.flatMap(({ key, value }) =>
    key.startsWith('GSW_') || ownKeys.has(key) || fields.has(key) || Array.isArray(value) ? [] : [[key, String(value)]],
  );
  if (said.length > 0) chain.said = { ...chain.said, ...Object.fromEntries(said) };
}
