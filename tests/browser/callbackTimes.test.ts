import { describe, expect } from 'vitest';
import { callbacksOf, endedCall, momentAt, shortNightInLondon } from './support/callback';
import { first } from './support/shift';
import { worldTest } from './support/world';

const london = 'Europe/London';

describe('a contact in another zone than the agent', () => {
  worldTest.override({ wish: { timeZone: london } });

  worldTest(
    'CB-4 either clock counts, and the other shows the same moment, beyond a clock change',
    async ({ world }) => {
      const { card } = await endedCall(world);
      const { callback } = card;
      const date = shortNightInLondon();
      await callback.open();
      await callback.enter({ clock: 'contact', date, time: '18:30' });
      // Nine hours in winter; London has gone over to summer time by then.
      await expect.poll(() => callback.clock('agent').innerText()).toContain('10:30');
      expect(await callback.clock('contact').innerText()).toContain('18:30');
      await callback.enter({ clock: 'agent', date, time: '23:15' });
      await expect.poll(() => callback.clock('contact').innerText()).toContain('7:15');
      const shown = { date, time: '23:15' };
      await callback.schedule();
      await card.doneAndStop();
      await card.closed();
      expect(callbacksOf(world, first.handle)).toMatchObject([{ at: momentAt(shown, london), state: 'waiting' }]);
    },
  );
});
