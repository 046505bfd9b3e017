/**
 * One thing that happened. `request`: what a desktop asked. `event`: what was told to a desktop. `call`: what became of a
 * call. `record`: whose hands a contact is in now, under the handle that the hands know. `callback`: what became of a callback, under the
 * handle of its number, and with its time or the reason beside it. `treatment`: what a campaign's treatments did. `conversation`: who talks to
 * whom, whenever that changes, `call` being the uuid of the conversation. `administration`: what an administrator or a test did.
 */
export interface LogEntry {
  /** Position in the log, from 0. */
  index: number;
  /** Milliseconds since 1970. */
  at: number;
  kind: 'request' | 'event' | 'call' | 'record' | 'callback' | 'treatment' | 'conversation' | 'administration';
  /** The name on the wire: a desktop request, a user event, a call verb or state, a verb of the administration; of a record Dialing, Taken, Returned,
   * Scheduled, Postponed, Closed or Cancelled; of a callback CallbackScheduled, CallbackDue and so on. */
  name: string;
  agent: string | null;
  reference: number | null;
  /** The record handle as the engine counts it, whatever was written on the wire. */
  handle: number | null;
  campaign: string | null;
  /** Call id. */
  call: string | null;
  outcome: 'done' | 'refused' | 'ignored' | 'told';
  detail: string | null;
}

export type LogNote = Pick<LogEntry, 'kind' | 'name' | 'outcome'> & Partial<Omit<LogEntry, 'index' | 'at'>>;

/** An append-only record of everything, so that a test can say what happened to every record. */
export interface Log {
  add(note: LogNote): LogEntry;
  entries(): readonly LogEntry[];
  /** The entries behind the one at a position; all of them behind -1. */
  since(index: number): readonly LogEntry[];
  /** Calls back for each entry from now on. Returns a function that ends it. */
  watch(listener: (entry: LogEntry) => void): () => void;
}

export function createLog(now: () => number): Log {
  const entries: LogEntry[] = [];
  const listeners = new Set<(entry: LogEntry) => void>();
  return {
    add(note) {
      const entry: LogEntry = Object.freeze({
        agent: null,
        reference: null,
        handle: null,
        campaign: null,
        call: null,
        detail: null,
        ...note,
        index: entries.length,
        at: now(),
      });
      entries.push(entry);
      for (const listener of [...listeners]) listener(entry);
      return entry;
    },
    entries: () => entries.slice(),
    since: (index) => entries.slice(Math.max(0, index + 1)),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
