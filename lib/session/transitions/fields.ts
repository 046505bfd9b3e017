import type { DialerNews } from '../news';
import type { AgentOrder } from '../orders';
import type { OutboxItem } from '../outbox';
import { patience } from '../patience';
import { type DataPair, isFinishing, type RecordInHand } from '../record';
import { type FieldRule, fieldFault } from '../recordField';
import type { SignedIn } from '../state';
import { each, go, own, refuse, type Step } from '../step';
import { isDue } from './isDue';
import { mapValues } from './openSession';
import { withRecord } from './records';
import { request } from './sending';

type Order<Type extends AgentOrder['type']> = Extract<AgentOrder, { type: Type }>;

/** The rules of a campaign's fields are asked for with its first record; without them nothing is editable (RES-3). */
export function askFields(state: SignedIn, campaign: string, at: number): Step<SignedIn> {
  const known = own(state.fieldRules, campaign);
  if (known?.is === 'known' || known?.is === 'asked') return go(state);
  const asked = { is: 'asked', deadline: at + patience.fields } as const;
  return go({ ...state, fieldRules: { ...state.fieldRules, [campaign]: asked } }, { type: 'AskFields', campaign });
}

export function fieldsDescribed(
  state: SignedIn,
  { campaign, lists }: Extract<DialerNews, { type: 'FieldsDescribed' }>,
): Step<SignedIn> {
  const rules =
    lists === null ? ({ is: 'silent' } as const) : ({ is: 'known', lists: mapValues(lists, once) } as const);
  // What is known stays known, should the dialer once not say it again.
  if (lists === null && own(state.fieldRules, campaign)?.is === 'known') return go(state);
  return go({ ...state, fieldRules: { ...state.fieldRules, [campaign]: rules } });
}

/** A field that is described twice: the first rule counts, as two may contradict each other. */
const once = (rules: readonly FieldRule[]): readonly FieldRule[] =>
  rules.filter(({ name }, index) => rules.findIndex((rule) => rule.name === name) === index);

/** The line is back, or the worker, or the browser: an answer may be lost, and a record that was kept brings no rules with it. */
export function fieldsAgain(state: SignedIn, at: number): Step<SignedIn> {
  const known = Object.entries(state.fieldRules).filter(([, rules]) => rules.is !== 'asked');
  const asked = Object.keys(state.fieldRules).filter((campaign) => own(state.fieldRules, campaign)?.is === 'asked');
  const inHand = Object.values(state.records)
    .filter(({ phase }) => phase.is !== 'closing')
    .map(({ data }) => data.campaign);
  return each({ ...state, fieldRules: Object.fromEntries(known) }, new Set([...asked, ...inHand]), (state, campaign) =>
    askFields(state, campaign, at),
  );
}

export function fieldsTimes(state: SignedIn, at: number): Step<SignedIn> {
  if (state.link !== 'live') return go(state);
  return each(state, Object.entries(state.fieldRules), (state, [campaign, rules]) =>
    rules.is === 'asked' && isDue(rules.deadline, patience.fields, at)
      ? fieldsDescribed(state, { type: 'FieldsDescribed', campaign, lists: null })
      : go(state),
  );
}

/** The rules for the fields of a record, in the list's order; empty: none are known. */
export function rulesOf({ fieldRules }: Pick<SignedIn, 'fieldRules'>, { data }: RecordInHand): readonly FieldRule[] {
  const rules = own(fieldRules, data.campaign);
  return rules?.is === 'known' ? (own(rules.lists, data.callingList) ?? []) : [];
}

/** What a field holds: what the agent has written, else what the dialer says. */
export const fieldValue = ({ data, edits }: RecordInHand, name: string): string =>
  own(edits, name) ?? data.fields.find((field) => field.name === name)?.value ?? '';

