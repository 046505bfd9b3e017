import type { RecordInHand } from '../session/record';
import { liveCalls } from '../session/selectors';
import type { SessionState } from '../session/state';
import type { Log } from '../support/log';
import { createSerialQueue } from '../support/serialQueue';

export interface BringContactParts {
  /** The agent has asked for it. */
  isWanted(): Promise<boolean>;
  /** The records that were dealt with; it outlives the worker, and ends with the browser. */
  store: { get(): Promise<unknown>; set(keys: readonly string[]): Promise<void> };
  /** Brings a contact's page in front of the agent, if nothing is lost by it; says what became of it. */
  bring(record: RecordInHand): Promise<string>;
  log: Log;
}

/** A record that came by itself: a push preview, or a campaign's call once it says who is on the line (AUTO-2). */
const cameByItself = ({ interaction, data }: RecordInHand): boolean =>
  interaction !== undefined || data.origin === 'campaignCall';

const nameOf = ({ data, arrivedAt }: RecordInHand): string => `${data.key} ${arrivedAt}`;

/**
 * A record that arrives opens its contact's page (PUSH-4). Each record is dealt with once, when it comes: what could not be opened then
 * is the agent's to open. While another record or call is in hand, the page in front belongs to that.
 */
export function createBringContact(parts: BringContactParts): { show(state: SessionState): void } {
  const queue = createSerialQueue();
  // Null: this worker has not looked yet.
  let last: string | null = null;

  async function follow(state: SessionState): Promise<void> {
    if (state.phase !== 'signedIn') return;
    const came = Object.values(state.records).filter(cameByItself);
    const names = came.map(nameOf);
    if (JSON.stringify(names) === last) return;
    const known = readNames(await parts.store.get());
    last = JSON.stringify(names);
    if (last !== JSON.stringify(known)) {
      // Kept first: a worker that is stopped in between leaves a page unopened rather than opening it under the agent's hands.
      await parts.store.set(names);
    }
    const [fresh] = came.filter((record) => !known.includes(nameOf(record)));
    // One that only this device remembers arrived long ago.
    if (fresh === undefined || !fresh.verified || !(await parts.isWanted())) return;
    parts.log.note('contact', isAlone(state, fresh) ? await parts.bring(fresh) : 'busy');
  }

  return {
    show(state) {
      queue
        .add(() => follow(state))
        .catch((error: unknown) => {
          parts.log.note('contact not opened', error instanceof Error ? error.name : 'unknown');
        });
    },
  };
}

function isAlone(state: Extract<SessionState, { phase: 'signedIn' }>, { data, phase }: RecordInHand): boolean {
  const isIts = (callId: string) => phase.is === 'onCall' && phase.callId === callId;
  const isOther = (key: string) => key !== data.key && state.records[key]?.phase.is !== 'closing';
  return !Object.keys(state.records).some(isOther) && liveCalls(state.calls).every(({ id }) => isIts(id));
}

const readNames = (raw: unknown): readonly string[] =>
  Array.isArray(raw) ? raw.filter((each): each is string => typeof each === 'string') : [];
