import { describe, expect, it } from 'vitest';
import type { Effect } from '../../lib/session/effects';
import { defaultPolicy } from '../../lib/session/policy';
import type { SessionState } from '../../lib/session/state';
import type { StorageArea } from '../../lib/storage/area';
import { createSessionStore } from '../../lib/storage/sessionStore';
import { createLog } from '../../lib/support/log';
import { createRunner, type Runner } from '../../lib/worker/runner';
import { createMemoryArea } from '../support/memoryArea';
import { agent, allowances, campaign, record } from '../support/session';

const server = 'https://dialer.example';

interface World {
  runner: Runner;
  effects: Effect[];
  states: SessionState[];
  /** What happened, in order: `saved:<phase>`, `performed:<effect>`, `shown:<phase>` before it is saved, and `changed:<phase>`. */
  story: string[];
}

function startWorker(areas: { session: StorageArea; local: StorageArea }, at = { now: 1000 }): World {
  const effects: Effect[] = [];
  const states: SessionState[] = [];
  const story: string[] = [];
  const log = createLog({ now: () => at.now });
  const store = createSessionStore(areas, '1.0.0', log);
  const runner = createRunner({
    store: {
      ...store,
      write: async (state) => {
        await store.write(state);
        story.push(`saved:${state.phase}`);
      },
    },
    perform: (effect) => {
      effects.push(effect);
      story.push(`performed:${effect.type}`);
      if (effect.type === 'RecallWork') {
        void store
          .recallWork(effect.server, effect.agentId)
          .then(({ work, place }) => runner.happen({ type: 'WorkRemembered', work, place }));
      }
    },
    show: (state) => story.push(`shown:${state.phase}`),
    changed(state) {
      states.push(state);
      story.push(`changed:${state.phase}`);
    },
    now: () => at.now,
    log,
  });
  return { runner, effects, states, story };
}

const areas = () => ({ session: createMemoryArea(), local: createMemoryArea() });

async function signIn({ runner }: World, who = agent): Promise<void> {
  await runner.order({ type: 'SignIn' }, server, defaultPolicy);
  runner.tell({ type: 'SignInWindowDone' });
  runner.tell({ type: 'WorkspaceReady', agent: who, allowances });
  await runner.settled();
  await runner.settled();
  runner.tell({ type: 'ChannelsActivated' });
  runner.tell({ type: 'SessionSeen', calls: [], channels: [{ name: 'voice', status: { is: 'ready' } }] });
  await runner.settled();
}

async function withRecord(world: World): Promise<void> {
  await signIn(world);
  world.runner.tell({ type: 'CampaignChanged', status: 'running', campaign, asked: true });
  world.runner.tell({ type: 'RecordOffered', record: record(), reference: null });
  await world.runner.settled();
}

