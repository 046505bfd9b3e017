import './support/browserParts';
import { beforeEach, expect, it, vi } from 'vitest';
import type { DialerNews } from '../../lib/session/news';
import { defaultSettings } from '../../lib/storage/settings';
import { createLog } from '../../lib/support/log';
import { createDialer } from '../../lib/worker/dialer';
import { createMemoryStore } from '../dialer/support/memoryStore';
import { logouts, windows } from './support/browserParts';

const server = 'https://dialer.example';

function startDialer() {
  const told: DialerNews[] = [];
  const store = createMemoryStore();
  const dialer = createDialer({
    settings: async () => ({ ...defaultSettings, dialer: { ...defaultSettings.dialer, server } }),
    store,
    tell: (news) => told.push(news),
    settled: async () => undefined,
    log: createLog({ now: () => 0 }),
  });
  return { dialer, store, told };
}

beforeEach(() => {
  windows.length = 0;
  logouts.length = 0;
});

it('says nothing more of a session that is forgotten', async () => {
  const { dialer, told } = startDialer();
  const signingIn = dialer.perform({ type: 'OpenSignIn' });
  await vi.waitFor(() => expect(windows).toHaveLength(1));
  await dialer.forget();
  windows[0]?.('https://abc.chromiumapp.org/?error=access_denied');
  await signingIn;
  expect(told).toEqual([]);
});

it('SES-1 the sign-in that began while an old session was still ending goes on after it', async () => {
  const { dialer, store, told } = startDialer();
  void dialer.perform({ type: 'OpenSignIn' });
  await vi.waitFor(() => expect(windows).toHaveLength(1));
  const ending = dialer.perform({ type: 'EndSession' });
  await vi.waitFor(() => expect(logouts).toHaveLength(1));
  const signingIn = dialer.perform({ type: 'OpenSignIn' });
  await vi.waitFor(() => expect(windows).toHaveLength(2));
  for (const answered of logouts) answered();
  await ending;
  windows[1]?.('https://abc.chromiumapp.org/?error=access_denied');
  await signingIn;
  expect(told).toEqual([{ type: 'SignInFailed', problem: { is: 'refused', detail: 'access_denied' } }]);
  expect(await store.get('dialerAddress')).toMatchObject({ server });
});
