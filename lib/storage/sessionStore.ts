import * as v from 'valibot';
import { deviceWork } from '../session/selectors';
import { type DeviceWork, noWork, type SessionState } from '../session/state';
import type { Log } from '../support/log';
import type { StorageArea } from './area';
import { envelop, unwrap } from './stored';
import { unreadableEntries, workSchema } from './workSchema';

const stateKey = 'session';
const lastServerKey = 'lastServer';
const workShape = { version: 1, schema: workSchema };
const phases: readonly SessionState['phase'][] = ['signedOut', 'signingIn', 'askingPlace', 'signedIn', 'signingOut'];

/**
 * Where the agent's session is kept.
 * The whole state is in `storage.session`, which ends with the browser and with an update; only this version of the worker writes it,
 * so its envelope's version is all that is checked. What only this device knows is in `storage.local` too, under server and agent.
 */
export interface SessionStore {
  /** Null: nothing was kept. */
  read(): Promise<SessionState | null>;
  /** Saves the state, and the agent's own work where it changed. Resolves when both are written; else the next worker reads the state before. */
  write(state: SessionState): Promise<void>;
  recallWork(server: string, agentId: string): Promise<{ work: DeviceWork; place: string | null }>;
  /** The server of a session that the browser's end cut off, if any. */
  lastServer(): Promise<string | null>;
}

export function createSessionStore(
  areas: { session: StorageArea; local: StorageArea },
  version: string,
  log: Log,
): SessionStore {
  let writtenWork = '';
  /** What `storage.session` holds, as far as this worker knows. */
  let kept: unknown;
  const workKey = (server: string, agentId: string) => `work|${server}|${agentId}`;
  const placeKey = (server: string, agentId: string) => `place|${server}|${agentId}`;

  async function writeWork(state: SessionState): Promise<void> {
    if (state.phase !== 'signedIn') {
      // What the agent has not finished stays under its own key for the next sign-in; that a session was open does not, from
      // the moment in which the agent signs out: a browser that ends before the dialer has answered must not take it up again.
      if (state.phase === 'signedOut' || state.phase === 'signingOut') {
        writtenWork = '';
        await areas.local.remove([lastServerKey]);
      }
      return;
    }
    const work = deviceWork(state);
    const text = JSON.stringify([state.server, state.agent.id, state.agent.place, work]);
    if (text === writtenWork) return;
    await areas.local.set({
      [workKey(state.server, state.agent.id)]: envelop(workShape, work),
      [placeKey(state.server, state.agent.id)]: state.agent.place,
      [lastServerKey]: state.server,
    });
    // Only now: what could not be written must be tried again.
    writtenWork = text;
  }

  return {
    async read() {
      const raw = await areas.session.get(stateKey);
      kept = raw;
      if (raw === undefined || raw === null) return null;
      const parsed = v.safeParse(
        v.object({ version: v.literal(version), state: v.looseObject({ phase: v.picklist(phases) }) }),
        raw,
      );
      if (!parsed.success) {
        log.note('session state of another version');
        return null;
      }
      // Written by this very version through `write`.
      return parsed.output.state as unknown as SessionState;
    },
    async write(state) {
      // Both at once, as each takes its time, and nothing is performed before both are there. If the worker stops in between, the
      // next one reads whichever state is whole: an older one meets newer work, which changes nothing while it lives, and a newer one
      // writes its work again with the first change. The end of the browser and an update leave the work alone, older or newer.
      const next = { version, state };
      const [work, whole] = await Promise.allSettled([writeWork(state), areas.session.set({ [stateKey]: next })]);
      if (whole.status === 'rejected') throw whole.reason;
      if (work.status === 'rejected') {
        // An order that is answered with a failure must not be found by the next worker as one to carry out.
        await (kept === undefined ? areas.session.remove([stateKey]) : areas.session.set({ [stateKey]: kept }));
        throw work.reason;
      }
      kept = next;
    },
    async recallWork(server, agentId) {
      const [rawWork, rawPlace] = await Promise.all([
        areas.local.get(workKey(server, agentId)),
        areas.local.get(placeKey(server, agentId)),
      ]);
      const work = unwrap(workShape, rawWork);
      if (!work.ok && work.problem !== 'absent') log.note('kept work unreadable', work.problem);
      const unreadable = work.ok ? unreadableEntries(rawWork, work.value) : 0;
      if (unreadable > 0) log.note('kept entries unreadable', String(unreadable));
      const place = v.safeParse(v.pipe(v.string(), v.nonEmpty()), rawPlace);
      return { work: work.ok ? work.value : noWork, place: place.success ? place.output : null };
    },
    async lastServer() {
      const raw = await areas.local.get(lastServerKey);
      return typeof raw === 'string' && raw !== '' ? raw : null;
    },
  };
}
