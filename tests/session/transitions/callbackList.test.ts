import { describe, expect, it } from 'vitest';
import type { KnownCallback } from '../../../lib/session/callback';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import type { OutboxItem } from '../../../lib/session/outbox';
import { patience } from '../../../lib/session/patience';
import type { RecordData } from '../../../lib/session/record';
import { record } from '../../support/session';
import { callOf, ended, holding, inHand, key, knownOf, owing, scheduled, session, t0 } from '../support/given';
import { addressOf, draft, due, entered, moveOf, rescheduleOf, saving, toldOf } from '../support/givenSaving';
import { open, ordered, passed, told } from '../support/when';

const listed = (state: Parameters<typeof open>[0]): readonly KnownCallback[] => Object.values(open(state).callbacks);
const idsOf = (state: Parameters<typeof open>[0]): readonly string[] => listed(state).map(({ id }) => id);

/** A request for a callback of another contact, under handle 10 and reference 52. */
const other = rescheduleOf({
  reference: 52,
  record: addressOf({ key: '134/10', handle: '10', chainId: '5', phone: '+13035550177', contact: 'Oliver Bennett' }),
});

describe('the list of callbacks', () => {
  it('CB-9 takes in what the dialer acknowledges: who, on which number, and when', () => {
    const state = session({ ...holding(inHand(saving('callback'))), ...owing(rescheduleOf()) });
    expect(listed(state)).toEqual([]);
    const step = told(state, { type: 'RequestAcknowledged', reference: 51, handle: null });
    expect(listed(step)).toEqual([knownOf({ at: due })]);
  });

  const answers: readonly [string, readonly OutboxItem[], number | null, string | null, readonly string[]][] = [
    ['a reference, whatever handle stands beside it', [rescheduleOf(), other], 52, '9', ['52']],
    ['a handle', [rescheduleOf(), other], null, '9', ['51']],
    ['another handle', [rescheduleOf(), other], null, '10', ['52']],
    ['the handle of a number that was chosen for it', [numbered('11')], null, '11', ['51']],
    ['the handle of its record, where the number has its own', [numbered('11')], null, '9', ['51']],
    ['a handle that is nobody’s', [rescheduleOf(), other], null, '77', []],
    ['a handle that two applications have', [rescheduleOf(), elsewhere()], null, '9', []],
    ['neither', [rescheduleOf()], null, null, []],
    ['one that came due, by handle', [moveOf()], null, '9', ['53']],
  ];
  it.each(answers)('CB-9 matches an answer by %s', (_what, items, reference, handle, ids) => {
    const step = told(session(owing(...items)), { type: 'RequestAcknowledged', reference, handle });
    expect(idsOf(step)).toEqual(ids);
    expect(Object.keys(open(step).outbox)).toHaveLength(items.length - ids.length);
    expect(listed(step).every(({ isConfirmed }) => isConfirmed)).toBe(true);
  });

  it.each([
    ['a reference', 51, null],
    ['a handle', null, '9'],
  ] as const)('CB-9 leaves out what the dialer refuses, by %s', (_what, reference, handle) => {
    const before = session(owing(rescheduleOf(), other));
    const step = told(before, { type: 'RequestRefused', reference, handle, detail: 'No', recordClosed: false });
    expect(idsOf(step)).toEqual([]);
    expect(Object.keys(open(step).outbox)).toEqual(['52']);
  });

  it('CB-9 has what nobody answers as not confirmed, until a late answer settles it', () => {
    const silent = passed(
      session({ ...holding(inHand(saving('callback'))), ...owing(rescheduleOf()) }),
      t0 + patience.closing,
    );
    expect(listed(silent)).toEqual([knownOf({ at: due, isConfirmed: false })]);
    const late = told(silent.state, { type: 'RequestAcknowledged', reference: 51, handle: null }, t0 + 60_000);
    expect(listed(late)).toEqual([knownOf({ at: due })]);
    const refusal = { type: 'RequestRefused', reference: 51, handle: null, detail: 'No', recordClosed: false } as const;
    expect(listed(told(silent.state, refusal, t0 + 60_000))).toEqual([]);
  });

  const moves: readonly [string, Partial<KnownCallback>, readonly string[]][] = [
    ['the same chain', { id: '8' }, ['53']],
    ['the same chain under another handle', { id: '8', handle: '77', phone: '+13035550999' }, ['53']],
    ['the same handle, where no chain is known', { id: '8', chainId: null }, ['53']],
    ['the same number, where no chain is known', { id: '8', chainId: null, handle: '77' }, ['53']],
    ['another chain', { id: '8', chainId: '5', handle: '77' }, ['8', '53']],
    ['another campaign', { id: '8', campaign: 'Autumn survey' }, ['8', '53']],
    ['another application', { id: '8', applicationId: '135' }, ['8', '53']],
  ];
  it.each(moves)('CB-9 has it once after a move: beside one of %s', (_what, change, ids) => {
    const before = session({ ...scheduled(knownOf(change)), ...owing(moveOf()) });
    expect(idsOf(told(before, { type: 'RequestAcknowledged', reference: 53, handle: null }))).toEqual(ids);
  });

  it('CB-9 has both times where a move is not confirmed', () => {
    const before = session({ ...scheduled(knownOf({ id: '8' })), ...owing(moveOf()) });
    const step = passed(before, t0 + patience.closing);
    expect(listed(step).map(({ id, at, isConfirmed }) => [id, at, isConfirmed])).toEqual([
      ['8', t0 + 3_600_000, true],
      ['53', due, false],
    ]);
  });

  const arrivals: readonly [string, Partial<RecordData>, Partial<KnownCallback>, boolean][] = [
    ['as a personal callback', { origin: 'personalCallback' }, {}, true],
    ['as one for any agent', { origin: 'callback' }, { owner: 'anyone' }, true],
    ['under another handle of its chain', { origin: 'callback', handle: '77', phone: '+13035550999' }, {}, true],
    [
      'by number, where no chain is known',
      { origin: 'callback', handle: '77', chainId: null },
      { chainId: null },
      true,
    ],
    ['as a record of the list', { origin: 'pull' }, {}, false],
    ['as a push preview', { origin: 'push' }, {}, false],
    ['for another contact', { origin: 'callback', handle: '77', chainId: '5', phone: '+13035550999' }, {}, false],
    ['in another campaign', { origin: 'callback', campaign: 'Autumn survey' }, {}, false],
  ];
  it.each(arrivals)('CB-9 loses it when its contact is delivered %s, and then only', (_what, data, known, isGone) => {
    const before = session(scheduled(knownOf(known), knownOf({ id: '8', chainId: '6', handle: '60', phone: '+1' })));
    const step = told(before, { type: 'RecordOffered', record: record(data), reference: null });
    expect([...idsOf(step)].sort()).toEqual(isGone ? ['8'] : ['51', '8'].sort());
  });

  it('CB-9 loses it when it is delivered to a campaign’s call that reaches the contact', () => {
    const before = session(scheduled(knownOf({ owner: 'anyone' })));
    const call = { ...callOf(), campaign: record().campaign, record: key, data: record({ origin: 'callback' }) };
    const step = told(before, { type: 'CallChanged', call, uuid: null });
    expect(idsOf(step)).toEqual([]);
  });

  it('CB-9 loses what is cancelled before the dialer has it: nothing of it is listed with Done', () => {
    const held = session(holding(inHand(ended, { callback: entered })));
    const cleared = ordered(held, { type: 'SetCallback', record: key, callback: null });
    const finish = { type: 'FinishRecord', record: key, result: 33, stop: true, reference: 31 } as const;
    const closing = ordered(cleared.state, finish);
    const gone = told(closing.state, { type: 'RequestAcknowledged', reference: 31, handle: null });
    expect(listed(gone)).toEqual([]);
  });

  it('CB-9 keeps the time before where the move is cancelled', () => {
    const moved = toldOf('older', { ...draft, time: '11:00' });
    const held = session({ ...holding(inHand(ended, { callback: moved })), ...scheduled(knownOf({ at: due })) });
    const step = ordered(held, { type: 'SetCallback', record: key, callback: null });
    expect(listed(step)).toEqual([knownOf({ at: due })]);
  });

  const ends: readonly [KnownCallback['owner'], number][] = [
    ['anyone', patience.overdueAnyone],
    ['personal', patience.overduePersonal],
  ];
  it.each(ends)('CB-9 has one for %s no longer than a callback can still come', (owner, overdue) => {
    const known = knownOf({ owner, isReminded: true });
    const before = session(scheduled(known));
    expect(nextDeadline(before)).toBe(known.at + overdue);
    expect(idsOf(passed(before, known.at + overdue - 1))).toEqual(['51']);
    expect(idsOf(passed(before, known.at + overdue))).toEqual([]);
  });
});

function numbered(handle: string): OutboxItem {
  return rescheduleOf({ record: addressOf({ handle }) });
}

function elsewhere(): OutboxItem {
  return { ...other, record: addressOf({ key: '135/9', applicationId: '135' }) };
}
