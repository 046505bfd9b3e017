import { describe, expect } from 'vitest';
import {
  asked,
  button,
  campaign,
  channelState,
  everythingOn,
  fate,
  first,
  getRecord,
  shiftOnCall,
  shiftWithPreview,
  startShift,
} from './support/shift';
import { overlay, worldTest } from './support/world';

describe('a preview campaign, worked on the CRM page', () => {
  worldTest(
    'PULL-1 Get Record shows the whole preview before any call, on the page and in the popup',
    async ({ world }) => {
      const { crm, popup, card } = await shiftWithPreview(world);
      const preview = card.at('preview');
      const { caseInformation: words } = world.words;
      const rows = await preview.locator('dt').allTextContents();
      for (const row of [
        words.origin,
        words.campaign,
        words.attempts,
        words.lastResult,
        words.localTime,
        words.dialHours,
      ]) {
        expect(rows).toContain(row);
      }
      const text = await everythingOn(preview);
      for (const part of [
        words.origins.preview,
        campaign,
        first.name,
        first.phone,
        words.noAttempt,
        '00:00–23:59',
        'JP-20417',
        'ファミリー安心',
      ]) {
        expect(text).toContain(part);
      }
      await popup.getByRole('region', { name: world.words.card.region(world.words.record.states.preview) }).waitFor();
      expect(asked(world, 'make-call')).toBe(0);
      expect(await overlay(crm).count()).toBe(1);
    },
  );

  worldTest('PULL-2 Get Record while Voice is Not Ready says so and offers to become Ready', async ({ world }) => {
    const { popup, card } = await startShift(world, { ready: false });
    await getRecord(world, popup);
    const notice = popup.locator('[data-notice=voiceNotReady]');
    await notice.waitFor();
    expect(asked(world, 'PreviewRecordRequest')).toBe(0);
    await button(notice, world.words.notices.choices.readyAndGet).click();
    await card.at('preview').waitFor();
    await channelState(world, popup, 'voice', world.words.channels.ready).waitFor();
    expect(fate(world, first.handle).agent).toBe('kate');
  });

  worldTest('PULL-3a Call this contact later returns the record to the campaign list', async ({ world }) => {
    const { card } = await shiftWithPreview(world);
    await card.openDecline();
    await card.decline('later');
    await card.closed();
    expect(fate(world, first.handle)).toMatchObject({ state: 'ready', attempts: 0 });
    expect(asked(world, 'RecordReject', first.handle)).toBe(1);
  });

  worldTest(
    "PULL-3b Don't call this contact takes the contact with all its numbers out of the campaign list",
    async ({ world }) => {
      const { card } = await shiftWithPreview(world);
      await card.openDecline();
      expect(
        await card.at('preview').getByRole('menuitem', { name: world.words.record.dontCall }).innerText(),
      ).toContain('not Do Not Call');
      await card.decline('dontCall');
      await card.closed();
      const chain = world.dialer.report().filter((record) => record.name === first.name);
      expect(chain.length).toBeGreaterThan(1);
      expect(chain.every((record) => record.state === 'cancelled')).toBe(true);
    },
  );

  worldTest(
    'PULL-3 a decline that the dialer never confirms ends the preview after eight seconds, marked not confirmed',
    async ({ world }) => {
      world.dialer.admin.setAnswer('RecordReject', { how: 'never' });
      const { popup, card } = await shiftWithPreview(world);
      await card.openDecline();
      await card.decline('later');
      await card.at('sending').waitFor();
      await popup.getByText(world.words.unconfirmed.unconfirmed).waitFor();
      expect(await card.at('sending').count()).toBe(0);
      expect(asked(world, 'RecordReject', first.handle)).toBe(1);
    },
  );

  worldTest('PULL-4 Call dials the record, and its status follows the dialer in every tab', async ({ world }) => {
    const { crm, popup, card } = await shiftWithPreview(world);
    const second = await world.openCrm('C-1002');
    const everywhere = async (state: 'dialing' | 'connected' | 'held' | 'ended') => {
      const name = world.words.card.region(world.words.record.states[state]);
      for (const page of [crm, second, popup]) await page.getByRole('region', { name, exact: true }).waitFor();
    };
    world.dialer.admin.setCallOutcome(first.phone, { is: 'answered', after: 1500, talkFor: null });
    await card.call();
    await everywhere('dialing');
    await everywhere('connected');
    await card.hold();
    await everywhere('held');
    await card.retrieve();
    await everywhere('connected');
    await card.endCall();
    await everywhere('ended');
    const dialed = world.dialer.log().find((entry) => entry.name === 'make-call');
    expect(dialed).toMatchObject({ handle: first.handle, detail: first.phone });
    expect(asked(world, 'make-call')).toBe(1);
  });

  worldTest('PULL-6 Done finishes the record with its result and goes straight on to the next', async ({ world }) => {
    const { card } = await shiftOnCall(world);
    await card.endCall();
    await card.choose(world.words.callResults.answer);
    await card.done();
    await card.at('preview').waitFor();
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, attempts: 1, agent: 'kate' });
    expect(await card.at('preview').innerText()).toContain('Emily Carter');
  });

  worldTest('PULL-7 Done and Stop takes no more records until Get Record', async ({ world }) => {
    const { popup, card } = await shiftOnCall(world);
    await card.endCall();
    await card.choose(world.words.callResults.noAnswer);
    await card.doneAndStop();
    await popup.getByText(world.words.campaigns.stopped).waitFor();
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 7 });
    expect(asked(world, 'PreviewRecordRequest')).toBe(1);
    await getRecord(world, popup);
    await card.at('preview').waitFor();
    expect(asked(world, 'PreviewRecordRequest')).toBe(2);
  });

  worldTest(
    'RES-1 results come in the order of the server, the preselected one chosen, one key each',
    async ({ world }) => {
      const { card } = await shiftOnCall(world);
      await card.endCall();
      const ended = card.at('ended');
      const labels = await ended
        .getByRole('radio')
        .evaluateAll((all) => all.map((each) => each.closest('label')?.querySelector('.grow')?.textContent));
      const { callResults } = world.words;
      expect(labels.slice(0, 4)).toEqual([
        callResults.answer,
        callResults.noAnswer,
        callResults.busy,
        callResults.answeringMachine,
      ]);
      await ended.focus();
      await ended.press('3');
      await ended.getByRole('radio', { name: callResults.busy, checked: true }).waitFor();
      await card.doneAndStop();
      await ended.waitFor({ state: 'detached' });
      expect(fate(world, first.handle).result).toBe(6);
    },
  );
});

describe('nothing left, no answer, withdrawn', () => {
  worldTest(
    'PULL-8 a campaign without a record left, an answer that never comes and a withdrawn record are said in words',
    async ({ world }) => {
      const { crm, popup, card } = await shiftWithPreview(world);
      world.dialer.admin.withdraw(first.handle);
      const notice = (is: string) => overlay(crm).locator(`[data-notice=${is}]`);
      await notice('recordWithdrawn').waitFor();
      expect(await notice('recordWithdrawn').innerText()).toContain(first.name);
      expect(await card.at('preview').count()).toBe(0);

      world.dialer.admin.setAnswer('PreviewRecordRequest', { how: 'never', times: 1 });
      await getRecord(world, popup);
      await notice('noAnswerInTime').waitFor();

      world.dialer.admin.setSwitch('emptyList', 'error');
      for (const record of world.dialer.report()) {
        if (record.campaign === campaign && record.state === 'ready') world.dialer.admin.withdraw(record.handle);
      }
      await button(popup, world.words.notices.choices.getAgain).click();
      await notice('noRecordLeft').waitFor();
      await popup.getByRole('button', { name: world.words.campaigns.getRecordFrom(campaign), exact: true }).waitFor();
    },
  );
});
