import { expect } from 'vitest';
import { card, worldTest } from './support/world';

worldTest('a world signs an agent in, and its card shows the record that was asked for', async ({ world }) => {
  const popup = await world.signIn();
  const { campaigns, channels, record } = world.words;
  await popup.getByRole('button', { name: channels.stateOf(channels.voice, channels.notReady) }).waitFor();
  await popup.getByRole('button', { name: channels.setBoth }).click();
  await popup.getByRole('menuitemradio', { name: channels.ready, exact: true }).click();
  const page = await world.openCrm('C-1001');
  await popup.getByRole('button', { name: campaigns.getRecordFrom('Spring renewal') }).click();
  await card(page).getByRole('heading', { name: '佐藤 花子' }).waitFor();
  expect(world.dialer.report().filter(({ state }) => state === 'retrieved')).not.toHaveLength(0);
  expect(record.states.preview).toBe('Preview');
});

worldTest('a world’s worker stops and runs again', async ({ world }) => {
  await world.workerRuns(true);
  await world.stopWorker();
  expect(await world.isWorkerRunning()).toBe(false);
  await world.openPopup();
  await world.workerRuns();
  expect(await world.isWorkerRunning()).toBe(true);
});

worldTest('a file wishes for nothing that an earlier one wished for', ({ wish }) => {
  expect(wish).toEqual({});
});
