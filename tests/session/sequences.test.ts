import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../lib/session/events';
import { defaultPolicy } from '../../lib/session/policy';
import { badge, deviceWork, isBusy, recordsInOrder } from '../../lib/session/selectors';
import type { SignedIn } from '../../lib/session/state';
import { agent, record, timePassed } from '../support/session';
import { anyAllowances, chaosIn, ordinary, type Vocabulary, vocabularies } from './support/chaos';
import { campaignOf, holding, inHand, preview, server, session, t0 } from './support/given';
import { createMachine, finishEverything, quieten } from './support/machine';
import { open } from './support/when';

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
          finishEverything(machine);
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
