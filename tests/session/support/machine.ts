import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { SessionEvent } from '../../../lib/session/events';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import type { AgentOrder } from '../../../lib/session/orders';
import { defaultPolicy } from '../../../lib/session/policy';
import { recordsInOrder } from '../../../lib/session/selectors';
import type { SessionState, SignedIn } from '../../../lib/session/state';
import { transition } from '../../../lib/session/transition';
import { faultyFields } from '../../../lib/session/transitions/fields';
import { timePassed } from '../../support/session';
import { server, t0 } from './given';
import { createWatch } from './watch';
import { open } from './when';

/** One machine under watch. */
export function createMachine(begin: SessionState) {
  const watch = createWatch();
  let state = begin;
  let now = t0;
  return {
    state: () => state,
    now: () => now,
    wait(milliseconds: number): void {
      now += milliseconds;
    },
    /** The worker was stopped: what it knows now has been through storage. */
    restore(): void {
      const stored: SessionState = JSON.parse(JSON.stringify(state));
      expect(isDeepStrictEqual(stored, state)).toBe(true);
      state = stored;
    },
    handle(event: SessionEvent) {
      const before = state;
      const step = transition(before, event);
      state = step.state;
      watch.check(before, event, step);
      return step;
    },
  };
}

export type Machine = ReturnType<typeof createMachine>;

/** From here on the line is good, nobody orders anything, and the dialer says nothing but what it is asked to look up. */
export function quieten(machine: Machine): void {
  const look = () =>
    machine.handle({
      from: 'dialer',
      news: { type: 'SessionSeen', calls: [], channels: [], interactions: [] },
      at: machine.now(),
    });
  machine.handle({ from: 'dialer', news: { type: 'LinkRestored' }, at: machine.now() });
  look();
  for (let round = 0; round < 60; round++) {
    const deadline = nextDeadline(machine.state());
    if (deadline === null) return;
    machine.wait(Math.max(0, deadline - machine.now()));
    const step = machine.handle({ from: 'device', event: timePassed, at: machine.now() });
    if (step.effects.some(({ type }) => type === 'LookAtSession')) look();
  }
  throw new Error('there is always another deadline');
}

/**
 * Whatever has been said to the agent, there is a way to *Done*: a callback that cannot be is cleared or is with the dialer, a field is put back or filled, a
 * disposition chosen. The dialer answers nothing, so the request that closes a record is given up at last, and the record is gone.
 */
export function finishEverything(machine: Machine): void {
  const order = (order: AgentOrder) =>
    machine.handle({ from: 'agent', order, server, policy: defaultPolicy, at: machine.now() }).refusal;
  let reference = 1000;
  order({ type: 'SetAfterRecord', target: null });
  for (const { data, edits } of recordsInOrder(open(machine.state()).records)) {
    const { key: record } = data;
    const now = (): SignedIn => open(machine.state());
    expect([null, 'callbackSent']).toContain(order({ type: 'SetCallback', record, callback: null }));
    expect([null, 'dispositionUnknown']).toContain(order({ type: 'ChooseDisposition', record, disposition: 'a' }));
    for (const field of Object.keys(edits)) order({ type: 'EditField', record, field, value: null });
    const held = now().records[record];
    for (const field of held === undefined ? [] : faultyFields(now(), held)) {
      expect(order({ type: 'EditField', record, field, value: '1' })).toBeNull();
    }
    expect(order({ type: 'FinishRecord', record, result: 33, stop: false, reference: reference++ })).toBeNull();
  }
  quieten(machine);
  for (const { phase } of recordsInOrder(open(machine.state()).records)) expect(phase.is).toBe('gone');
}
