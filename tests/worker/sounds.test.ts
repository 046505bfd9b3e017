import { describe, expect, it } from 'vitest';
import type { SessionState } from '../../lib/session/state';
import { signedOut } from '../../lib/session/state';
import type { Played, SoundOrder } from '../../lib/sound/soundOrder';
import { defaultSettings, type Settings } from '../../lib/storage/settings';
import { createLog } from '../../lib/support/log';
import { createSounds } from '../../lib/worker/sounds';
import { callOf, holding, inHand, preview, session, t0 } from '../session/support/given';
import { allowances } from '../support/session';

const ringing = callOf({ state: 'ringing', since: t0, asked: null });
const arriving = session({ calls: { [ringing.id]: ringing } });
const quiet = session();
const key = `call ${ringing.id}`;

function startParts(change: Partial<Settings['sound']> = {}, answers: Played | 'rejects' = 'played') {
  const world = {
    sound: { ...defaultSettings.sound, ...change },
    orders: [] as SoundOrder[],
    kept: undefined as unknown,
    keptWhenPlayed: [] as unknown[],
  };
  const log = createLog({ now: () => t0 });
  /** A worker; each has a memory of its own, beside what is kept. */
  const start = () => {
    const sounds = createSounds({
      settings: async () => world.sound,
      store: {
        get: async () => world.kept,
        set: async (heard) => {
          world.kept = heard;
        },
      },
      play: async (order) => {
        world.keptWhenPlayed.push(world.kept);
        world.orders.push(order);
        if (answers === 'rejects') throw new Error('no document');
        return order.fresh.length > 0 || order.once.length > 0 ? answers : 'nothing';
      },
      now: () => t0,
      log,
    });
    const show = async (...states: readonly SessionState[]) => {
      for (const state of states) sounds.show(state);
      // Whatever comes next in the queue comes after them.
      await sounds.test();
      world.orders.pop();
    };
    return { sounds, show };
  };
  return { world, log, start };
}

describe('the sounds of the worker', () => {
  it('begin once for an arrival, however often the state is shown', async () => {
    const { world, start } = startParts();
    await start().show(arriving, arriving, session({ ...arriving, notices: [] }));
    expect(world.orders.map(({ fresh }) => fresh)).toEqual([[key]]);
    expect(world.kept).toEqual([key]);
    expect(world.keptWhenPlayed[0]).toEqual([key]);
  });

  it('go on when the worker was stopped: the new one lets them ring and begins none again', async () => {
    const { world, start } = startParts();
    await start().show(arriving);
    await start().show(arriving);
    expect(world.orders.map(({ ring, fresh }) => [ring.length, fresh.length])).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  it('stop at once with the answer, the end, or the session', async () => {
    for (const end of [quiet, session({ calls: { [ringing.id]: { ...ringing, asked: 'answer' } } }), signedOut]) {
      const { world, start } = startParts();
      await start().show(arriving, end);
      expect(world.orders.at(-1)).toMatchObject({ ring: [], fresh: [], once: [] });
      expect(world.orders).toHaveLength(2);
    }
  });

  it('follow volume, device and silence while something rings', async () => {
    const { world, start } = startParts();
    const { sounds, show } = start();
    await show(arriving);
    world.sound = { ...world.sound, volume: 10, device: 'headset' };
    await show(arriving);
    world.sound = { ...world.sound, isOn: false };
    await show(arriving);
    expect(world.orders.map(({ volume, device, ring }) => [volume, device, ring.length])).toEqual([
      [50, '', 1],
      [10, 'headset', 1],
      [10, 'headset', 0],
    ]);
    expect(await sounds.test()).toBe(true);
  });

  const came = { ...inHand(preview, { arrivedAt: t0, unasked: true }) };
  const callback = { ...came, data: { ...came.data, origin: 'personalCallback' as const } };
  const due = session(holding(callback));
  const callbackKey = `callback ${callback.data.key} ${t0}`;

  it('are a callback’s own, once, and end when it is called', async () => {
    const { world, start, log } = startParts();
    const called = { ...callback, phase: { is: 'onCall', number: '1', callId: 'c1' } as const };
    await start().show(due, due, session(holding(called)), due);
    expect(world.orders.map(({ ring, fresh }) => [ring.map(({ tune }) => tune), fresh])).toEqual([
      [[{ sound: 'callback', duration: 0 }], [callbackKey]],
      [[], []],
      [[{ sound: 'callback', duration: 0 }], []],
    ]);
    expect(log.lines().map(({ detail }) => detail)).toContain('callback played');
    await start().show(due);
    expect(world.orders.at(-1)?.fresh).toEqual([]);
  });

  it('are the server’s where it names one, whose address is not logged', async () => {
    const { world, start, log } = startParts();
    const sound = { url: 'https://sounds.example/due.mp3' };
    const belled = { ...allowances, callbackBell: { sound, duration: 2500 } };
    await start().show(session({ ...holding(callback), allowances: belled }));
    expect(world.orders.at(0)?.ring).toEqual([{ key: callbackKey, until: null, tune: { sound, duration: 2500 } }]);
    expect(JSON.stringify(log.lines())).not.toContain('sounds.example');
    expect(log.lines().map(({ detail }) => detail)).toContain('file played');
  });

  it('wait for the end of a call', async () => {
    const { world, start } = startParts();
    const up = callOf({ state: 'established' });
    await start().show(session({ ...holding(callback), calls: { [up.id]: up } }), due);
    expect(world.orders.map(({ fresh }) => fresh)).toEqual([[], [callbackKey]]);
  });

  it('say a lost connection once', async () => {
    const { world, start } = startParts();
    const down = session({ link: 'down', downSince: t0 });
    await start().show(
      down,
      session({ ...down, services: ['VOICE'] }),
      quiet,
      session({ link: 'down', downSince: t0 + 1 }),
    );
    expect(world.orders.map(({ once }) => once)).toEqual([['lost'], [], ['lost']]);
  });

  it('are tried without ending what rings, and the answer says whether they can be heard', async () => {
    const { world, start } = startParts();
    const { sounds, show } = start();
    await show(arriving);
    expect(await sounds.test()).toBe(true);
    expect(world.orders.at(-1)).toMatchObject({ once: ['arrival', 'callback'], fresh: [], ring: [{ key }] });
    expect(await startParts({}, 'otherDevice').start().sounds.test()).toBe(true);
    expect(await startParts({}, 'blocked').start().sounds.test()).toBe(false);
  });

  it('that fail are a line of the log, and the next one is tried', async () => {
    const { world, start, log } = startParts({}, 'rejects');
    const { sounds } = start();
    sounds.show(arriving);
    sounds.show(quiet);
    await expect(sounds.test()).rejects.toThrow('no document');
    expect(log.lines().map(({ reason }) => reason)).toEqual(['sound failed', 'sound failed']);
    expect(world.orders).toHaveLength(3);
  });
});
