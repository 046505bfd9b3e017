import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Messages } from '../../lib/i18n/en';
import { parseCallingList } from '../../lib/practice/engine/callingList';
import { exampleGroup } from '../../lib/practice/server/agents';
import { defaultPolicy } from '../../lib/session/policy';
import { asked, button, campaign, fate, first, getRecord, shiftWithPreview, startShift } from './support/shift';
import { overlay, type World, worldTest } from './support/world';

/** The first contact's other number in the list, and the second contact. */
const mobile = { phone: '+819000000101', handle: 2 } as const;
const second = { name: 'Emily Carter', phone: '+12125550123' } as const;

const calls = (world: World) =>
  world.dialer.log().filter(({ kind, name, outcome }) => kind === 'call' && name === 'make-call' && outcome === 'done');

const rows = (card: Locator, { record }: Messages): Locator =>
  card.getByRole('radiogroup', { name: record.numbers }).locator('.num');

/** What a request carried, by its name, as the dialer received it. */
const lastOf = (world: World, name: string) =>
  world.dialer
    .log()
    .filter((entry) => entry.kind === 'request' && entry.name === name)
    .at(-1);

describe('a contact with several numbers', () => {
  worldTest(
    'PULL-9 lists them with type and region, dials another one exactly as shown, and reports that one',
    async ({ world }) => {
      const { words } = world;
      const { card } = await shiftWithPreview(world);
      const preview = card.at('preview');
      const list = rows(preview, words);
      await expect.poll(() => list.count()).toBe(2);
      expect(await list.nth(0).innerText()).toContain(words.phoneTypes[1]);
      const other = await list.nth(1).innerText();
      for (const part of [words.phoneTypes[4] ?? '', 'Japan']) expect(other).toContain(part);
      expect(await list.nth(1).locator('.tel').textContent()).toBe(mobile.phone);

      await list.nth(1).getByRole('radio').check();
      expect(calls(world)).toEqual([]);
      await expect
        .poll(() => button(preview.locator('.bar'), words.record.call).innerText())
        .toContain(words.phoneTypes[4]);
      await card.call();
      await card.at('connected').waitFor();
      expect(calls(world)).toMatchObject([{ handle: mobile.handle, detail: mobile.phone }]);

      await card.endCall();
      await card.at('ended').waitFor();
      await card.choose(words.callResults.answer);
      await card.doneAndStop();
      await card.closed();
      expect(lastOf(world, 'RecordProcessed')).toMatchObject({ handle: mobile.handle, outcome: 'done' });
      expect(fate(world, mobile.handle)).toMatchObject({ state: 'done', result: 33, attempts: 1 });
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: null, attempts: 0 });
    },
  );

  worldTest(
    'PULL-9 a row’s own Call dials that number, and a stop of the worker loses none of it',
    async ({ world }) => {
      const { words } = world;
      const { card } = await shiftWithPreview(world);
      await rows(card.at('preview'), words).nth(1).waitFor();
      await world.stopWorker();
      await world.workerRuns(true);
      const name = `${words.record.call} ${words.phoneTypes[4]} ${mobile.phone}`;
      await card.at('preview').getByRole('button', { name }).click();
      await card.at('connected').waitFor();
      expect(calls(world)).toMatchObject([{ handle: mobile.handle, detail: mobile.phone }]);

      await world.stopWorker();
      await world.workerRuns(true);
      await card.endCall();
      await card.at('ended').waitFor();
      await card.choose(words.callResults.answer);
      await card.doneAndStop();
      await card.closed();
      expect(fate(world, mobile.handle)).toMatchObject({ state: 'done', result: 33, attempts: 1 });
    },
  );

  worldTest(
    'PULL-9 takes a new number into the calling list, shows how it will be dialed, and dials it under its own handle',
    async ({ world }) => {
      const { words } = world;
      const { card } = await shiftWithPreview(world);
      const preview = card.at('preview');
      await rows(preview, words).nth(1).waitFor();
      await button(preview, words.record.newNumber).click();
      const field = preview.getByLabel(words.record.newNumber);
      await field.fill('+81 80-1111-2222');
      const read = preview.locator('.new-number .hint');
      await expect.poll(() => read.innerText()).toContain(words.record.willDial);
      expect(await read.locator('.tel').textContent()).toBe('+818011112222');
      expect(await read.innerText()).toContain('Japan');
      expect(asked(world, 'AddRecord')).toBe(0);

      await preview.getByRole('button', { name: words.record.add, exact: true }).click();
      const added = rows(preview, words).nth(2);
      await added.waitFor();
      expect(await added.locator('.tel').textContent()).toBe('+818011112222');
      await expect.poll(() => added.getByRole('radio').isChecked()).toBe(true);
      expect(asked(world, 'AddRecord')).toBe(1);
      await expect.poll(() => asked(world, 'ChainedRecordRequest')).toBe(2);
      const report = world.dialer.report().find(({ phone }) => phone === '+818011112222');
      await expect.poll(() => added.innerText()).not.toContain(words.record.numberUnlisted);

      await card.call();
      await card.at('connected').waitFor();
      expect(calls(world)).toMatchObject([{ handle: report?.handle, detail: '+818011112222' }]);
      await card.endCall();
      await card.at('ended').waitFor();
      await card.choose(words.callResults.answer);
      await card.doneAndStop();
      await card.closed();
      expect(fate(world, report?.handle ?? 0)).toMatchObject({ state: 'done', result: 33, attempts: 1 });
    },
  );
});

