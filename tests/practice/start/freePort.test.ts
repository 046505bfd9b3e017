import { expect, it } from 'vitest';
import { startSampleCrm } from '../../../lib/practice/server/crm/startSampleCrm';
import { onFreePort } from '../../../lib/practice/server/start/freePort';

it('steps over taken ports', async () => {
  const first = await startSampleCrm({ port: 0, contacts: [] });
  const second = await onFreePort(first.port, (port) => startSampleCrm({ port, contacts: [] }));
  expect(second.port).toBeGreaterThan(first.port);
  await Promise.all([first.stop(), second.stop()]);
});

it('passes on every other fault', async () => {
  await expect(onFreePort(1, () => Promise.reject(new Error('out of paper')))).rejects.toThrow('out of paper');
});
