import { describe, expect } from 'vitest';
import { automatic, deskWithCall, handsOf, momentOf, onlyCampaign, openDesk } from './support/desk';
import { asked, button, everythingOn, fate, setChannel } from './support/shift';
import { term } from './support/terms';
import { worldTest } from './support/world';

const campaign = automatic.progressive;
const first = { name: '佐藤 花子', phone: '+81320000101', handle: 1 } as const;

/** Agents are called first; contacts answer when the test lets them. */
const dialer = { campaigns: onlyCampaign(campaign, { holdAnswers: true }) };

describe('a progressive campaign that calls its agents first', () => {
  worldTest.override({ wish: { dialer } });

  worldTest('AUTO-1a Accept puts the agent on the call, and the record is finished', async ({ world }) => {
    const { words } = world;
    const { states } = words.record;
    const desk = await deskWithCall(world);
    expect(world.dialer.admin.deliveries(campaign).dialed).toBe(0);
    await desk.card.accept();
    await desk.agree(term('Outbound campaign call - Connecting…', 'en'), 'onCall');
    expect(world.dialer.admin.callsOf('kate')).toMatchObject([{ state: 'Established' }]);
    world.dialer.admin.holdAnswers(campaign, false);
    await desk.agree(states.connected, 'onCall');
    expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', agent: 'kate' });
    await desk.card.endCall();
    await desk.agree(states.ended, 1);
    await desk.card.choose(words.callResults.answer);
    await desk.card.done();
    await expect.poll(() => fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, agent: 'kate' });
    expect(asked(world, 'RecordProcessed', first.handle)).toBe(1);
    expect(asked(world, 'make-call')).toBe(0);
    // Voice is Ready still: the next call rings.
    await desk.agree(states.arriving, 1);
  });

  worldTest('AUTO-1b Reject sends the record back to the top of its calling list', async ({ world }) => {
    const { arriving } = world.words.record.states;
    const desk = await deskWithCall(world);
    await desk.card.reject();
    await desk.gone(arriving);
    // The same record is set aside again, before all others.
    await expect.poll(() => handsOf(world)).toEqual(['Dialing 1', 'Returned 1', 'Dialing 1']);
    expect(world.dialer.admin.deliveries(campaign)).toEqual({ dialed: 0, delivered: 0, returned: 1, abandoned: 0 });
    expect(await desk.popup.locator('[data-notice=callMissed]').count()).toBe(0);
    await desk.agree(arriving, 1);
  });

  worldTest('AUTO-1c an alert that runs out unanswered sends the record back as well', async ({ world }) => {
    const { words } = world;
    world.dialer.admin.setAlertTime(3);
    const desk = await openDesk(world);
    await desk.ready('voice');
    await world.dialer.waitFor(({ name }) => name === 'Ringing');
    // Nothing else is to ring until everybody has read what became of this one.
    await setChannel(world, desk.popup, 'voice', words.channels.notReady);
    await desk.notice('callMissed');
    await desk.gone(words.record.states.arriving);
    await desk.agreeOnBadge('notReady');
    const before = handsOf(world);
    expect(before.slice(-2)).toEqual(['Dialing 1', 'Returned 1']);
    await desk.ready('voice');
    await expect.poll(() => handsOf(world)).toEqual([...before, 'Dialing 1']);
  });

  worldTest('AUTO-3 Origin and the fields are there as soon as the contact answers', async ({ world }) => {
    const { states } = world.words.record;
    const desk = await deskWithCall(world);
    await desk.card.accept();
    await desk.origin(term('Outbound campaign call - Connecting…', 'en'));
    world.dialer.admin.holdAnswers(campaign, false);
    await desk.origin(term('Outbound campaign call to {contact}', 'en', first.name));
    await desk.agree(states.connected, 'onCall');
    for (const page of [desk.popup, desk.crm, desk.second]) {
      const text = await everythingOn(page.getByRole('region', { name: world.words.card.region(states.connected) }));
      for (const part of [first.name, first.phone, 'JP-20417', 'ファミリー安心']) expect(text).toContain(part);
    }
  });

  worldTest(
    'AUTO-6 the campaign, the call status, and exactly the controls that the call permits at that moment',
    async ({ world }) => {
      const { words } = world;
      const { record } = words;
      const desk = await deskWithCall(world);
      const look = async (state: string, status: string) => {
        await desk.agree(state, 'onCall');
        const permits = world.dialer.admin.callsOf('kate')[0]?.capabilities ?? [];
        const region = desk.crm.getByRole('region', { name: words.card.region(state), exact: true });
        const controls = region.getByRole('toolbar', { name: record.controls });
        const shown = await controls.locator('button:not([aria-disabled=true])').allInnerTexts();
        const labels = {
          retrieve: record.retrieve,
          hold: record.hold,
          'send-dtmf': record.keypad,
          'initiate-transfer': words.calls.transfer,
          'start-recording': words.calls.recording,
        };
        const wanted = Object.entries(labels).flatMap(([verb, label]) => (permits.includes(verb) ? [label] : []));
        expect(shown.map((text) => text.split('\n')[0])).toEqual(wanted);
        expect(await button(region, record.endCall).count()).toBe(permits.includes('release') ? 1 : 0);
        expect(await button(region, record.answer).count()).toBe(0);
        expect(await region.locator(`dt:text-is("${record.callStatus}") + dd`).textContent()).toBe(status);
        const text = await region.innerText();
        for (const part of [
          campaign,
          'One call for each agent, who is called first',
          words.campaigns.modes.progressive,
          words.campaigns.delivery.automatic,
        ]) {
          expect(text).toContain(part);
        }
      };
      await desk.card.accept();
      const { connected, dialing, held } = record.states;
      // The agent is on the line, and the contact is still called.
      await look(words.caseInformation.origins.connecting, dialing);
      world.dialer.admin.holdAnswers(campaign, false);
      await look(connected, connected);
      await desk.card.hold();
      await look(held, held);
      await desk.card.retrieve();
      await look(connected, connected);
    },
  );

  worldTest(
    'AUTO-7 Done and Stop is Voice Not Ready, then the record; My Campaigns says so and resumes',
    async ({ world }) => {
      const { words } = world;
      world.dialer.admin.holdAnswers(campaign, false);
      const desk = await deskWithCall(world);
      await desk.card.accept();
      await desk.agree(words.record.states.connected, 'onCall');
      await desk.card.endCall();
      await desk.card.choose(words.callResults.noAnswer);
      await desk.card.doneAndStop();
      await desk.popup.getByText(words.campaigns.stopped).waitFor();
      await desk.agreeOnBadge('notReady');
      const stopped = momentOf(world, 'voice state', 'NotReady');
      expect(stopped).toBeLessThan(momentOf(world, 'RecordProcessed'));
      expect(momentOf(world, 'Ringing')).toBeLessThan(stopped);
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 7 });

      await button(desk.popup, words.campaigns.resume).click();
      await desk.agree(words.record.states.arriving, 1);
      expect(world.dialer.admin.agent('kate').voice).toBe('Ready');
      expect(await desk.popup.getByText(words.campaigns.stopped).count()).toBe(0);
    },
  );

  worldTest('LIVE-1 the worker stopped while connecting: the contact who answers then is there', async ({ world }) => {
    const desk = await deskWithCall(world);
    await desk.card.accept();
    await desk.origin(term('Outbound campaign call - Connecting…', 'en'));
    await world.stopWorker();
    world.dialer.admin.holdAnswers(campaign, false);
    await desk.agree(world.words.record.states.connected, 'onCall');
    await desk.origin(term('Outbound campaign call to {contact}', 'en', first.name));
    expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', agent: 'kate', attempts: 1 });
    expect(world.dialer.log().filter(({ name }) => name === 'answer').length).toBe(1);
  });
});

