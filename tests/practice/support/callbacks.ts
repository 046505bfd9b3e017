import { type Pair, text, textOf, whole } from '../../../lib/practice/engine/userData';
import { type Bench, campaignPairs, fetchRecord, handlePair, reference } from './engine';

export const hour = 3_600_000;
/** The bench begins at noon in London, on 22 November 2026; the list may be called from nine to six. */
export const noon = Date.UTC(2026, 10, 22, 12);

/** What a callback request says; what is left out is a personal callback at three. */
export const callbackPairs = (more: { type?: string; at?: string; phone?: string } = {}): Pair[] => [
  text('GSW_CALLBACK_TYPE', more.type ?? 'Personal'),
  text('GSW_DATE_TIME', more.at ?? '11/22/2026 15:00'),
  ...(more.phone === undefined ? [] : [text('GSW_PHONE', more.phone)]),
];

/** Asks for something about a record; the answer is the event's name, or what `GSW_ERROR` says. */
export function askAbout(bench: Bench, agent: string, name: string, handle: number, ...pairs: Pair[]): string {
  const [answer] = bench.ask(agent, name, ...campaignPairs, handlePair(handle), ...pairs, reference());
  bench.pass(0);
  return textOf(answer?.pairs ?? [], 'GSW_ERROR') ?? answer?.name ?? 'silence';
}

/** The same on the path of push previews. */
export function publishAbout(bench: Bench, agent: string, name: string, handle: number, ...pairs: Pair[]): string {
  const [answer] = bench.publish(agent, name, ...campaignPairs, handlePair(handle), ...pairs, reference());
  bench.pass(0);
  return textOf(answer?.pairs ?? [], 'GSW_ERROR') ?? answer?.name ?? 'silence';
}

export const reschedule = (
  bench: Bench,
  agent: string,
  handle: number,
  more: Parameters<typeof callbackPairs>[0] = {},
) => askAbout(bench, agent, 'RecordReschedule', handle, ...callbackPairs(more));

export const move = (bench: Bench, agent: string, handle: number, more: Parameters<typeof callbackPairs>[0] = {}) =>
  askAbout(bench, agent, 'ScheduledRecordReschedule', handle, ...callbackPairs(more));

export const processed = (bench: Bench, agent: string, handle: number, result = 33) =>
  askAbout(bench, agent, 'RecordProcessed', handle, whole('GSW_CALL_RESULT', result));

/** An agent has fetched a record, set a callback for three o'clock, and closed the record. Returns its handle. */
export function scheduleOne(bench: Bench, agent = 'kate', more: Parameters<typeof callbackPairs>[0] = {}): number {
  const handle = Number(fetchRecord(bench, agent));
  reschedule(bench, agent, handle, more);
  processed(bench, agent, handle);
  return handle;
}

/** The user events that nobody asked for, oldest first. */
export const unasked = (bench: Bench, name: string) =>
  bench.told.flatMap((event) =>
    event.type === 'desktop' && event.answers === null && event.name === name ? [event] : [],
  );

/** Who got each `ScheduledCall`, with the handle. */
export const scheduledCalls = (bench: Bench): (readonly [string, number])[] =>
  unasked(bench, 'ScheduledCall').map(
    ({ agent, pairs }) => [agent, Number(textOf(pairs, 'GSW_RECORD_HANDLE'))] as const,
  );

export const reportOf = (bench: Bench, handle: number) => {
  const found = bench.engine.report().find((record) => record.handle === handle);
  if (!found) throw new Error(`There is no record ${handle}`);
  return found;
};

/** The states that a record's callbacks are in, oldest first. */
export const callbackStates = (bench: Bench, handle: number) =>
  reportOf(bench, handle).callbacks.map(({ state }) => state);
