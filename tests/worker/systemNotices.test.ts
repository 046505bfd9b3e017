import './support/notifications';
import { beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en';
import { formatTime } from '../../lib/i18n/times';
import type { DialingMode } from '../../lib/session/campaign';
import type { Notice } from '../../lib/session/notice';
import type { AgentOrder } from '../../lib/session/orders';
import type { SessionState } from '../../lib/session/state';
import { createLog } from '../../lib/support/log';
import { createSystemNotices } from '../../lib/worker/systemNotices';
import { campaignOf, session, spring } from '../session/support/given';
import { popups } from './support/notifications';

const started: Notice = { is: 'campaignStarted', campaign: spring, id: `campaignStarted:${spring}`, at: 1 };
const withdrawn: Notice = { is: 'recordWithdrawn', campaign: spring, contact: '佐藤 花子', id: 'w', at: 2 };
const having = (...notices: readonly Notice[]) => session({ campaigns: { [spring]: campaignOf() }, notices });

/** A worker's part of the notices, with what it is told and what it did. */
function startParts(change: { wanted?: boolean; inFront?: boolean; hasButtons?: boolean; shown?: unknown } = {}) {
  const world = {
    state: having() as SessionState,
    orders: [] as AgentOrder[],
    forward: 0,
    kept: change.shown as unknown,
  };
  const notices = createSystemNotices({
    isWanted: () => change.wanted ?? true,
    words: () => en,
    language: () => 'en',
    store: {
      get: async () => world.kept,
      set: async (shown) => {
        world.kept = shown;
      },
    },
    state: async () => world.state,
    order: async (order) => {
      world.orders.push(order);
      return null;
    },
    isCrmInFront: async () => change.inFront ?? false,
    bringForward: async () => {
      world.forward += 1;
    },
    hasButtons: change.hasButtons ?? true,
    log: createLog({ now: () => 0 }),
  });
  const show = async (state: SessionState) => {
    world.state = state;
    notices.show(state);
    await popups.settled();
  };
  return { world, show };
}

beforeEach(() => popups.reset());

describe('notices by the system', () => {
  it('CAMP-2 shows campaign and choices, the next step first', async () => {
    const { show } = startParts();
    await show(having(started));
    expect(popups.open()).toEqual([
      expect.objectContaining({
        id: started.id,
        title: `Campaign started: ${spring}`,
        buttons: [{ title: 'Get Record' }, { title: 'OK' }],
      }),
    ]);
  });

  it('CAMP-2 shows nothing while a CRM page is in front, or where nobody wants it', async () => {
    await startParts({ inFront: true }).show(having(started));
    await startParts({ wanted: false }).show(having(started));
    expect(popups.created()).toBe(0);
  });

  it('CAMP-2 never names a contact: a lock screen is public', async () => {
    const { show } = startParts();
    await show(having(withdrawn, started));
    expect(JSON.stringify(popups.open())).not.toContain('佐藤');
    expect(popups.open()).toHaveLength(1);
  });

  const due = Date.UTC(2026, 10, 30, 14, 45);
  const soon = (contact: string, at = 3): Notice => ({
    is: 'callbackSoon',
    campaign: spring,
    contact,
    due,
    id: `callbackSoon:${spring}:${contact}`,
    at,
  });

  it('says that a callback is due soon, its campaign and time, and nothing of its contact', async () => {
    const { show, world } = startParts();
    await show(having(soon('佐藤 花子')));
    expect(popups.open()).toEqual([
      expect.objectContaining({
        title: `A callback of yours is due soon: ${spring}`,
        message: en.systemNotices.callbackSoon(formatTime('en', due)),
        buttons: [{ title: en.notices.choices.dismiss }],
      }),
    ]);
    expect(JSON.stringify([popups.open(), world.kept])).not.toContain('佐藤');
  });

  it('takes it away when the notice is read, or the callback has come', async () => {
    const { show } = startParts();
    await show(having(soon('佐藤 花子')));
    await show(having());
    expect(popups.open()).toEqual([]);
    await startParts({ inFront: true }).show(having(soon('佐藤 花子')));
    expect(popups.created()).toBe(1);
  });

  it('shows one for two callbacks that nobody could tell apart, as long as one of them is to come', async () => {
    const { show } = startParts();
    await show(having(soon('佐藤 花子'), soon('Emily Carter', 4)));
    expect(popups.open()).toHaveLength(1);
    await show(having(soon('Emily Carter', 4)));
    expect(popups.open()).toHaveLength(1);
    await show(having());
    expect(popups.open()).toEqual([]);
  });

  it('dismisses the notice by its button', async () => {
    const { show, world } = startParts();
    await show(having(soon('佐藤 花子')));
    await popups.click(String(popups.open()[0]?.id), 0);
    expect(world.orders).toEqual([{ type: 'DismissNotice', id: `callbackSoon:${spring}:佐藤 花子` }]);
    expect(world.forward).toBe(0);
  });

  it('offers no buttons where the browser has none', async () => {
    const { show } = startParts({ hasButtons: false });
    await show(having(started));
    expect(popups.open()[0]).not.toHaveProperty('buttons');
  });

  it('shows one notice once, whatever else changes, and again when it is said again', async () => {
    const { show } = startParts();
    await show(having(started));
    await show(having(started, withdrawn));
    expect(popups.created()).toBe(1);
    await show(having({ ...started, at: 5 }));
    expect(popups.created()).toBe(2);
    expect(popups.open()).toHaveLength(1);
  });

  it('LIVE-1 shows it once though the worker was stopped meanwhile, and takes away what is over', async () => {
    const first = startParts();
    await first.show(having(started));
    const second = startParts({ shown: first.world.kept });
    await second.show(having(started));
    expect(popups.created()).toBe(1);
    const third = startParts({ shown: second.world.kept });
    await third.show(having());
    expect(popups.open()).toEqual([]);
  });

  it('goes with the session', async () => {
    const { show } = startParts();
    await show(having(started));
    await show({ phase: 'signedOut', problem: null });
    expect(popups.open()).toEqual([]);
  });

  it('CAMP-3 gives the order of the button that was clicked, and brings the card forward for what comes', async () => {
    const { show, world } = startParts();
    await show(having(started));
    await popups.click(started.id, 0);
    expect(world.orders).toMatchObject([{ type: 'GetRecord', campaign: spring, becomeReady: false }]);
    expect(world.forward).toBe(1);
    await popups.click(started.id, 1);
    expect(world.orders[1]).toEqual({ type: 'JoinCampaign', campaign: spring, becomeReady: false });
    expect(world.forward).toBe(1);
  });

  const running = (mode: DialingMode) => session({ campaigns: { [spring]: campaignOf({ mode }) }, notices: [started] });

  it('CAMP-7 shows other buttons when the mode of the campaign has changed', async () => {
    const { show } = startParts();
    await show(running('predictive'));
    await show(running('preview'));
    expect(popups.open()).toMatchObject([{ buttons: [{ title: 'Get Record' }, { title: 'OK' }] }]);
    await show(running('progressive'));
    expect(popups.open()).toMatchObject([{ buttons: [{ title: 'OK' }] }]);
  });

  it('takes buttons away that have become others while a CRM page came to the front', async () => {
    const front = { inFront: false };
    const { show } = startParts(front);
    await show(running('predictive'));
    front.inFront = true;
    await show(running('preview'));
    expect(popups.open()).toEqual([]);
  });

  it('CAMP-7 never takes OK for Get Record: a click on buttons that have changed meanwhile only shows the card', async () => {
    const { show, world } = startParts();
    await show(running('predictive'));
    // The click is on its way while the mode changes.
    world.state = running('preview');
    await popups.click(started.id, 0);
    expect(world.orders).toEqual([]);
    expect(world.forward).toBe(1);
  });

  it('brings the card forward at a click beside the buttons, and when the notice was read meanwhile', async () => {
    const { show, world } = startParts();
    await show(having(started));
    await popups.click(started.id);
    await show(having());
    await popups.click(started.id, 0);
    expect(world.orders).toEqual([]);
    expect(world.forward).toBe(2);
  });

  it('goes on when the system refuses notifications', async () => {
    const { show } = startParts();
    popups.refuse();
    await show(having(started));
    await show(having());
    expect(popups.open()).toEqual([]);
  });

  it('takes kept nonsense for nothing', async () => {
    const { show } = startParts({ shown: { '1': 2 } });
    await show(having(started));
    expect(popups.created()).toBe(1);
  });
});