describe('a dialer that never answers about other numbers', () => {
  worldTest.override({ wish: { dialer: { switches: { silentRequests: true } } } });

  worldTest('PULL-9 a new number is dialed all the same, under the handle of the record', async ({ world }) => {
    const { words } = world;
    const { card } = await shiftWithPreview(world);
    const preview = card.at('preview');
    await button(preview, words.record.newNumber).click();
    await preview.getByLabel(words.record.newNumber).fill('080-1111-2222');
    await preview.getByRole('button', { name: words.record.add, exact: true }).click();
    const added = rows(preview, words).nth(1);
    await added.getByText(words.record.numberUnlisted).waitFor();
    await preview.getByText(words.record.numbersSilent).waitFor();
    expect(asked(world, 'AddRecord')).toBe(1);
    await card.call();
    await card.at('connected').waitFor();
    expect(calls(world)).toMatchObject([{ handle: first.handle, detail: '08011112222' }]);
  });
});

describe('the caller ID', () => {
  const callerIds = [
    {
      campaign,
      choices: [
        { number: '+81355550100', name: 'Tokyo' },
        { number: '+81655550100', name: 'Osaka' },
      ],
    },
  ];
  worldTest.override({ wish: { settings: { policy: { ...defaultPolicy, callerIds } } } });

  worldTest(
    'PULL-5 is asked for, shown to the contact, and preselected from then on, after a restart of the browser too',
    async ({ world }) => {
      const { words } = world;
      const { card } = await shiftWithPreview(world);
      const preview = card.at('preview');
      const choice = preview.getByLabel(words.record.callerId);
      expect(await choice.inputValue()).toBe('');
      await card.call();
      await preview.getByText(words.refusals.callerIdMissing).waitFor();
      expect(asked(world, 'make-call')).toBe(0);

      await choice.selectOption('+81655550100');
      await card.call();
      await card.at('connected').waitFor();
      expect(world.dialer.admin.callsOf('kate')).toMatchObject([{ callerId: '+81655550100' }]);
      await card.endCall();
      await card.at('ended').waitFor();
      await card.choose(words.callResults.answer);
      await card.doneAndStop();
      await card.closed();

      await world.restartBrowser();
      const next = await shiftWithPreview(world);
      const again = next.card.at('preview').getByLabel(words.record.callerId);
      expect(await again.inputValue()).toBe('+81655550100');
      await next.card.call();
      await next.card.at('connected').waitFor();
      expect(world.dialer.admin.callsOf('kate')).toMatchObject([{ callerId: '+81655550100' }]);
    },
  );
});

/** A list whose contact may be called in one hour of the day, which is not now. */
function listOutsideHours() {
  const hour = String((new Date().getUTCHours() + 6) % 24).padStart(2, '0');
  const csv = [
    'name,phone_1,type_1,phone_2,type_2,time_zone,from,until,crm_id:varchar(12)',
    `Emily Carter,+12125550123,mobile,+12125550188,business,Etc/UTC,${hour}:00,${hour}:59,C-1002`,
  ].join('\n');
  const list = parseCallingList(csv);
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  const plan = { name: campaign, description: '', mode: 'preview', applicationId: 134, group: exampleGroup } as const;
  return [{ ...plan, lists: [{ name: 'Hours', list: list.value }] }];
}

