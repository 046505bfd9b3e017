import type { LogEntry } from '../../lib/practice/engine/log';

/** What the dialer's log says of whose hands records were in. */
export interface HandsInLog {
  /** Who holds each record now, by the handle under which it was taken. */
  holders: ReadonlyMap<number, string>;
  /** Records that were taken while somebody else held them: there must be none. */
  inTwoHands: readonly string[];
  /** How often each record was closed. */
  closed: ReadonlyMap<number, number>;
}

/** Follows every record from hand to hand by the log alone, for lists whose contacts have one number each. */
export function handsInLog(log: readonly Pick<LogEntry, 'kind' | 'name' | 'agent' | 'handle'>[]): HandsInLog {
  const holders = new Map<number, string>();
  const closed = new Map<number, number>();
  const inTwoHands: string[] = [];
  for (const { kind, name, agent, handle } of log) {
    if (kind !== 'record' || handle === null) continue;
    const holder = holders.get(handle);
    switch (name) {
      case 'Dialing':
      case 'Taken': {
        const taker = name === 'Dialing' ? 'dialer' : (agent ?? '');
        // The dialer hands over what it holds; nobody else does.
        if (holder !== undefined && holder !== 'dialer' && holder !== taker)
          inTwoHands.push(`record ${handle}: ${taker} while ${holder} held it`);
        if (closed.has(handle)) inTwoHands.push(`record ${handle}: ${taker} after it was closed`);
        holders.set(handle, taker);
        break;
      }
      case 'Closed':
        closed.set(handle, (closed.get(handle) ?? 0) + 1);
        holders.delete(handle);
        break;
      default:
        holders.delete(handle);
    }
  }
  return { holders, inTwoHands, closed };
}
