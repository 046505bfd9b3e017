import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemory } from '../../../lib/dialer/genesys/memory';
import { createMemoryStore } from '../support/memoryStore';

const url = 'https://dialer.example/workspace/v3/notifications';
const nothing = { url, handshake: null, batch: 0, agentId: null, tenant: null, place: null };

describe('what a later worker needs', () => {
  it('LIVE-1 is there when it starts', async () => {
    const store = createMemoryStore();
    const first = createMemory(store, url);
    await first.keep({ agentId: '5000', tenant: '1', place: 'Desk 9' });
    await first.keep({ handshake: { clientId: 'c1' }, batch: 4 });
    expect(await createMemory(store, url).load()).toEqual({
      url,
      handshake: { clientId: 'c1' },
      batch: 4,
      agentId: '5000',
      tenant: '1',
      place: 'Desk 9',
    });
  });

  it('RES-6 is gone after signing out, and is not used for another server', async () => {
    const store = createMemoryStore();
    const memory = createMemory(store, url);
    await memory.keep({ agentId: '5000', place: 'Desk 9' });
    expect(await createMemory(store, 'https://other.example').load()).toEqual({
      ...nothing,
      url: 'https://other.example',
    });
    await memory.clear();
    expect(await memory.load()).toEqual(nothing);
    expect(await createMemory(store, url).load()).toEqual(nothing);
  });

  it('LIVE-4 is nothing when the store holds anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const store = createMemoryStore();
        await store.set('genesysSession', value);
        expect(await createMemory(store, url).load()).toMatchObject({ url, handshake: null });
      }),
    );
  });
});