describe('a contact outside the dial hours', () => {
  worldTest.override({ wish: { dialer: { campaigns: listOutsideHours() } } });

  worldTest('CALL-7 Call warns and says why, and dials only when the agent wants it anyway', async ({ world }) => {
    const { words } = world;
    const { popup, card } = await startShift(world, { at: 'C-1002' });
    await getRecord(world, popup);
    const preview = card.at('preview');
    await card.call();
    await preview.getByText(words.record.notDialedYet).waitFor();
    expect(await preview.innerText()).toMatch(/Dial hours \d\d:00–\d\d:59/);
    expect(asked(world, 'make-call')).toBe(0);
    await button(preview, words.record.callAnyway).click();
    await card.at('connected').waitFor();
    expect(calls(world)).toHaveLength(1);
  });
});

describe('what the administrator refuses', () => {
  const policy = { ...defaultPolicy, dialHours: 'refuse', doNotCall: 'refuse' } as const;
  worldTest.override({ wish: { settings: { policy }, dialer: { campaigns: listOutsideHours() } } });

  worldTest('CALL-7 is not dialed outside the dial hours, whatever the agent presses', async ({ world }) => {
    const { words } = world;
    const { popup, card } = await startShift(world, { at: 'C-1002' });
    await getRecord(world, popup);
    const preview = card.at('preview');
    await preview
      .getByText(/Dial hours \d\d:00–\d\d:59/)
      .first()
      .waitFor();
    const press = button(preview.locator('.bar'), words.record.call);
    expect(await press.getAttribute('aria-disabled')).toBe('true');
    await press.click({ force: true });
    await preview.press('c');
    expect(await button(preview, words.record.callAnyway).count()).toBe(0);
    expect(asked(world, 'make-call')).toBe(0);
  });
});

describe('a number marked do-not-call', () => {
  worldTest('CALL-7 is not dialed and says why, while the contact’s other number is', async ({ world }) => {
    const { words } = world;
    world.dialer.admin.addDoNotCall([mobile.phone]);
    const { card } = await shiftWithPreview(world);
    const preview = card.at('preview');
    const marked = rows(preview, words).nth(1);
    await marked.getByText(words.callResults.doNotCall).waitFor();
    await marked.getByRole('radio').check();
    await preview.getByText(words.refusals.numberDoNotCall).first().waitFor();
    const press = button(preview.locator('.bar'), words.record.call);
    await expect.poll(() => press.getAttribute('aria-disabled')).toBe('true');
    await press.click({ force: true });
    expect(asked(world, 'make-call')).toBe(0);

    await rows(preview, words).nth(0).getByRole('radio').check();
    await card.call();
    await card.at('connected').waitFor();
    expect(calls(world)).toMatchObject([{ handle: first.handle }]);
  });
});

describe('several previews', () => {
  worldTest.override({
    wish: { dialer: { agentSettings: { kate: { 'outbound.preview.max-simultaneous-preview-record': '2' } } } },
  });

  worldTest(
    'PULL-11 are open at once and switched between, each with its own numbers; beyond the limit Get Record says the number',
    async ({ world }) => {
      const { words } = world;
      const { popup, crm, card } = await shiftWithPreview(world);
      await rows(card.at('preview'), words).nth(1).waitFor();
      await getRecord(world, popup);
      const other = button(overlay(crm), words.record.otherRecords(1));
      await other.waitFor();
      const names = overlay(crm).getByRole('heading', { level: 2 });
      const shown = await names.first().innerText();
      const next = shown === first.name ? second : first;
      await other.click();
      await overlay(crm).getByRole('menuitemradio', { name: next.name }).click();
      await expect.poll(() => names.first().innerText()).toBe(next.name);

      // In the card the way to a third record says why there is none; in the popup another campaign's is refused.
      await other.click();
      const more = overlay(crm).getByRole('menuitem', { name: words.campaigns.getRecord });
      expect(await more.innerText()).toContain(words.notices.previewLimit.text(2));
      expect(await more.getAttribute('aria-disabled')).toBe('true');
      await crm.keyboard.press('Escape');
      await getRecord(world, popup, 'Overdue invoices');
      await popup.getByText(words.notices.previewLimit.text(2)).first().waitFor();
      expect(asked(world, 'PreviewRecordRequest')).toBe(2);

      const { phone } = next;
      await card.call();
      await card.at('connected').waitFor();
      expect(calls(world)).toMatchObject([{ detail: phone }]);
    },
  );
});
