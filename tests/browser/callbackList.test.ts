import { describe, expect } from 'vitest';
import { dayFromToday, entryIn } from './support/callback';
import { campaign, first, shiftWithPreview } from './support/shift';
import { overlay, worldTest } from './support/world';

const emily = { name: 'Emily Carter', handle: 3 } as const;

describe('the callbacks that an agent has scheduled', () => {
  worldTest(
    'CB-9 the popup lists them, the soonest first, until they are delivered, moved or refused',
    async ({ world }) => {
      const { words } = world;
      const { popup, crm, card } = await shiftWithPreview(world);
      const tab = popup.getByRole('tab').filter({ hasText: words.callbacks.title });
      await tab.click();
      await popup.getByText(words.callbacks.empty, { exact: true }).waitFor();
      const listed = () => popup.locator('.callback-row h4').allInnerTexts();

      await card.callback.enterAll({ date: dayFromToday(2), time: '15:00' });
      await card.postpone();
      await card.at('preview').getByText(emily.name).first().waitFor();
      await expect.poll(listed).toEqual([first.name]);
      await card.callback.enterAll({ clock: 'agent', ...entryIn(4 * 60_000, 'Etc/UTC') });
      await card.postpone();
      await card.at('preview').getByText('Oliver Bennett').first().waitFor();
      await expect.poll(listed).toEqual([emily.name, first.name]);
      await popup.getByText(words.callbacks.known).waitFor();
      // It is due in less than five minutes: the agent is reminded on the page.
      const reminder = overlay(crm).locator('[data-notice=callbackSoon]');
      await reminder.waitFor();
      expect(await reminder.innerText()).toContain(emily.name);

      // Refused: the dialer has it not, and neither has the list.
      world.dialer.admin.refuse('RecordReschedule', 'Closed on that day');
      await card.callback.enterAll({ date: dayFromToday(1), time: '12:00' });
      await card.postpone();
      await card.callback.panel.waitFor();
      await expect.poll(listed).toEqual([emily.name, first.name]);
      await card.callback.clear();
      world.dialer.admin.refuse('RecordReschedule', null);
      await card.openDecline();
      await card.decline('later');
      await card.closed();

      // Delivered.
      world.dialer.admin.moveClockToCallback(emily.handle);
      await card.at('preview').getByText(emily.name).first().waitFor();
      await expect.poll(listed).toEqual([first.name]);
      // Moved: it stands where its new time is.
      await card.callback.enterAll({ date: dayFromToday(5), time: '11:00' });
      await card.postpone();
      await expect.poll(listed).toEqual([first.name, emily.name]);
      expect(world.dialer.admin.callbacks().map(({ handle }) => handle)).toEqual([first.handle, emily.handle]);
      expect(world.dialer.admin.callbacks().every((one) => one.campaign === campaign)).toBe(true);
    },
  );
});
