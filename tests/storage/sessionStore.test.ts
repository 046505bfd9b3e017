import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unlistedNumber } from '../../lib/session/numbers';
import type { RecordInHand } from '../../lib/session/record';
import { type DeviceWork, noWork, type SignedIn, signedOut } from '../../lib/session/state';
import { openSession } from '../../lib/session/transitions/openSession';
import { createSessionStore } from '../../lib/storage/sessionStore';
import { createLog } from '../../lib/support/log';
import {
  arriving,
  inHand as heldIn,
  holding,
  itemOf,
  otherNumber,
  owing,
  preview,
  pushed,
  session as sessionOf,
  stopping,
} from '../session/support/given';
import { createMemoryArea } from '../support/memoryArea';
import { agent, allowances, record } from '../support/session';

const server = 'https://dialer.example';
const open = (work: DeviceWork = noWork) => openSession({ server, agent, allowances, work, at: 1000 }).state;
const inHand: DeviceWork['records'] = {
  [record().key]: {
    data: record(),
    phase: { is: 'ended', call: { number: '1', by: 'contact', fault: null, at: 5, talked: 3 } },
    verified: true,
    callUuid: 'u',
    others: [],
    chain: { is: 'unasked' },
    chosen: null,
    adding: null,
    result: 33,
    disposition: null,
    note: '',
    edits: {},
    callback: null,
    marks: [],
    problem: null,
    arrivedAt: 1,
  },
};

const inHand134 = (change: Partial<RecordInHand>) => heldIn(preview, change);
const session = (change: Partial<SignedIn>) => sessionOf({ server, ...change });

function setUp() {
  const areas = { session: createMemoryArea(), local: createMemoryArea() };
  const log = createLog({ now: () => 0 });
  return { areas, log, store: createSessionStore(areas, '1.0.0', log) };
}

