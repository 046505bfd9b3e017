import { describe, expect } from 'vitest';
import { callbackHands } from '../../lib/practice/server/start/callbackHands';
import { callbacksOf, closings, dayFromToday, momentAt, scheduledAndClosed } from './support/callback';
import { isFocused } from './support/entry';
import { asked, first, shiftWithPreview } from './support/shift';
import { term } from './support/terms';
import { overlay, worldTest } from './support/world';

describe('a callback without a mouse', () => {
  worldTest('UX-2 it is scheduled and the record postponed with the keyboard alone', async ({ world }) => {
    const { crm, card } = await shiftWithPreview(world);
    const { callback } = card;
    const focused = overlay(crm).locator(':focus');
    const tabTo = async (name: string) => {
      await expect
        .poll(async () => {
          if ((await focused.innerText()).startsWith(name)) return true;
          await crm.keyboard.press('Tab');
          return false;
        })
        .toBe(true);
    };
    await card.at('preview').focus();
    await crm.keyboard.press('s');
    await callback.panel.waitFor();
    // The quick choices come first: one of them and Enter twice is a callback.
    await expect.poll(() => focused.getAttribute('data-quick')).not.toBe(null);
    await crm.keyboard.press('Enter');
    await expect.poll(() => focused.innerText()).toContain(world.words.callback.schedule);
    await crm.keyboard.press('Enter');
    await callback.panel.waitFor({ state: 'detached' });
    await expect.poll(() => callback.button.innerText()).toContain(world.words.callback.is(''));
    // The card has the focus again, and its keys work: Enter does not open the panel once more.
    await isFocused(card.at('preview'));
    await crm.keyboard.press('s');
    await callback.panel.waitFor();
    const when = { date: dayFromToday(2), time: '14:40' };
    await callback.date.focus();
    await crm.keyboard.press('ControlOrMeta+a');
    await crm.keyboard.type(when.date);
    await crm.keyboard.press('Tab');
    await crm.keyboard.press('ControlOrMeta+a');
    await crm.keyboard.type('2:40pm');
    await crm.keyboard.press('Enter');
    await callback.panel.waitFor({ state: 'detached' });
    await tabTo(world.words.callback.postpone);
    await crm.keyboard.press('Enter');
    await card.at('preview').getByText('Emily Carter').first().waitFor();
    expect(closings(world)).toEqual(scheduledAndClosed);
    expect(callbacksOf(world, first.handle)).toMatchObject([{ at: momentAt(when), state: 'waiting' }]);
    expect(asked(world, 'make-call')).toBe(0);
  });
});

describe('a callback in Japanese', () => {
  worldTest.override({ wish: { language: 'ja' } });

  worldTest('UX-1 it is entered as Japanese agents write dates, and said so on the button', async ({ world }) => {
    const { card } = await shiftWithPreview(world);
    const { callback } = card;
    expect(await callback.button.innerText()).toContain(term('Schedule Callback', 'ja'));
    const date = dayFromToday(2);
    const [month, day] = date.split('-').slice(1).map(Number);
    await callback.enterAll({ date: `${month}月${day}日`, time: '15時30分' });
    await expect.poll(() => callback.button.innerText()).toContain('15:30');
    expect(await callback.button.innerText()).toContain(`${month}/${day}`);
    await card.postpone();
    await card.at('preview').getByText('Emily Carter').first().waitFor();
    expect(callbacksOf(world, first.handle)).toMatchObject([
      { at: momentAt({ date, time: '15:30' }), state: 'waiting' },
    ]);
  });
});

describe('the popup', () => {
  worldTest('CB-1 it has the same panel for the record in hand, and both show what is entered', async ({ world }) => {
    const { popup, card } = await shiftWithPreview(world);
    const hands = callbackHands(popup.locator('body'), world.words);
    const when = { date: dayFromToday(1), time: '12:15' };
    await hands.enterAll({ ...when, owner: 'anyone' });
    await expect.poll(() => card.callback.button.innerText()).toContain('12:15');
    await card.callback.open();
    expect(await card.callback.time.inputValue()).toBe('12:15');
    await card.callback.enter({ time: '12:45' });
    await card.callback.schedule();
    await expect.poll(() => hands.button.innerText()).toContain('12:45');
    await card.postpone();
    await card.at('preview').getByText('Emily Carter').first().waitFor();
    expect(callbacksOf(world, first.handle)).toMatchObject([
      { owner: 'anyone', at: momentAt({ ...when, time: '12:45' }), state: 'waiting' },
    ]);
  });
});