/** Fields that keep *Done* waiting: what was written breaks its rule, or a mandatory one is empty (RES-3). */
export function faultyFields(state: SignedIn, record: RecordInHand): readonly string[] {
  if (!state.allowances.canEditFields) return [];
  return rulesOf(state, record)
    .filter((rule) => !rule.isReadOnly && (rule.isMandatory || own(record.edits, rule.name) !== undefined))
    .filter((rule) => fieldFault(rule, fieldValue(record, rule.name)) !== null)
    .map(({ name }) => name);
}

/** What the agent has written, as the dialer takes it, in the order of the list. What was written under rules that are not known now goes as text. */
export function editedPairs(state: SignedIn, record: RecordInHand): readonly DataPair[] {
  const rules = rulesOf(state, record);
  const names = [...rules.map(({ name }) => name), ...Object.keys(record.edits)];
  return [...new Set(names)].flatMap((name) => {
    const value = own(record.edits, name)?.trim();
    if (value === undefined) return [];
    const isNumber = value !== '' && rules.some((rule) => rule.name === name && rule.type === 'int');
    return { key: name, type: isNumber ? ('int' as const) : ('str' as const), value };
  });
}

export const isSamePairs = (a: readonly DataPair[], b: readonly DataPair[]): boolean =>
  a.length === b.length && a.every(({ key, value }, index) => key === b[index]?.key && value === b[index]?.value);

export function editField(state: SignedIn, order: Order<'EditField'>): Step<SignedIn> {
  const record = own(state.records, order.record);
  if (record === undefined) return refuse(state, 'recordGone');
  if (isFinishing(record.phase) || record.phase.is === 'arriving') return refuse(state, 'recordBusy');
  if (!state.allowances.canEditFields) return refuse(state, 'notAllowed');
  const rule = rulesOf(state, record).find(({ name }) => name === order.field);
  if (rule === undefined || rule.isReadOnly) return refuse(state, 'fieldLocked');
  const told = record.data.fields.find(({ name }) => name === order.field)?.value ?? '';
  const value = order.value ?? told;
  // What was written before may be with the dialer already, whatever it has answered: to go back is a change like any other.
  const isNothing = value === told && own(record.edits, order.field) === undefined;
  const edits = isNothing ? record.edits : { ...record.edits, [order.field]: value };
  const problem = record.problem?.is === 'fieldsRefused' ? null : record.problem;
  return go(withRecord(state, { ...record, edits, problem }));
}

/** Stores what was written before the record is closed (A19). */
export function saveFields(state: SignedIn, order: Order<'SaveFields'>, at: number): Step<SignedIn> {
  const record = own(state.records, order.record);
  if (record === undefined) return refuse(state, 'recordGone');
  if (isFinishing(record.phase) || record.phase.is === 'arriving') return refuse(state, 'recordBusy');
  if (state.link === 'down') return refuse(state, 'noConnection');
  if (faultyFields(state, record).length > 0) return refuse(state, 'fieldsWrong');
  const pairs = editedPairs(state, record);
  if (pairs.length === 0) return go(state);
  const { reference } = order;
  return request(state, record, { request: 'UpdateCallCompletionStats', pairs, about: record.data, reference }, at);
}

/** The dialer has stored them; what was written since stays to be stored. */
export function fieldsStored(
  state: SignedIn,
  { record: { key }, pairs, result }: Extract<OutboxItem, { request: 'UpdateCallCompletionStats' }>,
): SignedIn {
  const record = own(state.records, key);
  if (record === undefined) return state;
  const stored = new Map(pairs.map(({ key, value }) => [key, value]));
  const edits = Object.entries(record.edits).filter(([name, value]) => stored.get(name) !== value.trim());
  const known = record.data.fields.map(({ name, value }) => ({ name, value: stored.get(name) ?? value }));
  // Disposition and note may be among them, and are no fields.
  const isField = (name: string): boolean => own(record.edits, name) !== undefined;
  const added = pairs.filter(({ key }) => isField(key) && !known.some(({ name }) => name === key));
  const fields = [...known, ...added.map(({ key, value }) => ({ name: key, value }))];
  const told = result === undefined ? {} : { toldResult: result };
  return withRecord(state, { ...record, ...told, edits: Object.fromEntries(edits), data: { ...record.data, fields } });
}
