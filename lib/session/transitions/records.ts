import { contactLabel } from '../contact';
import type { DialerNews } from '../news';
import { isOfRecord, recordNamed } from '../numbers';
import type { OutboxItem } from '../outbox';
import {
  isFinishing,
  type RecordData,
  type RecordInHand,
  type RecordKey,
  type RecordPhase,
  recordKey,
} from '../record';
import { sameChain } from '../sameChain';
import { equalDigits } from '../sameDigits';
import type { SignedIn } from '../state';
import { and, go, own, type Step, without } from '../step';
import { callbackDelivered } from './callbacks';
import { stoppedBy } from './campaigns';
import { askChainOf } from './chain';
import { complete } from './completing';
import { fetchOf } from './fetching';
import { askFields } from './fields';
import { marked } from './marking';
import { withNotice, withoutNoticesOf } from './notices';
import { withItem } from './sending';

const rememberedOffers = 20;

export function withRecord(state: SignedIn, record: RecordInHand): SignedIn {
  return { ...state, records: { ...state.records, [record.data.key]: record } };
}

export function withPhase(
  state: SignedIn,
  record: RecordInHand,
  phase: RecordPhase,
  problem: RecordInHand['problem'] = null,
): SignedIn {
  return withRecord(state, { ...record, phase, problem });
}

/** A record has arrived. Nothing of the same handle that is still unsent may be sent after this (RES-5). */
export function recordOffered(
  state: SignedIn,
  news: Extract<DialerNews, { type: 'RecordOffered' }>,
  at: number,
): Step<SignedIn> {
  const { record: data } = news;
  const known = own(state.records, data.key);
  // The same record once more while it is being worked on brings newer facts, not a new start.
  // One that only waited for an answer is in the agent's hands by this.
  const isWorked = known !== undefined && known.phase.is !== 'closing' && known.phase.is !== 'arriving';
  const same = isWorked ? renewed(known, data) : null;
  const offer = news.reference === null ? null : `${news.reference} ${data.key}`;
  // The same answer once more: a record that has been closed since must not look like a new one.
  if (offer !== null && state.offers.includes(offer)) return go(same === null ? state : withRecord(state, same));
  const offers = offer === null ? state.offers : [...state.offers, offer].slice(-rememberedOffers);
  const fetch = fetchOf(state, news.reference, data.campaign);
  const fetching = fetch === null ? state.fetching : without(state.fetching, fetch.campaign);
  const next = withArrival({ ...state, fetching, offers }, data, at);
  const isUnasked = fetch === null && news.reference === null;
  const fresh = freshRecord(data, previewOf(state, data, at), at);
  const record = same ?? (isUnasked ? { ...fresh, unasked: true } : fresh);
  return and(go(withRecord(next, record)), (state) => askAboutRecord(state, data, at));
}

/** What is asked of the dialer with each record: the contact's other numbers, and what may be written into its fields. */
export const askAboutRecord = (state: SignedIn, { key, campaign }: RecordData, at: number): Step<SignedIn> =>
  and(askChainOf(state, key, at), (state) => askFields(state, campaign, at));

/** The preview of a record that the agent has asked for: dialed by itself where the server's options say so (PULL-10). */
function previewOf({ allowances: { timedPreview } }: SignedIn, { origin }: RecordData, at: number): RecordPhase {
  if (timedPreview === null || origin !== 'pull') return { is: 'preview' };
  return { is: 'preview', timed: { is: 'running', until: at + timedPreview, heldBack: false } };
}

/** What a record's arrival makes untrue: notices of its campaign, and that requests about it may still be sent (RES-5). */
export function withArrival(state: SignedIn, data: RecordData, at: number): SignedIn {
  const before = Object.values(state.outbox).filter((item) => isAbout(item, data));
  const next = before.reduce<SignedIn>((state, item) => {
    const given = withItem(state, { ...item, status: 'unconfirmed', repeatable: false });
    return item.request === 'DoNotCall' ? marked(given, item, 'unconfirmed') : given;
  }, state);
  return callbackDelivered(withoutNoticesOf(next, data.campaign), data, at);
}

