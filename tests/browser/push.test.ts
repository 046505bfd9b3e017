import { describe, expect } from 'vitest';
import { automatic, deskWithArrival, deskWithPreview, handsOf, momentOf, onlyCampaign, openDesk } from './support/desk';
import { asked, button, fate } from './support/shift';
import { worldTest } from './support/world';

const campaign = automatic.push;
const first = { handle: 1 } as const;
const next = { name: 'Emily Carter', handle: 3 } as const;

const dialer = { campaigns: onlyCampaign(campaign) };

describe('a push preview that arrives', () => {
  worldTest.override({ wish: { dialer } });

  worldTest('PUSH-1 records arrive once Outbound Preview is Ready, and Voice has no part in it', async ({ world }) => {
    const desk = await openDesk(world);
    await desk.ready('voice');
    await desk.agreeOnBadge('ready');
    world.dialer.admin.stop(campaign);
    world.dialer.admin.start(campaign);
    await desk.ready('outboundpreview');
    await desk.agree(world.words.record.states.arriving, 1);
    expect(momentOf(world, 'outboundpreview state', 'ready')).toBeLessThan(momentOf(world, 'InvitationInvited'));
    expect(asked(world, 'make-call')).toBe(0);
  });

  worldTest('PUSH-2a Accept takes the record, which is called, finished and completed', async ({ world }) => {
    const { states } = world.words.record;
    const desk = await deskWithPreview(world);
    expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', agent: 'kate' });
    await desk.card.call();
    await desk.agree(states.connected, 'onCall');
    await desk.card.endCall();
    await desk.agree(states.ended, 1);
    await desk.card.choose(world.words.callResults.answer);
    await desk.card.done();
    await world.dialer.waitFor(({ name }) => name === 'InvitationCompleted');
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, attempts: 1, agent: 'kate' });
    expect(asked(world, 'make-call')).toBe(1);
    expect(asked(world, 'RecordProcessed', first.handle)).toBe(1);
    // Voice was Not Ready all the time.
    expect(world.dialer.admin.agent('kate')).toMatchObject({ voice: 'NotReady', outboundPreview: 'Ready' });
  });

  worldTest('PUSH-2b Reject puts the record back at the top of the calling list', async ({ world }) => {
    const desk = await deskWithArrival(world);
    await desk.card.reject();
    await desk.gone(world.words.record.states.arriving);
    // The same record comes again, before all others.
    await expect.poll(() => handsOf(world)).toEqual(['Taken 1', 'Returned 1', 'Taken 1']);
    expect(fate(world, first.handle).attempts).toBe(0);
  });

  worldTest('PUSH-2c a record that nobody answers goes back to the top of the calling list', async ({ world }) => {
    world.dialer.admin.setAlertTime(3);
    const desk = await openDesk(world);
    await desk.ready('outboundpreview');
    await world.dialer.waitFor(({ name }) => name === 'InvitationInvited');
    // Nothing else is to arrive until everybody has read what became of this one.
    world.dialer.admin.stop(campaign);
    await desk.notice('arrivalMissed');
    await desk.gone(world.words.record.states.arriving);
    expect(handsOf(world)).toEqual(['Taken 1', 'Returned 1']);
    world.dialer.admin.start(campaign);
    await expect.poll(() => handsOf(world)).toEqual(['Taken 1', 'Returned 1', 'Taken 1']);
  });
});

describe('a push preview while a notice stands in the popup', () => {
  const another = onlyCampaign(automatic.progressive).map((each) => ({ ...each, status: 'unloaded' as const }));
  worldTest.override({ wish: { dialer: { campaigns: [...onlyCampaign(campaign), ...another] } } });

  worldTest('stands above it, and takes no focus from it', async ({ world }) => {
    const { words, dialer } = world;
    const desk = await openDesk(world);
    dialer.admin.stop(campaign);
    await desk.ready('outboundpreview');
    dialer.admin.load(automatic.progressive);
    const notice = desk.popup.locator('[data-notice=campaignLoaded]');
    const step = button(notice, words.notices.choices.dismiss);
    await step.focus();
    dialer.admin.push('kate', campaign);
    const arrival = desk.popup.locator('[data-arrival]');
    await arrival.waitFor();
    const topOf = async (place: typeof notice) => (await place.boundingBox())?.y ?? Number.NaN;
    expect(await topOf(arrival)).toBeLessThan(await topOf(notice));
    expect(await step.evaluate((each) => each === document.activeElement)).toBe(true);
  });
});

