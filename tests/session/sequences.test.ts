import { isDeepStrictEqual } from 'node:util';
import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../lib/session/events';
import { nextDeadline } from '../../lib/session/nextDeadline';
import { defaultPolicy } from '../../lib/session/policy';
import { badge, deviceWork, isBusy, recordsInOrder } from '../../lib/session/selectors';
import type { SessionState, SignedIn } from '../../lib/session/state';
import { transition } from '../../lib/session/transition';
import { agent, record, timePassed } from '../support/session';
import { anyAllowances, chaosIn, ordinary, type Vocabulary, vocabularies } from './support/chaos';
import { campaignOf, holding, inHand, preview, server, session, t0 } from './support/given';
import { createWatch } from './support/watch';
import { open } from './support/when';

/** One machine under watch. */
function createMachine(begin: SessionState) {
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

type Machine = ReturnType<typeof createMachine>;

/** From here on the line is good, nobody orders anything, and the dialer says nothing but what it is asked to look up. */
function quieten(machine: Machine): void {
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

/** A session in which everything that the vocabulary names is there already. */
function busyWith({ campaigns, handles }: Vocabulary): SignedIn {
  return session({
    campaigns: Object.fromEntries(campaigns.map((name) => [name, campaignOf({ name })])),
    ...holding(...handles.map((handle) => inHand(preview, {}, record({ handle, campaign: campaigns[0] })))),
  });
}

describe('whatever is told, in whatever order', () => {
  it.each(vocabularies)(
    'LIVE-1 the machine never fails, its state survives storage, and it keeps its promises: $campaigns',
    (vocabulary) => {
      assert(
        property(chaosIn(vocabulary), anyAllowances, (events, allowances) => {
          const machine = createMachine({ ...busyWith(vocabulary), allowances });
          for (const { after, event } of events) {
            machine.wait(after);
            if (event.from === 'device' && event.event.type === 'WorkerStarted') {
              machine.restore();
            }
            machine.handle({ ...event, at: machine.now() } as SessionEvent);
            isBusy(machine.state());
            badge(machine.state());
          }
          const state = machine.state();
          if (state.phase !== 'signedIn') return;
          deviceWork(state);
          quieten(machine);
          const quiet = open(machine.state());
          expect(quiet).toMatchObject({ link: 'live', fetching: {}, listing: null, checkAt: null });
          for (const { phase, chain, adding } of recordsInOrder(quiet.records)) {
            expect(['preview', 'ended']).toContain(phase.is);
            expect([chain.is === 'asked', adding]).toEqual([false, null]);
          }
          for (const { status } of Object.values(quiet.outbox)) expect(status).toBe('unconfirmed');
          for (const channel of Object.values(quiet.channels)) expect(channel.asked).toBeNull();
        }),
        { numRuns: 120, interruptAfterTimeLimit: 20_000 },
      );
    },
    40_000,
  );

  it('signing in ends in a session or with a reason', () => {
    assert(
      property(chaosIn(ordinary), (events) => {
        const machine = createMachine({ phase: 'signedOut', problem: null });
        machine.handle({ from: 'agent', order: { type: 'SignIn' }, server, policy: defaultPolicy, at: t0 });
        for (const { after, event } of events) {
          machine.wait(after);
          machine.handle({ ...event, at: machine.now() } as SessionEvent);
          const state = machine.state();
          if (state.phase === 'signedIn') expect(state.agent).toEqual(agent);
        }
        machine.wait(100_000);
        machine.handle({ from: 'device', event: timePassed, at: machine.now() });
        const state = machine.state();
        if (state.phase === 'signingIn') expect(state.step).toBe('window');
        expect(state.phase).not.toBe('signingOut');
      }),
      { numRuns: 150, interruptAfterTimeLimit: 10_000 },
    );
  }, 20_000);
});
