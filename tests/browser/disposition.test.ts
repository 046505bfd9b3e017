import { describe, expect } from 'vitest';
import {
  chooseDisposition,
  dispositionField,
  faultAt,
  isFocused,
  noteField,
  renewed,
  withDispositions,
} from './support/entry';
import { asked, button, fate, first, shiftOnCall } from './support/shift';
import { worldTest } from './support/world';

const note = 'Wants the papers by post. 郵送希望';

describe('a disposition that the server asks for', () => {
  worldTest.override({ wish: { dialer: withDispositions } });

  worldTest(
    'RES-2 Done is refused without a disposition, with the reason beside it, and goes with one and the note',
    async ({ world }) => {
      const { entry, refusals, callResults } = world.words;
      const { card } = await shiftOnCall(world);
      // Both can be entered while the contact is still on the line.
      await noteField(world, card.at('connected')).fill(note);
      await card.endCall();
      const ended = card.at('ended');
      const field = dispositionField(world, ended);
      expect(await field.getAttribute('aria-required')).toBe('true');
      expect(await field.locator('option').allInnerTexts()).toEqual([
        entry.choose,
        'Renewed',
        'Wants an offer',
        'Thinks it over',
        'Not interested',
        'Complaint',
      ]);
      await card.choose(callResults.answer);
      await card.done();
      await faultAt(field).getByText(refusals.dispositionMissing).waitFor();
      await isFocused(field);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(asked(world, 'RecordProcessed')).toBe(0);

      await chooseDisposition(world, card.at('ended'), renewed.name);
      await faultAt(field).getByText(refusals.dispositionMissing).waitFor({ state: 'detached' });
      expect(await noteField(world, ended).inputValue()).toBe(note);
      await card.doneAndStop();
      await card.closed();
      expect(fate(world, first.handle)).toMatchObject({
        state: 'done',
        result: 33,
        said: { DispositionCode: renewed.code, Note: note },
      });
      expect(asked(world, 'RecordProcessed')).toBe(1);
    },
  );

  worldTest('UX-2 result, disposition and note are entered and sent without a pointer', async ({ world }) => {
    const { crm, card } = await shiftOnCall(world);
    const connected = card.at('connected');
    await connected.focus();
    await connected.press('n');
    await isFocused(noteField(world, connected));
    await crm.keyboard.type('Call ends');
    // Escape leaves the text where it is, and gives the keys back to the card.
    await crm.keyboard.press('Escape');
    await isFocused(connected);
    const ended = card.at('ended');
    // A key that ends a call is not taken while the card has just changed.
    await expect
      .poll(async () => {
        if ((await connected.count()) > 0) await crm.keyboard.press('e');
        return ended.count();
      })
      .toBe(1);
    await ended.press('1');
    await ended.getByRole('radio', { name: world.words.callResults.answer, checked: true }).waitFor();
    const field = dispositionField(world, ended);
    await expect
      .poll(async () => {
        await ended.press('Enter');
        return faultAt(field).getByText(world.words.refusals.dispositionMissing).count();
      })
      .toBe(1);
    await isFocused(field);
    await crm.keyboard.press('R');
    await expect.poll(() => field.inputValue()).toBe(renewed.code);
    await ended.focus();
    await expect
      .poll(async () => {
        if ((await ended.count()) > 0) await ended.press('Shift+Enter', { timeout: 2000 });
        return fate(world, first.handle).state;
      })
      .toBe('done');
    expect(fate(world, first.handle).said).toEqual({ DispositionCode: renewed.code, Note: 'Call ends' });
  });
});

describe('a disposition that may be left out', () => {
  worldTest.override({
    wish: { dialer: { settings: { ...withDispositions.settings, 'interaction.disposition.is-mandatory': 'false' } } },
  });

  worldTest('RES-2 a disposition that nobody asks for keeps nobody from finishing', async ({ world }) => {
    const { card } = await shiftOnCall(world);
    await card.endCall();
    const field = dispositionField(world, card.at('ended'));
    expect(await field.getAttribute('aria-required')).toBe('false');
    await card.choose(world.words.callResults.answer);
    await chooseDisposition(world, card.at('ended'), renewed.name);
    await field.press('Home');
    await expect.poll(() => field.inputValue()).toBe('');
    await card.doneAndStop();
    await card.closed();
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', result: 33 });
    expect(fate(world, first.handle).said).not.toHaveProperty('DispositionCode');
  });
});

describe('results in Japanese', () => {
  worldTest.override({ wish: { language: 'ja', dialer: withDispositions } });

  worldTest('UX-1 result, disposition, note and what is missing are read in Japanese', async ({ world }) => {
    const { card } = await shiftOnCall(world);
    await card.endCall();
    const ended = card.at('ended');
    await ended.getByRole('radio', { name: '応答' }).first().waitFor();
    const text = await ended.innerText();
    for (const part of ['結果', '処理区分', 'メモ', 'コール禁止', '完了して停止']) expect(text).toContain(part);
    await ended.getByRole('radio').first().click();
    await card.done();
    await faultAt(dispositionField(world, ended)).getByText('処理区分を選択').waitFor();
    await button(ended, 'コール禁止').click();
    const dialog = ended.getByRole('alertdialog');
    for (const part of ['この番号', 'キャンセル']) await dialog.getByText(part).first().waitFor();
    // The list's own words stay as they are.
    expect((await ended.innerText()).replaceAll('Spring renewal', '')).not.toMatch(/[A-Za-z]{4,} [a-z]{3,}/);
  });
});
