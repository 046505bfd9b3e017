import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../lib/session/policy';
import { recordsInOrder } from '../../lib/session/selectors';
import { allowances } from '../support/session';
import { anyAllowances } from './support/chaos';
import { ended, holding, inHand, preview, session } from './support/given';
import { knowing, ruleOf } from './support/givenSaving';
import { createMachine, finishEverything, type Machine, quieten } from './support/machine';
import { open } from './support/when';
import { dataOf, play, workEvents } from './support/workChaos';

const working = () =>
  session({
    ...holding(inHand(ended, {}, dataOf('9')), inHand(preview, {}, dataOf('10')), inHand(ended, {}, dataOf('20'))),
    ...knowing(ruleOf(), ruleOf({ name: 'grade', type: 'int' })),
  });

const stay = (machine: Machine) =>
  machine.handle({
    from: 'agent',
    order: { type: 'StaySignedIn' },
    server: null,
    policy: defaultPolicy,
    at: machine.now(),
  });

describe('records that are worked and finished, whatever the dialer answers and wherever the worker stops', () => {
  it.each([
    ['an agent who may do anything', false],
    ['agents who may do this and that', true],
  ] as const)(
    'LIVE-1 keep what was entered, and have it with the dialer before they are closed: %s',
    (_who, isAny) => {
      assert(
        property(workEvents, anyAllowances, (events, some) => {
          const machine = createMachine({ ...working(), allowances: isAny ? some : allowances });
          for (const [index, event] of events.entries()) {
            play(machine, event, index);
            if (machine.state().phase !== 'signedIn') return;
          }
          stay(machine);
          quieten(machine);
          const quiet = open(machine.state());
          for (const { phase } of recordsInOrder(quiet.records)) expect(['preview', 'ended']).toContain(phase.is);
          for (const { status } of Object.values(quiet.outbox)) expect(status).toBe('unconfirmed');
          finishEverything(machine);
        }),
        { numRuns: 300, interruptAfterTimeLimit: 20_000 },
      );
    },
    40_000,
  );
});
