import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgentOrder } from '../../lib/session/orders';
import type { RecordPhase } from '../../lib/session/record';
import { type SessionState, signedOut } from '../../lib/session/state';
import { commandOrder, type OrderCommand } from '../../lib/worker/commandOrder';
import { createCommands } from '../../lib/worker/commands';
import { callOf, dialing, ended, holding, inHand, preview, session, t0, withCalls } from '../session/support/given';
import { record } from '../support/session';

const arriving = { is: 'arriving', until: t0 + 20_000, asked: null, askedUntil: null } as const;
const older = inHand(arriving, { arrivedAt: t0 }, record({ key: '134/1' }));
const younger = inHand(arriving, { arrivedAt: t0 + 1000 }, record({ key: '134/2' }));
const accepted = inHand(
  { ...arriving, asked: 'accept', askedUntil: t0 + 5000 },
  { arrivedAt: t0 },
  record({ key: '134/1' }),
);
const ringing = callOf({
  id: 'r',
  state: 'ringing',
  since: t0 - 1000,
  capabilities: ['answer', 'redirect'],
  campaign: 'Winter arrears',
  record: null,
});
const stranger = callOf({ id: 's', state: 'ringing', since: t0 - 2000, capabilities: ['answer'], record: null });
const talking = callOf({ id: 't', state: 'established', capabilities: ['hold', 'release'] });
const held = callOf({ id: 'h', state: 'held', capabilities: ['retrieve', 'release'] });

const answer = (key: string, answer: 'accept' | 'reject'): AgentOrder => ({
  type: 'AnswerPreview',
  record: key,
  answer,
});
const use = (callId: string, verb: 'answer' | 'hold' | 'retrieve'): AgentOrder => ({ type: 'UseCall', callId, verb });
const rejects = (callId: string): AgentOrder => ({ type: 'RejectCall', callId });

/** What *accept*, *reject* and *hold* mean, in this order. */
const table: readonly (readonly [string, SessionState, AgentOrder | null, AgentOrder | null, AgentOrder | null])[] = [
  ['nobody signed in', signedOut, null, null, null],
  ['nothing there', session(), null, null, null],
  ['a record that arrives', session(holding(older)), answer('134/1', 'accept'), answer('134/1', 'reject'), null],
  ['two of them', session(holding(younger, older)), answer('134/1', 'accept'), answer('134/1', 'reject'), null],
  [
    'one that is answered already',
    session(holding(accepted, younger)),
    answer('134/2', 'accept'),
    answer('134/2', 'reject'),
    null,
  ],
  ['a call of a campaign', session(withCalls(ringing)), use('r', 'answer'), rejects('r'), null],
  [
    'a call before a record',
    session({ ...withCalls(ringing), ...holding(older) }),
    use('r', 'answer'),
    rejects('r'),
    null,
  ],
  ['a stranger who calls', session(withCalls(stranger)), use('s', 'answer'), null, null],
  [
    'a stranger before a call of a campaign',
    session(withCalls(stranger, ringing)),
    use('s', 'answer'),
    rejects('r'),
    null,
  ],
  ['a call that cannot be answered', session(withCalls({ ...ringing, capabilities: [] })), null, rejects('r'), null],
  ['a call that is answered already', session(withCalls({ ...ringing, asked: 'answer' })), null, null, null],
  ['a call that is rejected already', session(withCalls({ ...ringing, rejected: true })), null, null, null],
  ['a call that is up', session(withCalls(talking)), null, null, use('t', 'hold')],
  ['a call on hold', session(withCalls(held)), null, null, use('h', 'retrieve')],
  [
    'two on hold, as after a consultation was put on hold too',
    session(withCalls(held, { ...held, id: 'later', since: held.since + 1 })),
    null,
    null,
    use('later', 'retrieve'),
  ],
  [
    'a call on hold beside one that rings',
    session(withCalls(held, stranger)),
    use('s', 'answer'),
    null,
    use('h', 'retrieve'),
  ],
  ['a call beside one on hold', session(withCalls(held, talking)), null, null, use('t', 'hold')],
  [
    'a consultation that cannot be held, beside its call',
    session(withCalls(held, { ...talking, type: 'consult', parentId: 'h', capabilities: ['release', 'alternate'] })),
    null,
    null,
    null,
  ],
  ['a call that is being held', session(withCalls({ ...talking, asked: 'hold' })), null, null, null],
  ['a call that may not be held', session(withCalls({ ...talking, capabilities: ['release'] })), null, null, null],
  ['a call that is over', session(withCalls({ ...talking, state: 'released' })), null, null, null],
  ['a record in preview', session(holding(inHand(preview))), null, null, null],
  ['a record whose call has ended', session(holding(inHand(ended))), null, null, null],
];

describe('the commands of the browser', () => {
  it.each(table)('mean with %s what fits, or nothing', (_name, state, accept, reject, hold) => {
    expect(commandOrder('accept', state)).toEqual(accept);
    expect(commandOrder('reject', state)).toEqual(reject);
    expect(commandOrder('hold', state)).toEqual(hold);
  });

  it('CALL-6 never dial, whatever the state', () => {
    const phases: readonly RecordPhase[] = [arriving, preview, dialing, ended];
    const states = fc.record({
      phases: fc.array(fc.constantFrom(...phases), { maxLength: 4 }),
      calls: fc.subarray([ringing, stranger, talking, held]),
    });
    const command = fc.constantFrom<OrderCommand>('accept', 'hold', 'reject');
    fc.assert(
      fc.property(states, command, ({ phases, calls }, command) => {
        const records = phases.map((phase, index) => inHand(phase, {}, record({ key: `134/${index}` })));
        const order = commandOrder(command, session({ ...holding(...records), ...withCalls(...calls) }));
        expect(['AnswerPreview', 'RejectCall', 'UseCall', undefined]).toContain(order?.type);
      }),
    );
  });
});

describe('a command', () => {
  function start(state: SessionState) {
    const done: string[] = [];
    const world = { now: t0, state };
    const run = createCommands({
      state: async () => world.state,
      order: async (order) => {
        done.push(order.type);
        return null;
      },
      bringForward: async () => {
        done.push('forward');
      },
      goToCard: async () => {
        done.push('card');
      },
      now: () => world.now,
    });
    return { done, world, run };
  }

  it('goes to the card after Accept, and after no other', async () => {
    const { done, run } = start(session(holding(older)));
    await run('accept');
    await run('reject');
    expect(done).toEqual(['AnswerPreview', 'forward', 'AnswerPreview']);
  });

  it('does nothing at all where nothing fits, or where it is not known', async () => {
    const { done, run } = start(session());
    for (const command of ['accept', 'hold', 'reject', 'dance']) await run(command);
    expect(done).toEqual([]);
    await run('go-to-card');
    expect(done).toEqual(['card']);
  });

  it('counts once while its key is held down, however long', async () => {
    const { done, world, run } = start(session(holding(older, younger)));
    for (let press = 0; press < 40; press += 1) {
      await run('reject');
      world.now += 500;
    }
    expect(done).toEqual(['AnswerPreview']);
    world.now += 500;
    await run('reject');
    expect(done).toEqual(['AnswerPreview', 'AnswerPreview']);
  });
});
