import { expect } from 'vitest';
import { isOpen } from '../../../lib/practice/engine/callback';
import type { LogEntry } from '../../../lib/practice/engine/log';
import { recordStatus, recordType } from '../../../lib/practice/engine/recordType';
import type { World } from '../../../lib/practice/engine/world';

/** What is true of callbacks at any time, whatever the switches. */
export function expectCallbacksToAgree({ records, openCallbacks, dueCallbacks }: World): void {
  const chains = new Set([...records.values()].map(({ chain }) => chain));
  const all = [...chains].flatMap(({ callbacks }) => callbacks);
  expect(new Set(all.filter(isOpen))).toEqual(openCallbacks);
  expect(new Set(all.filter(({ state }) => state === 'due'))).toEqual(dueCallbacks);
  for (const { state, callback, asked } of chains) {
    // One at most is on, and one at most is asked for; the chain knows both.
    if (callback) expect(['waiting', 'due', 'inHand']).toContain(callback.state);
    if (asked) expect([asked.state, state.is]).toEqual(['asked', 'retrieved']);
    if (state.is === 'scheduled')
      expect([state.callback === callback, ['waiting', 'due']]).toEqual([
        true,
        expect.arrayContaining([callback?.state]),
      ]);
    else if (callback) expect([callback.state, ['retrieved', 'dialing'].includes(state.is)]).toEqual(['inHand', true]);
  }
  for (const chain of chains)
    expect(chain.callbacks.filter(isOpen).length).toBe((chain.callback ? 1 : 0) + (chain.asked ? 1 : 0));
  for (const { owner, agent, at, events } of all)
    for (const event of events)
      if (event.what === 'inHand') {
        expect(event.at).toBeGreaterThanOrEqual(at);
        if (owner === 'personal') expect(event.agent).toBe(agent);
      }
  for (const record of records.values()) {
    expect(recordType(record)).toBeGreaterThanOrEqual(2);
    expect(recordStatus(record)).toBeGreaterThanOrEqual(1);
  }
}

/** Nothing that was on the do-not-call list before has been taken or dialed since. */
export function expectNoForbiddenCall(entries: readonly LogEntry[], forbidden: ReadonlySet<number>): void {
  const called = entries.filter(({ kind, name }) => kind === 'record' && (name === 'Taken' || name === 'Dialing'));
  expect(called.filter(({ handle }) => handle !== null && forbidden.has(handle))).toEqual([]);
}