describe('the session store', () => {
  it('LIVE-1 keeps whom a record’s call was transferred to', async () => {
    const { store } = setUp();
    const call = { number: '1', by: 'transfer', transferredTo: 'John Smith', fault: null, at: 5, talked: 3 } as const;
    const held = holding(heldIn({ is: 'ended', call }));
    await store.write(session(held));
    expect((await store.recallWork(server, agent.id)).work.records).toEqual(held.records);
  });

  it('keeps what only this device knows under server and agent', async () => {
    const { store } = setUp();
    await store.write(open({ ...noWork, records: inHand, joined: ['Spring renewal'] }));
    const { work, place } = await store.recallWork(server, agent.id);
    expect(work.records[record().key]?.result).toBe(33);
    expect(work.joined).toEqual(['Spring renewal']);
    expect(place).toBe('Place_5000');
    expect((await store.recallWork(server, '5001')).work).toEqual(noWork);
    expect((await store.recallWork('https://other.example', agent.id)).work).toEqual(noWork);
  });

  const { records } = holding(
    inHand134({
      others: [otherNumber(), unlistedNumber(record(), '110119', null)],
      chain: { is: 'asked', reference: 61, deadline: 6000, named: ['10'] },
      chosen: '110119',
      adding: { for: 'call', number: '+13035550199', phoneType: null, reference: 71, deadline: 6000 },
    }),
  );

  it('LIVE-1 keeps the contact’s other numbers, what is asked about them, and caller IDs', async () => {
    const { store, areas } = setUp();
    const work = { ...noWork, records, ...owing(itemOf()), callerIds: { 'Spring renewal': '+13035550100' } };
    await store.write(session(work));
    await areas.local.set(JSON.parse(JSON.stringify(areas.local.all())));
    expect((await store.recallWork(server, agent.id)).work).toEqual(work);
  });

  const phases: readonly RecordInHand['phase'][] = [
    arriving,
    { ...arriving, asked: 'accept', askedUntil: 9 },
    { is: 'preview', timed: { is: 'running', until: 9, heldBack: true } },
    { is: 'preview', timed: { is: 'missed', because: 'late' } },
    { is: 'preview', timed: { is: 'missed', because: 'voiceNotReady' } },
    stopping,
    { ...stopping, channels: ['voice', 'outboundpreview'], back: preview },
  ];
  it.each(phases)('LIVE-1 keeps a record that arrives, is timed or waits for a channel: $is', async (phase) => {
    const { store, areas } = setUp();
    const kept = {
      ...noWork,
      ...holding(pushed(phase, { problem: { is: 'notStopped', detail: null } })),
      ...owing(itemOf({ interaction: 'i1' })),
      completing: ['i2'],
    };
    await store.write(session(kept));
    await areas.local.set(JSON.parse(JSON.stringify(areas.local.all())));
    expect((await store.recallWork(server, agent.id)).work).toEqual(kept);
  });

  it('takes what a version kept that knew of no other numbers', async () => {
    const { store, areas } = setUp();
    await store.write(session(holding(inHand134({ verified: false }))));
    const without = JSON.stringify(areas.local.all(), (name, value) =>
      ['others', 'chain', 'chosen', 'adding', 'callerIds', 'completing'].includes(name) ? undefined : value,
    );
    await areas.local.set(JSON.parse(without));
    const { work } = await store.recallWork(server, agent.id);
    expect(work).toEqual({ ...noWork, ...holding(inHand134({ verified: false, chain: { is: 'unasked' } })) });
  });

  it('LIVE-1 loses only the entry that cannot be read, and notes that there was one', async () => {
    const { store, areas, log } = setUp();
    await store.write(session({ ...holding(inHand134({})), ...owing(itemOf()) }));
    const broken = JSON.parse(JSON.stringify(areas.local.all()));
    const [key] = Object.keys(broken).filter((name) => name.startsWith('work|'));
    broken[key ?? ''].value.records['134/77'] = { data: 'nonsense' };
    await areas.local.set(broken);
    const { work } = await store.recallWork(server, agent.id);
    expect(Object.keys(work.records)).toEqual(['134/9']);
    expect(Object.keys(work.outbox)).toHaveLength(1);
    expect(log.lines().map(({ reason, detail }) => `${reason} ${detail}`)).toContain('kept entries unreadable 1');
  });

  it('RES-6 leaves nothing of a record on disk once it is closed', async () => {
    const { store, areas } = setUp();
    await store.write(open({ ...noWork, records: inHand }));
    expect(JSON.stringify(areas.local.all())).toContain('Carter');
    await store.write(open());
    expect(JSON.stringify(areas.local.all())).not.toContain('Carter');
  });

  it('forgets after signing out that a session was open, and keeps what was not finished', async () => {
    const { store } = setUp();
    await store.write(open({ ...noWork, records: inHand }));
    expect(await store.lastServer()).toBe(server);
    await store.write(signedOut);
    expect(await store.lastServer()).toBeNull();
    expect(Object.keys((await store.recallWork(server, agent.id)).work.records)).toHaveLength(1);
  });

  it('SES-1 forgets as soon as the agent signs out: a browser that ends meanwhile must not sign in again by itself', async () => {
    const { store } = setUp();
    await store.write(open());
    await store.write({ phase: 'signingOut', server, agent, deadline: 9000 });
    expect(await store.lastServer()).toBeNull();
  });

  it('LIVE-1 writes again what could not be written', async () => {
    const { areas, log } = setUp();
    let isFull = true;
    const local = {
      ...areas.local,
      set: (values: Readonly<Record<string, unknown>>) =>
        isFull ? Promise.reject(new Error('quota')) : areas.local.set(values),
    };
    const store = createSessionStore({ ...areas, local }, '1.0.0', log);
    const state = open({ ...noWork, records: inHand });
    await expect(store.write(state)).rejects.toThrow('quota');
    isFull = false;
    await store.write(state);
    expect(Object.keys((await store.recallWork(server, agent.id)).work.records)).toHaveLength(1);
  });

  it('LIVE-1 keeps nothing of a state of which a part could not be written', async () => {
    const { areas, log } = setUp();
    let isFull = false;
    const local = {
      ...areas.local,
      set: async (values: Readonly<Record<string, unknown>>) =>
        isFull ? Promise.reject(new Error('quota')) : areas.local.set(values),
    };
    const store = createSessionStore({ ...areas, local }, '1.0.0', log);
    const next = () => createSessionStore(areas, '1.0.0', log).read();
    isFull = true;
    await expect(store.write(open())).rejects.toThrow('quota');
    expect(await next()).toBeNull();
    isFull = false;
    await store.write(open());
    isFull = true;
    await expect(store.write(open({ ...noWork, records: inHand }))).rejects.toThrow('quota');
    expect(await next()).toEqual(open());
    // A worker that has read what it found puts that back.
    const woken = createSessionStore({ ...areas, local }, '1.0.0', log);
    await woken.read();
    await expect(woken.write(open({ ...noWork, records: inHand }))).rejects.toThrow('quota');
    expect(await next()).toEqual(open());
  });

  it('takes nothing from another version of the extension for its own state', async () => {
    const { areas, log, store } = setUp();
    await store.write(open());
    expect((await createSessionStore(areas, '1.0.0', log).read())?.phase).toBe('signedIn');
    expect(await createSessionStore(areas, '1.0.1', log).read()).toBeNull();
  });

  it('answers with no work, and a line in the log, for whatever else is stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const { areas, store } = setUp();
        await areas.local.set({ [`work|${server}|5000`]: { version: 1, value } });
        const { work } = await store.recallWork(server, '5000');
        expect(Object.keys(work).sort()).toEqual(Object.keys(noWork).sort());
      }),
    );
  });
});
