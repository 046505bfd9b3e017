import * as v from 'valibot';
import type { DeviceWork } from '../session/state';
import { knownCallback, sentCallback } from './callbackSchema';
import { closing, record } from './recordSchema';
import { at, maybeText, pairs, text } from './workValues';

const sending = {
  reference: v.number(),
  record: v.object({
    key: text,
    handle: text,
    applicationId: text,
    campaign: text,
    callingList: text,
    phone: text,
    chainId: v.exactOptional(text),
    contact: text,
  }),
  interaction: v.exactOptional(text),
  callUuid: maybeText,
  status: v.picklist(['waiting', 'sent', 'unconfirmed']),
  sends: v.number(),
  askedAt: at,
  deadline: at,
  repeatable: v.boolean(),
};

const item = v.variant('request', [
  v.object({
    ...sending,
    request: v.picklist(['RecordProcessed', 'RecordReject', 'RequestRecordCancel']),
    closing,
    // Requests that an earlier version kept have neither.
    pairs: v.optional(pairs, []),
    treatment: v.optional(v.nullable(v.picklist(['campaign', 'personal'])), null),
  }),
  v.object({ ...sending, request: v.literal('UpdateCallCompletionStats'), result: v.exactOptional(v.number()), pairs }),
  v.object({
    ...sending,
    request: v.picklist(['RecordReschedule', 'ScheduledRecordReschedule']),
    callback: sentCallback,
  }),
  v.object({ ...sending, request: v.literal('DoNotCall'), scope: v.picklist(['number', 'contact']) }),
]);

/** Entries by key; one that cannot be read takes no other with it. */
const readable = <Entry>(entry: v.GenericSchema<unknown, Entry>) =>
  v.pipe(
    v.record(text, v.unknown()),
    v.transform((entries) =>
      Object.fromEntries(
        Object.entries(entries).flatMap(([key, raw]): [string, Entry][] => {
          const parsed = v.safeParse(entry, raw);
          return parsed.success ? [[key, parsed.output]] : [];
        }),
      ),
    ),
  );

/** How many entries of kept work cannot be read, for the log. */
export function unreadableEntries(raw: unknown, read: DeviceWork): number {
  const entries = v.optional(v.record(text, v.unknown()), {});
  const kept = v.safeParse(
    v.object({ value: v.object({ records: entries, outbox: entries, callbacks: entries }) }),
    raw,
  );
  if (!kept.success) return 0;
  const count = ({ records, outbox, callbacks }: typeof kept.output.value): number =>
    [records, outbox, callbacks].reduce((sum, of) => sum + Object.keys(of).length, 0);
  return count(kept.output.value) - count(read);
}

/** What this device keeps for one agent over a restart of the browser (RES-6). */
export const workSchema: v.GenericSchema<unknown, DeviceWork> = v.object({
  records: readable(record),
  outbox: readable(item),
  joined: v.array(text),
  stopped: v.array(text),
  callerIds: v.optional(v.record(text, text), {}),
  completing: v.optional(v.array(text), []),
  callbacks: v.optional(readable(knownCallback), {}),
});