describe('the runner', () => {
  it('saves every state before it performs what follows from it', async () => {
    const world = startWorker(areas());
    await withRecord(world);
    await world.runner.order(
      { type: 'DialRecord', record: record().key, number: record().phone, callerId: null, despite: [], reference: 7 },
      server,
      defaultPolicy,
    );
    const dial = world.story.indexOf('performed:MakeCall');
    expect(dial).toBeGreaterThan(0);
    expect(world.story[dial - 1]).toBe('saved:signedIn');
  });

  it('shows what the dialer says before it is saved, and performs what follows from it after', async () => {
    const world = startWorker(areas());
    await signIn(world);
    world.runner.tell({ type: 'CampaignChanged', status: 'running', campaign, asked: true });
    await world.runner.settled();
    world.story.length = 0;
    world.runner.tell({ type: 'RecordOffered', record: record({ chainId: '9' }), reference: null });
    await world.runner.settled();
    const performed = ['performed:RequestChain', 'performed:AskFields'];
    expect(world.story).toEqual(['shown:signedIn', 'saved:signedIn', ...performed, 'changed:signedIn']);
  });

  it('LIVE-1 shows no order before it is saved, nor one that cannot be', async () => {
    const local = createMemoryArea();
    let isFull = false;
    const full = async (values: Readonly<Record<string, unknown>>) =>
      isFull ? Promise.reject(new Error('full')) : local.set(values);
    const world = startWorker({ session: createMemoryArea(), local: { ...local, set: full } });
    await withRecord(world);
    const dial = { type: 'DialRecord', record: record().key, number: record().phone, callerId: null } as const;
    const order = () => world.runner.order({ ...dial, despite: [], reference: 7 }, server, defaultPolicy);
    world.story.length = 0;
    isFull = true;
    await expect(order()).rejects.toThrow('full');
    expect(world.story).toEqual([]);
    isFull = false;
    await order();
    expect(world.story).toEqual(['saved:signedIn', 'performed:MakeCall', 'changed:signedIn']);
  });

  it('answers a refused order with its reason and changes nothing', async () => {
    const world = startWorker(areas());
    expect(await world.runner.order({ type: 'SignOut', inHand: 'ask' }, server, defaultPolicy)).toBe('notSignedIn');
    // What the worker found when it began, and nothing after it.
    expect(world.story).toEqual(['changed:signedOut']);
  });

  it('LIVE-1 has session, record and call again when a new worker reads what the old one saved', async () => {
    const kept = areas();
    const first = startWorker(kept);
    await withRecord(first);
    const before = await first.runner.settled();
    const second = startWorker(kept);
    const after = await second.runner.settled();
    expect(after.phase).toBe('signedIn');
    if (after.phase !== 'signedIn' || before.phase !== 'signedIn') return;
    expect(after.records).toEqual(before.records);
    expect(after.campaigns).toEqual(before.campaigns);
    expect(after.link).toBe('checking');
    expect(second.effects.map((effect) => effect.type)).toEqual(['ResumeSession', 'AskCampaigns']);
  });

  it('LIVE-3 a worker that was stopped in the middle of a dial looks for the call instead of dialing again', async () => {
    const kept = areas();
    const first = startWorker(kept);
    await withRecord(first);
    await first.runner.order(
      { type: 'DialRecord', record: record().key, number: record().phone, callerId: null, despite: [], reference: 7 },
      server,
      defaultPolicy,
    );
    const second = startWorker(kept);
    const state = await second.runner.settled();
    expect(state.phase === 'signedIn' && state.records[record().key]?.phase.is).toBe('looking');
    expect(second.effects.map((effect) => effect.type)).not.toContain('MakeCall');
  });

  it('asks for the session that the end of the browser cut off, and brings the record back as not verified', async () => {
    const kept = areas();
    await withRecord(startWorker(kept));
    // A browser restart and an update empty the session area.
    const second = startWorker({ session: createMemoryArea(), local: kept.local });
    expect((await second.runner.settled()).phase).toBe('signingIn');
    second.runner.tell({ type: 'WorkspaceReady', agent, allowances });
    second.runner.tell({ type: 'ChannelsActivated' });
    await second.runner.settled();
    await second.runner.settled();
    const state = await second.runner.settled();
    expect(state.phase === 'signedIn' && state.records[record().key]?.verified).toBe(false);
  });

  it('RES-6 gives another agent on the same browser nothing of the first one', async () => {
    const kept = areas();
    await withRecord(startWorker(kept));
    const second = startWorker({ session: createMemoryArea(), local: kept.local });
    await second.runner.settled();
    second.runner.tell({ type: 'SessionExpired' });
    await signIn(second, { ...agent, id: '5001' });
    const state = await second.runner.settled();
    expect(state.phase === 'signedIn' && state.records).toEqual({});
  });

  it('goes on with the next event after one that failed', async () => {
    const session = createMemoryArea();
    let isFull = true;
    const world = startWorker({
      session: {
        ...session,
        set: async (values) => (isFull ? Promise.reject(new Error('full')) : session.set(values)),
      },
      local: createMemoryArea(),
    });
    await expect(world.runner.order({ type: 'SignIn' }, server, defaultPolicy)).rejects.toThrow('full');
    expect(world.effects).toEqual([]);
    isFull = false;
    expect(await world.runner.order({ type: 'SignIn' }, server, defaultPolicy)).toBeNull();
  });

  it('LIVE-1 loses nothing that the dialer said while the disk was full: the next state that is saved holds it', async () => {
    const kept = areas();
    let isFull = false;
    const full = (area: StorageArea): StorageArea => ({
      ...area,
      set: async (values) => (isFull ? Promise.reject(new Error('full')) : area.set(values)),
    });
    const world = startWorker({ session: full(kept.session), local: full(kept.local) });
    await signIn(world);
    world.runner.tell({ type: 'CampaignChanged', status: 'running', campaign, asked: true });
    await world.runner.settled();
    isFull = true;
    world.runner.tell({ type: 'RecordOffered', record: record(), reference: null });
    const shown = await world.runner.settled();
    expect(shown.phase === 'signedIn' && Object.keys(shown.records)).toEqual([record().key]);
    isFull = false;
    world.runner.tell({ type: 'ServiceChanged', service: 'STATS', available: false });
    await world.runner.settled();
    const next = await startWorker(kept).runner.settled();
    expect(next.phase === 'signedIn' && Object.keys(next.records)).toEqual([record().key]);
  });

  it('shows that nobody is signed in when what was kept cannot be read', async () => {
    const session = createMemoryArea();
    const world = startWorker({
      session: { ...session, get: async () => Promise.reject(new Error('broken')) },
      local: createMemoryArea(),
    });
    await world.runner.settled();
    expect(world.states.map(({ phase }) => phase)).toEqual(['signedOut']);
  });
});
