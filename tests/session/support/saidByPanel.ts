import type { RecordReport } from '../../../lib/practice/engine/report';
import type { SentCallback } from '../../../lib/session/callback';
import type { DoNotCallMark } from '../../../lib/session/doNotCall';
import type { RecordInHand, RecordKey } from '../../../lib/session/record';
import type { SignedIn } from '../../../lib/session/state';
import { fieldValue } from '../../../lib/session/transitions/fields';

/**
 * What the panel said of one record when it left the agent's hands. `isSure`: every request of it was acknowledged; else something of it
 * stands among what is not confirmed, and the dialer may have it or not.
 */
export interface Said {
  key: RecordKey;
  isSure: boolean;
  result: number | null;
  callback: SentCallback | null;
  marks: readonly DoNotCallMark[];
  /** What the fields held, the agent's changes among them. */
  fields: Readonly<Record<string, string>>;
  at: number;
}

/** What is said when a record goes: it was on its way out, and its own request closed it. */
export function saidOf(before: SignedIn, after: SignedIn, record: RecordInHand, at: number): Said | null {
  const { phase, data } = record;
  if (phase.is !== 'closing' || after.records[data.key] !== undefined) return null;
  const { closing } = phase;
  // Given back, or taken back: nothing was said of it.
  if (closing.how === 'later' || closing.how === 'dontCall') return null;
  if (after.notices.some((notice) => notice.is === 'recordWithdrawn' && !before.notices.includes(notice))) return null;
  return {
    key: data.key,
    isSure: !Object.values(after.outbox).some((item) => item.record.key === data.key),
    result: closing.how === 'done' ? closing.result : null,
    callback: closing.callback ?? null,
    marks: record.marks,
    fields: Object.fromEntries(data.fields.map(({ name }) => [name, fieldValue(record, name)])),
    at,
  };
}

type Reported = RecordReport['callbacks'][number];

/** A callback that its record's close has made real, whatever became of it afterwards. */
const isReal = ({ state }: Reported): boolean => state !== 'asked' && state !== 'replaced';

/** Moved to the very time that it had: the same request twice. */
const isAgain = (one: Reported, all: readonly Reported[]): boolean =>
  one.state === 'moved' && all.some(({ id, at }) => id > one.id && at === one.at);

const timesOf = (said: readonly Said[]): number[] =>
  said.flatMap(({ callback }) => (callback === null ? [] : [callback.at])).sort((a, b) => a - b);

/** `some` holds everything of `of`, as often. */
function holds(some: readonly number[], of: readonly number[]): boolean {
  const left = [...some];
  return of.every((value) => {
    const index = left.indexOf(value);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

/**
 * What is wrong between what the panel said of one contact and what the dialer reports; empty: they agree.
 * @param reports of the contact's numbers
 * @param unanswered times of callbacks whose request got no answer: the agent was told so, and they may be there or not
 * @param storedAt when fields were stored last; those of a record that was given back afterwards are nobody's last word
 */
export function disagreements(
  said: readonly Said[],
  reports: readonly RecordReport[],
  storedAt: number,
  unanswered: readonly number[],
): string[] {
  const faults: string[] = [];
  const all = reports.flatMap(({ callbacks }) => callbacks.filter(isReal));
  const real = all.filter((one) => !isAgain(one, all)).map(({ at }) => at);
  const sure = said.filter(({ isSure }) => isSure);
  if (!holds(real, timesOf(sure))) faults.push(`said ${timesOf(sure)}, scheduled ${real}`);
  const known = [...timesOf(said), ...unanswered];
  if (!holds(known, real)) faults.push(`scheduled ${real}, of which only ${known} is known`);
  for (const { result } of sure) {
    const isThere = result === null || reports.some(({ results }) => results.some((note) => note.result === result));
    if (!isThere) faults.push(`result ${result} did not arrive`);
  }
  for (const mark of sure.flatMap(({ marks }) => marks.filter(({ status }) => status === 'marked'))) {
    const marked = reports.filter(({ marks, phone }) => marks.length > 0 || phone === mark.phone);
    if (marked.every(({ marks }) => marks.length === 0)) faults.push(`${mark.phone} is not marked`);
  }
  const last = said.at(-1);
  const [report] = reports;
  if (last?.isSure && storedAt <= last.at && report !== undefined) {
    for (const [name, value] of Object.entries(last.fields)) {
      if (report.fields[name] !== value) faults.push(`${name} was ${value}, and is ${report.fields[name]}`);
    }
  }
  return faults;
}
