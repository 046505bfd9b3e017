import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, defaultTopic } from '../../lib/storage/settings';
import { addressOf, readAddress } from '../../lib/worker/dialerAddress';

const server = 'https://dialer.example';
const kept = { server, authServer: server, clientId: 'ours', apiKey: null };

describe('the dialer’s address', () => {
  it('SES-1 is that of the settings, with the server itself for signing in', () => {
    const dialer = { server, authServer: '', clientId: 'ours', apiKey: '', topic: '{tenant}@{place}' };
    expect(addressOf({ ...defaultSettings, dialer })).toEqual({ ...kept, topic: '{tenant}@{place}' });
  });

  it('LIVE-1 is the one that the session was opened at, with the usual topic where an earlier version kept none', () => {
    expect(readAddress({ ...kept, topic: 'x' })).toEqual({ ...kept, topic: 'x' });
    expect(readAddress(kept)).toEqual({ ...kept, topic: defaultTopic });
  });

  it('LIVE-4 is none where anything else was kept', () => {
    const part = fc.constantFrom('server', 'authServer', 'clientId', 'apiKey');
    const other = fc.jsonValue().filter((value) => typeof value !== 'string' && value !== null);
    fc.assert(fc.property(part, other, (key, value) => readAddress({ ...kept, [key]: value }) === null));
    fc.assert(fc.property(fc.jsonValue(), (raw) => readAddress(raw) === null));
  });
});