describe('the same in Japanese', () => {
  // The agent has asked for the pages of contacts to open by themselves: of nobody, none does.
  worldTest.override({ wish: { dialer, language: 'ja', settings: { opensContact: true } } });

  worldTest(
    'AUTO-2 from Accept until the contact answers Origin is Connecting, nothing is made up, and no page is opened',
    async ({ world }) => {
      const { words } = world;
      const connecting = term('Outbound campaign call - Connecting…', 'ja');
      const desk = await deskWithCall(world);
      const addresses = () => world.context.pages().map((page) => page.url());
      const before = addresses();
      await desk.card.accept();
      await desk.agree(connecting, 'onCall');
      await desk.origin(connecting);
      const [call] = world.dialer.admin.callsOf('kate');
      for (const page of [desk.popup, desk.crm, desk.second]) {
        const text = await page.getByRole('region', { name: words.card.region(connecting), exact: true }).innerText();
        expect(text).toContain(campaign);
        for (const part of [first.name, first.phone, call?.number ?? '', words.record.openContact]) {
          expect(text).not.toContain(part);
        }
      }
      expect(addresses()).toEqual(before);
      world.dialer.admin.holdAnswers(campaign, false);
      await desk.origin(term('Outbound campaign call to {contact}', 'ja', first.name));
      expect(momentOf(world, 'answer')).toBeLessThan(momentOf(world, 'answered'));
    },
  );
});
