import { describe, expect, it } from 'vitest';
import type { FeedMessage, Snapshot } from '../../lib/messaging/snapshot';
import { createFeedHub, type FeedPort } from '../../lib/worker/feedHub';

function port(): FeedPort & { received: FeedMessage[]; disconnect(): void; isDead: boolean } {
  const listeners: (() => void)[] = [];
  const received: FeedMessage[] = [];
  return {
    received,
    isDead: false,
    postMessage(message) {
      if (this.isDead) throw new Error('disconnected');
      received.push(message as FeedMessage);
    },
    onDisconnect: { addListener: (listener) => void listeners.push(listener) },
    disconnect: () => {
      for (const listener of listeners) listener();
    },
  };
}

const popup = (problem: 'expired' | 'elsewhere'): Snapshot => ({
  role: 'popup',
  appearance: { language: 'auto', theme: 'auto', singleKeys: true, region: '' },
  server: null,
  agent: null,
  callbacks: [],
  session: { phase: 'signedOut', problem: { is: problem } },
  canOpenContact: false,
  canOpenCallback: false,
});

describe('the feed', () => {
  it('sends a new listener the snapshot at once, and later ones only when they differ', () => {
    let snapshot = popup('expired');
    const hub = createFeedHub(() => snapshot);
    const one = port();
    hub.add(one, { role: 'popup' });
    hub.publish();
    expect(one.received).toHaveLength(1);
    snapshot = popup('elsewhere');
    hub.publish();
    expect(one.received.map((message) => message.revision)).toEqual([1, 2]);
  });

  it('leaves out who has gone, and who can no longer be reached', () => {
    let snapshot = popup('expired');
    const hub = createFeedHub(() => snapshot);
    const [gone, cached, here] = [port(), port(), port()];
    for (const each of [gone, cached, here]) hub.add(each, { role: 'popup' });
    gone.disconnect();
    cached.isDead = true;
    snapshot = popup('elsewhere');
    hub.publish();
    expect([gone, cached, here].map((each) => each.received.length)).toEqual([1, 1, 2]);
  });
});
