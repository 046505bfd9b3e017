// @vitest-environment happy-dom

import { expect, it } from 'vitest';
import { drawPanel, withRecord } from './panel';

it('CB-2 what was typed a moment before a new number is added goes out first, as the number goes into it', () => {
  const panel = drawPanel(withRecord());
  panel.click('Schedule Callback');
  panel.type('Time', '15:30');
  panel.choose('Number', 'new');
  panel.type('New number', '+13035550177');
  panel.click('Add');
  const sent = panel.intents.desk.orders.map(({ type }) => type);
  expect(sent).toEqual(['SetCallback', 'AddNumber']);
});