/** A record that has just come into the agent's hands. */
export const freshRecord = (data: RecordData, phase: RecordPhase, at: number): RecordInHand => ({
  data,
  phase,
  verified: true,
  callUuid: null,
  others: [],
  chain: { is: 'unasked' },
  chosen: null,
  adding: null,
  result: null,
  disposition: null,
  note: '',
  edits: {},
  callback: null,
  marks: [],
  problem: null,
  arrivedAt: at,
});

/** Offered once more: it is this agent's again, should it have been taken back. */
export function renewed({ withdrawn: _, ...known }: RecordInHand, data: RecordData): RecordInHand {
  const others = known.others.filter(({ phone }) => !equalDigits(phone, data.phone));
  return { ...known, data, others, verified: true };
}

/** Whether a request would close a record that arrives now: it names its handle, or another number of the same contact. */
function isAbout({ record }: OutboxItem, { key, applicationId, callingList, chainId }: RecordData): boolean {
  if (record.key === key || recordKey(record.applicationId, record.handle) === key) return true;
  return sameChain(record, { applicationId, callingList, chainId });
}

/** The dialer takes a record back. One that has been, or may have been, called can still be finished. */
export function recordWithdrawn(
  state: SignedIn,
  news: Extract<DialerNews, { type: 'RecordWithdrawn' }>,
  at: number,
): Step<SignedIn> {
  const record = findRecord(state, news.record, news.handle);
  if (record === null) return go(state);
  return takeBack(state, record, at);
}

/** The record is not this agent's any more. */
export function takeBack(state: SignedIn, record: RecordInHand, at: number): Step<SignedIn> {
  const { phase } = record;
  const resting = isFinishing(phase) ? phase.back : phase;
  const isUncalled = resting.is === 'preview' || resting.is === 'arriving';
  if (!isUncalled) return go(withRecord(state, { ...record, withdrawn: true }));
  // What closes it is done with, and its fields are nobody's any more; a mark and a callback are about the contact, and go on.
  const isEnded = phase.is === 'closing' || (phase.is === 'saving' && phase.save === 'fields');
  const outbox = isEnded ? without(state.outbox, String(phase.reference)) : state.outbox;
  return takenBack({ ...state, outbox }, record, at);
}

/** The record leaves the agent's hands, and the agent is told. */
export function takenBack(state: SignedIn, record: RecordInHand, at: number): Step<SignedIn> {
  const { data, interaction } = record;
  const { phase } = record;
  const stopped =
    phase.is === 'stopping' || phase.is === 'saving' ? stoppedBy(state, data.campaign, phase.closing) : state;
  const left = { ...stopped, records: without(stopped.records, data.key) };
  const next = withNotice(left, { is: 'recordWithdrawn', contact: contactLabel(data), campaign: data.campaign }, at);
  // An interaction outlives its record at the dialer; one that nobody accepted cannot be completed.
  if (phase.is !== 'arriving' || interaction === undefined) return complete(next, interaction);
  // An *Accept* may be on its way still: should it be carried out, it brings no record, and is completed then.
  const completing = [...next.completing.filter((id) => id !== interaction), interaction];
  return go({ ...next, completing }, { type: 'UseInteraction', interaction, verb: 'reject' });
}

/**
 * A record by its key, or by the handle alone where a message names nothing else and only one record has it: as its own, else for
 * another number of its chain.
 */
export function findRecord(state: SignedIn, key: RecordKey | null, handle: string | null): RecordInHand | null {
  if (key !== null) return recordNamed(state.records, key);
  if (handle === null) return null;
  const all = Object.values(state.records);
  const owners = all.filter(({ data }) => data.handle === handle);
  const same = owners.length > 0 ? owners : all.filter((record) => isUnderHandle(record, handle));
  return same.length === 1 ? (same[0] ?? null) : null;
}

const isUnderHandle = (record: RecordInHand, handle: string): boolean =>
  isOfRecord(record, recordKey(record.data.applicationId, handle));