describe('stopping a push preview campaign', () => {
  worldTest.override({ wish: { dialer } });

  worldTest(
    'PUSH-5 to stop is Outbound Preview Not Ready, then the record closed; My Campaigns says so and resumes',
    async ({ world }) => {
      const { words } = world;
      const desk = await deskWithPreview(world);
      await desk.card.call();
      await desk.card.at('connected').waitFor();
      await desk.card.endCall();
      await desk.agree(words.record.states.ended, 1);
      await desk.card.choose(words.callResults.busy);
      await button(desk.card.at('ended'), words.record.notReadyAndDone).click();
      await desk.popup.getByText(words.campaigns.stopped).waitFor();
      await desk.agreeOnBadge('notReady');
      const stopped = momentOf(world, 'outboundpreview state', 'not-ready');
      expect(stopped).toBeLessThan(momentOf(world, 'RecordProcessed'));
      expect(momentOf(world, 'InvitationInvited')).toBeLessThan(stopped);
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 6 });

      await button(desk.popup, words.campaigns.resume).click();
      await desk.agree(words.record.states.arriving, 1);
      expect(fate(world, next.handle)).toMatchObject({ state: 'retrieved', agent: 'kate' });
      expect(await desk.popup.getByText(words.campaigns.stopped).count()).toBe(0);
    },
  );
});

describe('a push preview, and the worker or the line is gone', () => {
  worldTest.override({ wish: { dialer } });

  worldTest('LIVE-1 the worker stopped right after Accept: the record is there, accepted once', async ({ world }) => {
    const { states } = world.words.record;
    const desk = await deskWithArrival(world);
    world.dialer.admin.setResponse('accept', { how: 'never', times: 1 });
    const taken = world.dialer.waitFor(({ name }) => name === 'InvitationProcessing');
    await desk.card.accept();
    await taken;
    await world.stopWorker();
    await desk.agree(states.preview, 1);
    await desk.card.call();
    await desk.agree(states.connected, 'onCall');
    expect(asked(world, 'make-call')).toBe(1);
    expect(world.dialer.log().filter(({ name }) => name === 'InvitationProcessing').length).toBe(1);
  });

  worldTest('PUSH-2a a line that is lost while a record waits: it waits still, and can be taken', async ({ world }) => {
    const { words } = world;
    const desk = await deskWithArrival(world);
    await world.dialer.admin.setReachable(false);
    await desk.popup.getByText(words.link.down).first().waitFor();
    await desk.agreeOnBadge('noConnection');
    await world.dialer.admin.setReachable(true);
    await desk.agree(words.record.states.arriving, 1);
    await desk.card.accept();
    await desk.agree(words.record.states.preview, 1);
    expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', agent: 'kate' });
  });

  worldTest('PUSH-2c a record that went back while the line was lost is not shown any more', async ({ world }) => {
    const { words } = world;
    world.dialer.admin.setAlertTime(5);
    const desk = await openDesk(world);
    await desk.ready('outboundpreview');
    await desk.card.at('arriving').waitFor();
    world.dialer.admin.stop(campaign);
    await world.dialer.admin.setReachable(false);
    await world.dialer.waitFor(({ name }) => name === 'InvitationRevoked');
    await desk.popup.getByText(words.link.down).first().waitFor();
    await world.dialer.admin.setReachable(true);
    await desk.gone(words.record.states.arriving);
    await desk.notice('arrivalMissed');
    expect(handsOf(world)).toEqual(['Taken 1', 'Returned 1']);
  });
});
