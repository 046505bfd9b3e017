import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { nextCall, setReady } from '../dialer/support/arrivals';
import { openDesktop } from '../dialer/support/desktop';
import { automatic, deskWithCall, handsOf, momentOf, onlyCampaign, openDesk } from './support/desk';
import { asked, fate } from './support/shift';
import { term } from './support/terms';
import { overlay, worldTest } from './support/world';

const campaign = automatic.predictive;
const first = { name: '佐藤 花子', phone: '+81320000101', handle: 1 } as const;

/** Contacts are called first, one for each agent. */
const campaigns = (abandonAfter = 10_000) => onlyCampaign(campaign, { pacing: 1, abandonAfter });

/** From now on: whether a text was ever on the page's overlay. */
async function watchFor(page: Page, text: string): Promise<() => Promise<boolean>> {
  await overlay(page).waitFor({ state: 'attached' });
  await page.evaluate((text) => {
    const root = document.querySelector('dialbridge-overlay')?.shadowRoot;
    if (!root) throw new Error('There is no overlay.');
    const look = () => {
      if (root.textContent?.includes(text)) document.documentElement.dataset.wasSeen = '';
    };
    new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
    look();
  }, text);
  return () => page.evaluate(() => 'wasSeen' in document.documentElement.dataset);
}

describe('a predictive campaign that calls its contacts first', () => {
  worldTest.override({ wish: { dialer: { campaigns: campaigns() } } });

  worldTest('AUTO-4 Origin has the contact from the start, and Connecting is never there', async ({ world }) => {
    const { states } = world.words.record;
    const origin = term('Outbound campaign call to {contact}', 'en', first.name);
    const desk = await openDesk(world);
    const wasSeen = await watchFor(desk.crm, term('Outbound campaign call - Connecting…', 'en'));
    await desk.ready('voice');
    await desk.agree(states.arriving, 1);
    await desk.origin(origin);
    expect(handsOf(world)).toEqual(['Dialing 1']);
    await desk.card.accept();
    await desk.agree(states.connected, 'onCall');
    await desk.origin(origin);
    expect(await wasSeen()).toBe(false);
    expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', agent: 'kate', attempts: 1 });
  });

  worldTest('AUTO-1d a rejected call is passed to the next agent who is ready', async ({ world }) => {
    const { states } = world.words.record;
    const desk = await deskWithCall(world);
    // No other contact answers, so the other agent is free for this one.
    world.dialer.admin.setAnswerRate(campaign, 0);
    const taro = openDesktop(world.dialer.url, 'taro');
    try {
      await taro.signIn();
      await setReady(taro, 'voice');
      await desk.card.reject();
      const { call } = await nextCall(taro, ({ state }) => state === 'ringing');
      expect(call.data).toMatchObject({ phone: first.phone, campaign });
      await desk.gone(states.arriving);
      await taro.gateway.perform({ type: 'UseCall', callId: call.id, verb: 'answer', digits: null });
      await expect.poll(() => fate(world, first.handle)).toMatchObject({ state: 'retrieved', agent: 'taro' });
      expect(world.dialer.admin.deliveries(campaign).abandoned).toBe(0);
      expect(handsOf(world).filter((hand) => hand.endsWith(' 1'))).toEqual(['Dialing 1', 'Taken 1']);
    } finally {
      taro.gateway.close();
    }
  });

  worldTest('LIVE-1 the worker stopped while a call rings: it rings still, and is taken once', async ({ world }) => {
    const { states } = world.words.record;
    const desk = await deskWithCall(world);
    await world.stopWorker();
    await desk.agree(states.arriving, 1);
    await desk.origin(term('Outbound campaign call to {contact}', 'en', first.name));
    await desk.card.accept();
    await desk.agree(states.connected, 'onCall');
    await desk.card.endCall();
    await desk.agree(states.ended, 1);
    await desk.card.choose(world.words.callResults.answer);
    await desk.card.doneAndStop();
    await expect.poll(() => fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, attempts: 1 });
    expect(world.dialer.log().filter(({ name }) => name === 'answer').length).toBe(1);
  });

  worldTest('AUTO-1c a call that stopped ringing while the line was lost is not shown any more', async ({ world }) => {
    const { words } = world;
    const desk = await deskWithCall(world);
    const [call] = world.dialer.admin.callsOf('kate');
    await world.dialer.admin.setReachable(false);
    await desk.popup.getByText(words.link.down).first().waitFor();
    await desk.agreeOnBadge('noConnection');
    // Nobody else is called meanwhile.
    world.dialer.admin.stop(campaign);
    world.dialer.admin.hangUp(call?.id ?? '');
    await world.dialer.admin.setReachable(true);
    await desk.gone(words.record.states.arriving);
    await desk.gone(words.record.states.down);
    await desk.agreeOnBadge('ready');
    expect(world.dialer.admin.deliveries(campaign)).toMatchObject({ delivered: 0, abandoned: 1 });
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 21 });
  });

  worldTest('AUTO-1a a line that is lost while a call rings: it rings still, and can be taken', async ({ world }) => {
    const { words } = world;
    const desk = await deskWithCall(world);
    await world.dialer.admin.setReachable(false);
    await desk.popup.getByText(words.link.down).first().waitFor();
    await world.dialer.admin.setReachable(true);
    await desk.agree(words.record.states.arriving, 1);
    await desk.card.accept();
    await desk.agree(words.record.states.connected, 'onCall');
    expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', agent: 'kate', attempts: 1 });
  });
});

describe('contacts who do not wait', () => {
  worldTest.override({ wish: { language: 'ja', dialer: { campaigns: campaigns(100) } } });

  worldTest('AUTO-1d a rejected call that nobody else can take counts as abandoned', async ({ world }) => {
    const desk = await deskWithCall(world);
    await desk.origin(term('Outbound campaign call to {contact}', 'ja', first.name));
    await desk.card.reject();
    await desk.gone(world.words.record.states.arriving);
    await expect.poll(() => fate(world, first.handle)).toMatchObject({ state: 'done', result: 21, agent: 'dialer' });
    expect(world.dialer.admin.deliveries(campaign)).toMatchObject({ delivered: 0, abandoned: 1 });
    expect(asked(world, 'RecordProcessed')).toBe(0);
  });
});

for (const by of ['dialer', 'desktop'] as const) {
  describe(`an agent who is set to automatic answer, by the ${by}`, () => {
    const settings = { 'voice.auto-answer': 'true' };
    worldTest.override({ wish: { dialer: { campaigns: campaigns(), settings, switches: { autoAnswer: by } } } });

    worldTest(`AUTO-5 the call connects with no Accept, answered by the ${by}`, async ({ world }) => {
      const { states } = world.words.record;
      const desk = await openDesk(world);
      await desk.ready('voice');
      await desk.agree(states.connected, 'onCall');
      await desk.origin(term('Outbound campaign call to {contact}', 'en', first.name));
      const asks = world.dialer.log().filter(({ name, outcome }) => name === 'answer' && outcome === 'done').length;
      expect(asks).toBe(by === 'dialer' ? 0 : 1);
      await desk.card.endCall();
      await desk.agree(states.ended, 1);
      expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', agent: 'kate', attempts: 1 });
      expect(momentOf(world, 'Established')).toBeLessThan(momentOf(world, 'Completed'));
    });
  });
}
