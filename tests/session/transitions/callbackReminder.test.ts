import { describe, expect, it } from 'vitest';
import type { KnownCallback } from '../../../lib/session/callback';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import { patience } from '../../../lib/session/patience';
import type { SignedIn } from '../../../lib/session/state';
import { openSession } from '../../../lib/session/transitions/openSession';
import { createSessionStore } from '../../../lib/storage/sessionStore';
import { createLog } from '../../../lib/support/log';
import { createMemoryArea } from '../../support/memoryArea';
import { agent, allowances, record } from '../../support/session';
import { knownOf, owing, scheduled, server, session, t0 } from '../support/given';
import { due, moveOf } from '../support/givenSaving';
import { noticesOf, open, ordered, passed, revived, told } from '../support/when';

const listed = (state: Parameters<typeof open>[0]): readonly KnownCallback[] => Object.values(open(state).callbacks);

/** What the next start of the browser finds of a state. */
async function restarted(state: SignedIn): Promise<SignedIn> {
  const log = createLog({ now: () => 0 });
  const local = createMemoryArea();
  await createSessionStore({ session: createMemoryArea(), local }, '1.0.0', log).write(state);
  const { work } = await createSessionStore({ session: createMemoryArea(), local }, '1.0.1', log).recallWork(
    server,
    agent.id,
  );
  expect(log.lines()).toEqual([]);
  return open(openSession({ server, agent, allowances, work, at: t0 }).state);
}

describe('the list of callbacks in storage', () => {
  const all = [
    knownOf(),
    knownOf({ id: '8', owner: 'anyone', isConfirmed: false, chainId: null }),
    knownOf({ id: '9', contact: '佐藤 花子', zone: 'Asia/Tokyo', isReminded: true }),
    knownOf({ id: '10', zone: '+05:30', at: due }),
  ];

  it('CB-9 is the same after a restart of the browser and an update', async () => {
    const before = session(scheduled(...all));
    const after = await restarted(before);
    expect(after.callbacks).toEqual(before.callbacks);
  });

  it('CB-9 is another’s for whoever signs in next', async () => {
    const log = createLog({ now: () => 0 });
    const areas = { session: createMemoryArea(), local: createMemoryArea() };
    const store = createSessionStore(areas, '1.0.0', log);
    await store.write(session(scheduled(...all)));
    expect((await store.recallWork(server, '5001')).work.callbacks).toEqual({});
    expect((await store.recallWork('https://other.example', agent.id)).work.callbacks).toEqual({});
  });
});

describe('the reminder', () => {
  const known = knownOf();
  const soon = known.at - patience.reminder;

  it('CB-9 comes five minutes before a personal callback, and not sooner', () => {
    const before = session(scheduled(known));
    expect(nextDeadline(before)).toBe(soon);
    expect(noticesOf(passed(before, soon - 1))).toEqual([]);
    const step = passed(before, soon);
    expect(open(step).notices).toMatchObject([
      { is: 'callbackSoon', contact: known.contact, campaign: known.campaign, due: known.at },
    ]);
    expect(listed(step)).toEqual([{ ...known, isReminded: true }]);
  });

  it('CB-9 comes for no callback that any agent may have', () => {
    const step = passed(session(scheduled(knownOf({ owner: 'anyone' }))), soon);
    expect(noticesOf(step)).toEqual([]);
  });

  it.each([
    ['later', soon + 1_000, ['callbackSoon']],
    ['a moment before it is due', known.at - 1, ['callbackSoon']],
    ['when it is due already', known.at, []],
  ] as const)('CB-9 comes also where time was noticed %s, unless there is nothing to remind of', (_when, at, is) => {
    const step = passed(session(scheduled(known)), at);
    expect(noticesOf(step)).toEqual(is);
    expect(noticesOf(passed(step.state, at + 1))).toEqual(is);
  });

  it('CB-9 comes once: not again when it was read, with time, or with a worker that starts', () => {
    const first = passed(session(scheduled(known)), soon);
    const [notice] = open(first).notices;
    const read = ordered(first.state, { type: 'DismissNotice', id: notice?.id ?? '' }, soon + 1);
    expect(noticesOf(read)).toEqual([]);
    const woken = revived(read.state, soon + 2);
    expect(noticesOf(passed(woken.state, soon + 60_000))).toEqual([]);
    expect(nextDeadline(woken.state)).not.toBe(soon);
  });

  it('CB-9 comes once over a restart of the browser too, and still comes where it had not', async () => {
    const first = passed(session(scheduled(known)), soon);
    const after = await restarted(open(first));
    expect(noticesOf(passed(after, soon + 60_000))).toEqual([]);
    const unsaid = await restarted(session(scheduled(known)));
    expect(noticesOf(passed(unsaid, soon + 60_000))).toEqual(['callbackSoon']);
  });

  it('CB-9 comes once more where the callback was moved, and goes with the earlier time', () => {
    const first = passed(session({ ...scheduled(known), ...owing(moveOf()) }), soon);
    const moved = told(first.state, { type: 'RequestAcknowledged', reference: 53, handle: null }, soon + 1);
    expect(noticesOf(moved)).toEqual([]);
    expect(noticesOf(passed(moved.state, due - patience.reminder))).toEqual(['callbackSoon']);
  });

  it('CB-9 goes when the callback is delivered', () => {
    const first = passed(session(scheduled(known)), soon);
    const offered = {
      type: 'RecordOffered',
      record: record({ origin: 'personalCallback' }),
      reference: null,
    } as const;
    expect(noticesOf(told(first.state, offered, known.at))).toEqual([]);
  });
});
