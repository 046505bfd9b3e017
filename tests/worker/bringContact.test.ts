import { describe, expect, it } from 'vitest';
import type { SessionState } from '../../lib/session/state';
import { createLog } from '../../lib/support/log';
import { createBringContact } from '../../lib/worker/bringContact';
import { callOf, inHand, session, t0 } from '../session/support/given';
import { record } from '../support/session';

const arriving = { is: 'arriving', until: t0 + 30_000, asked: null, askedUntil: null } as const;
const push = inHand(arriving, { interaction: 'i-1' });
const key = push.data.key;
const campaignCall = inHand(
  { is: 'onCall', number: '+13035550142', callId: 'call-1' },
  {},
  record({ origin: 'campaignCall' }),
);

function startParts(isWanted = true) {
  const world = { kept: undefined as unknown, brought: [] as string[], wanted: isWanted };
  const log = createLog({ now: () => t0 });
  /** A worker; each has a memory of its own, beside what is kept. */
  const start = () => {
    let done = Promise.resolve();
    const contacts = createBringContact({
      isWanted: async () => world.wanted,
      store: {
        get: async () => world.kept,
        set: async (names) => {
          world.kept = names;
        },
      },
      bring: async ({ data }) => {
        world.brought.push(data.key);
        return 'opened';
      },
      log,
    });
    return async (...states: readonly SessionState[]) => {
      for (const state of states) contacts.show(state);
      done = new Promise((resolve) => setTimeout(resolve));
      await done;
    };
  };
  return { world, log, start };
}

describe('a record that arrives', () => {
  it('PUSH-4 opens its contact once, however often the state is shown and by however many workers', async () => {
    const { world, start } = startParts();
    const here = session({ records: { [key]: push } });
    await start()(here, here, session({ records: { [key]: { ...push, phase: { is: 'preview' } } } }));
    await start()(here);
    expect(world.brought).toEqual([key]);
  });

  it('PUSH-4 opens it again when the same record arrives anew', async () => {
    const { world, start } = startParts();
    const show = start();
    await show(session({ records: { [key]: push } }));
    await show(session());
    await show(session({ records: { [key]: { ...push, arrivedAt: t0 } } }));
    expect(world.brought).toEqual([key, key]);
  });

  it('PUSH-4 opens nothing where the agent does not want it, then or later', async () => {
    const { world, start } = startParts(false);
    const show = start();
    await show(session({ records: { [key]: push } }));
    world.wanted = true;
    await show(session({ records: { [key]: { ...push, phase: { is: 'preview' } } } }));
    expect(world.brought).toEqual([]);
  });

  it('opens the contact of a campaign’s call once its record is there', async () => {
    const { world, start } = startParts();
    const call = callOf({ id: 'call-1', state: 'established', campaign: 'Spring renewal' });
    const show = start();
    await show(session({ calls: { [call.id]: call } }));
    await show(session({ calls: { [call.id]: call }, records: { [campaignCall.data.key]: campaignCall } }));
    expect(world.brought).toEqual([campaignCall.data.key]);
  });

  it('leaves the page to what is in hand already', async () => {
    const { world, log, start } = startParts();
    const other = inHand({ is: 'preview' }, {}, record({ handle: '80' }));
    await start()(session({ records: { [other.data.key]: other, [key]: push } }));
    const call = callOf({ id: 'call-7', state: 'established' });
    await start()(session({ calls: { [call.id]: call }, records: { [key]: { ...push, arrivedAt: t0 } } }));
    expect(world.brought).toEqual([]);
    expect(log.lines().map(({ detail }) => detail)).toEqual(['busy', 'busy']);
  });

  it('is none when the agent asked for it, nor when only this device remembers it', async () => {
    const { world, start } = startParts();
    const asked = inHand({ is: 'preview' }, {}, record({ handle: '80' }));
    await start()(session({ records: { [asked.data.key]: asked } }));
    await start()(session({ records: { [key]: { ...push, verified: false } } }), session({ records: { [key]: push } }));
    expect(world.brought).toEqual([]);
  });
});
