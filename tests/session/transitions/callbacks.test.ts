import { describe, expect, it } from 'vitest';
import type { CallbackDraft, RecordCallback } from '../../../lib/session/callback';
import type { AgentOrder, Refusal } from '../../../lib/session/orders';
import { defaultPolicy } from '../../../lib/session/policy';
import type { RecordInHand, RecordPhase } from '../../../lib/session/record';
import type { SignedIn } from '../../../lib/session/state';
import type { Step } from '../../../lib/session/step';
import { allowances, record } from '../../support/session';
import {
  arriving,
  callOf,
  campaignOf,
  declined,
  dialing,
  done,
  ended,
  holding,
  inHand,
  itemOf,
  key,
  looking,
  onCall,
  otherNumber,
  phone,
  preview,
  pushed,
  session,
  spring,
  stopping,
  t0,
  withCalls,
} from '../support/given';
import { draft, due, entered, knowing, laterDraft, outgoing, ruleOf, saving, toldOf } from '../support/givenSaving';
import { open, ordered, phaseOf, told, typesOf } from '../support/when';

const set = (callback: CallbackDraft | null): AgentOrder => ({ type: 'SetCallback', record: key, callback });
const finish = (change: Partial<AgentOrder & { type: 'FinishRecord' }> = {}): AgentOrder => ({
  type: 'FinishRecord',
  record: key,
  result: 33,
  stop: false,
  reference: 31,
  ...change,
});
const postpone = (stop = false): AgentOrder => ({ type: 'PostponeRecord', record: key, stop, reference: 31 });
const recordOf = (step: Step | SignedIn) => open(step).records[key];
const callbackOf = (step: Step | SignedIn) => recordOf(step)?.callback;
const holds = (phase: RecordPhase, change: Partial<RecordInHand> = {}, more: Partial<SignedIn> = {}) =>
  session({ ...holding(inHand(phase, change)), ...more });
const may = (change: Partial<SignedIn['allowances']>): Partial<SignedIn> => ({
  allowances: { ...allowances, ...change },
});

describe('Schedule Callback', () => {
  const never = { canReschedule: false, canRescheduleBeforeCall: false };
  const phases: readonly [RecordPhase, Refusal | null, Refusal | null, Refusal | null][] = [
    // for agents who may: anything; nothing before the call; nothing after it
    [arriving, 'recordBusy', 'recordBusy', 'recordBusy'],
    [preview, null, 'notAllowed', null],
    [dialing, null, null, 'notAllowed'],
    [looking, null, null, 'notAllowed'],
    [onCall, null, null, 'notAllowed'],
    [ended, null, null, 'notAllowed'],
    [stopping, 'recordBusy', 'recordBusy', 'recordBusy'],
    [saving('callback'), 'recordBusy', 'recordBusy', 'recordBusy'],
    [done, 'recordBusy', 'recordBusy', 'recordBusy'],
    [declined, 'recordBusy', 'recordBusy', 'recordBusy'],
  ];
  it.each(phases)('CB-1 is at hand all the time that a record is worked on: $is', (phase, any, noPreview, noCall) => {
    const refusalFor = (change: Partial<SignedIn['allowances']>) =>
      ordered(holds(phase, {}, may(change)), set(draft)).refusal;
    expect(refusalFor({})).toBe(any);
    expect(refusalFor({ canRescheduleBeforeCall: false })).toBe(noPreview);
    expect(refusalFor({ canReschedule: false })).toBe(noCall);
    expect(refusalFor(never)).not.toBeNull();
    const step = ordered(holds(phase), set(draft));
    expect([phaseOf(step), step.effects]).toEqual([phase.is, []]);
    expect(callbackOf(step)).toEqual(any === null ? entered : null);
  });

  it('CB-1 is refused for a record that is not there', () => {
    for (const name of [key, '__proto__']) {
      expect(ordered(session(), { ...set(draft), record: name } as AgentOrder).refusal).toBe('recordGone');
    }
  });

  it('CB-2 keeps whatever is entered, right or wrong, and asks the dialer for nothing', () => {
    const nonsense: CallbackDraft = { ...draft, date: '31 Feb', time: 'noonish', number: 'nobody', turn: 'second' };
    const step = ordered(holds(onCall), set(nonsense));
    expect([callbackOf(step), step.effects]).toEqual([{ ...nonsense, atDialer: 'none' }, []]);
  });

  it('CB-5 stays through the end of the call, and goes out with Done', () => {
    const talking = holds(onCall, {}, withCalls(callOf()));
    const planned = ordered(talking, set(draft));
    const over = told(planned.state, {
      type: 'CallChanged',
      call: { ...callOf(), state: 'completed', capabilities: [] },
      uuid: null,
    });
    expect([phaseOf(over), callbackOf(over)]).toEqual(['ended', entered]);
    const step = ordered(over.state, finish());
    expect(step.effects).toMatchObject([
      { type: 'SendRequest', item: { request: 'RecordReschedule', callback: outgoing } },
    ]);
  });

  it('CB-6a can be changed as often as the agent wants', () => {
    const once = ordered(holds(ended), set(draft));
    const step = ordered(once.state, set({ ...laterDraft, owner: 'anyone', clock: 'agent' }));
    expect(callbackOf(step)).toEqual({ ...laterDraft, owner: 'anyone', clock: 'agent', atDialer: 'none' });
  });

  it('CB-6b is cancelled by clearing its check box', () => {
    const step = ordered(holds(ended, { callback: entered }), set(null));
    expect([callbackOf(step), step.refusal, step.effects]).toEqual([null, null, []]);
    expect(typesOf(ordered(step.state, finish()))).toEqual(['SendRequest']);
    expect(recordOf(ordered(step.state, finish()))?.phase.is).toBe('closing');
  });

  it('CB-6b is cancelled also by agents who may not schedule one', () => {
    const state = holds(ended, { callback: entered }, may(never));
    expect(callbackOf(ordered(state, set(null)))).toBeNull();
  });

  it('CB-7d clears its own reason as soon as the agent changes something, and no other', () => {
    const refused = { is: 'callbackRefused', detail: 'No' } as const;
    const other = { is: 'closingRefused', detail: 'No' } as const;
    for (const callback of [draft, null]) {
      expect(
        recordOf(ordered(holds(ended, { callback: entered, problem: refused }), set(callback)))?.problem,
      ).toBeNull();
      expect(recordOf(ordered(holds(ended, { callback: entered, problem: other }), set(callback)))?.problem).toBe(
        other,
      );
    }
  });

  describe('one that the dialer has', () => {
    const at = (callback: RecordCallback) => holds(ended, { callback });

    it('CB-6b cannot be taken back, and the record can be closed with it', () => {
      const state = at(toldOf('current'));
      expect(ordered(state, set(null))).toEqual({ state, effects: [], refusal: 'callbackSent' });
      const step = ordered(state, finish());
      expect(step.effects).toMatchObject([{ type: 'SendRequest', item: { request: 'RecordProcessed' } }]);
    });

    it('CB-6a can be moved, which is another request', () => {
      const moved = ordered(at(toldOf('current')), set(laterDraft));
      expect(callbackOf(moved)).toEqual(toldOf('older', laterDraft));
      const step = ordered(moved.state, finish());
      expect(step.effects).toMatchObject([
        { type: 'SendRequest', item: { request: 'RecordReschedule', callback: { at: due + 3_600_000 } } },
      ]);
    });

    it('CB-6b stays as it is where the check box of a move is cleared', () => {
      const step = ordered(at(toldOf('older', laterDraft)), set(null));
      expect([callbackOf(step), step.refusal]).toEqual([toldOf('current'), null]);
    });

    it('CB-6a is not moved where the agent enters the same again', () => {
      const step = ordered(at(toldOf('older', laterDraft)), set(draft));
      expect(callbackOf(step)).toEqual(toldOf('current'));
    });

    it('CB-7d stays as it was where the dialer refuses to move it, and leaves a way to Done', () => {
      const moved = ordered(at(toldOf('older', laterDraft)), finish());
      const [effect] = moved.effects;
      const reference = effect?.type === 'SendRequest' ? effect.item.reference : 0;
      expect(callbackOf(moved)).toMatchObject({ atDialer: 'older', sent: { reference }, before: { reference: 51 } });
      const refused = told(moved.state, {
        type: 'RequestRefused',
        reference,
        handle: null,
        detail: 'No',
        recordClosed: false,
      });
      expect(callbackOf(refused)).toEqual(toldOf('older', laterDraft));
      const cleared = ordered(refused.state, set(null));
      expect(callbackOf(cleared)).toEqual(toldOf('current'));
      expect(ordered(cleared.state, finish({ reference: 32 })).effects).toMatchObject([
        { item: { request: 'RecordProcessed' } },
      ]);
    });

    it('CB-6a is with the dialer in its new place once that is acknowledged', () => {
      const moved = ordered(at(toldOf('older', laterDraft)), finish());
      const [effect] = moved.effects;
      const item = effect?.type === 'SendRequest' ? effect.item : itemOf();
      const step = told(moved.state, { type: 'RequestAcknowledged', reference: item.reference, handle: null });
      expect(callbackOf(step)).toMatchObject({ ...laterDraft, atDialer: 'current' });
      expect(callbackOf(step)).not.toHaveProperty('before');
    });
  });
});

describe('Done with a callback', () => {
  const later = '2026-11-30';
  // At noon in London, of the thirtieth of November 2026.
  const now = Date.UTC(2026, 10, 30, 12);
  const london = { timeZoneName: 'Europe/London', timeZoneOffset: 0, dialHours: { from: 28_800, until: 72_000 } };
  const held = (
    callback: Partial<CallbackDraft>,
    change: Partial<SignedIn> = {},
    numbers: Partial<RecordInHand> = {},
  ) =>
    session({
      ...holding(
        inHand(
          ended,
          { callback: { ...draft, date: later, time: '15:30', ...callback, atDialer: 'none' }, ...numbers },
          record(london),
        ),
      ),
      ...change,
    });
  const warn = { ...defaultPolicy, callbackHours: 'warn' } as const;

  it('CB-4 goes out as the moment on the clock that the agent chose', () => {
    const sentAt = (callback: Partial<CallbackDraft>) => {
      const [effect] = ordered(held(callback), finish(), now).effects;
      return effect?.type === 'SendRequest' && 'callback' in effect.item ? effect.item.callback : null;
    };
    expect(sentAt({})).toMatchObject({ at: Date.UTC(2026, 10, 30, 15, 30), told: { wall: '2026-11-30T15:30' } });
    expect(sentAt({ clock: 'agent', date: '2026-12-01', time: '00:30' })).toMatchObject({
      at: Date.UTC(2026, 10, 30, 15, 30),
      told: { wall: '2026-11-30T15:30', zone: 'Europe/London' },
    });
  });

  const faults: readonly [string, string, ReturnType<typeof held>][] = [
    ['CB-7a', 'a time that has passed', held({ time: '11:59' })],
    ['CB-7a', 'this very moment', held({ time: '12:00' })],
    ['CB-7b', 'a time out of dial hours', held({ time: '20:00' })],
    [
      'CB-7b',
      'a time out of dial hours on the contact’s clock, by the agent’s',
      held({ clock: 'agent', date: '2026-12-01', time: '06:00' }),
    ],
    ['CB-7c', 'a time that the day of a clock change does not have', held({ date: '2027-03-28', time: '01:30' })],
    ['CB-7c', 'a time that it has twice, and nothing chosen', held({ date: '2027-10-31', time: '01:30' }, {}, {})],
    ['CB-2', 'no date', held({ date: '' })],
    ['CB-2', 'a date that there is not', held({ date: '2027-02-29' })],
    ['CB-2', 'no time', held({ time: '' })],
    ['CB-2', 'a number that is not the contact’s', held({ number: '+15550100' })],
    [
      'CB-3',
      'somebody whom the server does not permit',
      held({ owner: 'anyone' }, may({ callbackOwners: ['personal'] })),
    ],
    ['RES-4', 'a number that was marked', held({}, { marked: [{ reference: 51, contact: null, phones: [phone] }] })],
    [
      'RES-4',
      'a number of a contact who was marked',
      held({}, { marked: [{ reference: 51, contact: record(), phones: [] }] }),
    ],
    [
      'RES-4',
      'a number that the calling list marks',
      session(holding(inHand(ended, { callback: { ...entered, date: later } }, record({ lastResult: 51 })))),
    ],
  ];
  it.each(faults)('%s is refused, and every entry stays: %s', (_id, _what, state) => {
    expect(ordered(state, finish(), now)).toEqual({ state, effects: [], refusal: 'callbackWrong' });
  });

  it('CB-7b goes through where the administrator made a warning of dial hours', () => {
    const step = ordered(held({ time: '20:00' }), finish(), now, warn);
    expect([step.refusal, typesOf(step)]).toEqual([null, ['SendRequest']]);
    expect(ordered(held({ time: '11:59' }), finish(), now, warn).refusal).toBe('callbackWrong');
  });

  it('CB-7c goes through once one of two times is chosen', () => {
    const twice = { date: '2027-10-31', time: '01:30' };
    const atOf = (turn: CallbackDraft['turn']) => {
      const [effect] = ordered(held({ ...twice, turn }), finish(), now, warn).effects;
      return effect?.type === 'SendRequest' && 'callback' in effect.item ? effect.item.callback.at : null;
    };
    expect([atOf('first'), atOf('second')]).toEqual([Date.UTC(2027, 9, 31, 0, 30), Date.UTC(2027, 9, 31, 1, 30)]);
  });

  it('CB-7 goes through once the callback is corrected, or cancelled', () => {
    const wrong = ordered(held({ time: '11:59' }), finish(), now);
    const corrected = ordered(wrong.state, set({ ...draft, date: later, time: '12:01' }), now);
    expect(ordered(corrected.state, finish(), now).refusal).toBeNull();
    const cancelled = ordered(wrong.state, set(null), now);
    expect(ordered(cancelled.state, finish(), now).refusal).toBeNull();
  });

  it('CB-7 may be tried again under the same reference', () => {
    const wrong = ordered(held({ time: '11:59' }), finish(), now);
    const corrected = ordered(wrong.state, set({ ...draft, date: later, time: '12:01' }), now);
    expect(phaseOf(ordered(corrected.state, finish(), now))).toBe('saving');
  });

  it('CB-2 goes to another of the contact’s numbers under that one’s handle', () => {
    const state = held({ number: otherNumber().phone }, {}, { others: [otherNumber({ ...london })] });
    expect(ordered(state, finish(), now).effects).toMatchObject([
      {
        item: {
          callback: { number: { handle: '10', phone: '+13035550177' } },
          record: { key, handle: '10', phone: '+13035550177' },
        },
      },
    ]);
  });

  it.each([
    ['CB-8a', 'callback'],
    ['CB-8b', 'personalCallback'],
  ] as const)('%s moves one that has come due by the request for that: %s', (_id, origin) => {
    const state = session(holding(inHand(ended, { callback: entered }, record({ origin }))));
    const acknowledged = (step: Step): Step => {
      const [effect] = step.effects;
      const reference = effect?.type === 'SendRequest' ? effect.item.reference : 0;
      return told(step.state, { type: 'RequestAcknowledged', reference, handle: null });
    };
    // The result goes before it, as a dialer may close the record by that alone.
    const first = ordered(state, finish());
    expect(first.effects).toMatchObject([{ item: { request: 'UpdateCallCompletionStats', result: 33, pairs: [] } }]);
    const step = acknowledged(first);
    expect(step.effects).toMatchObject([{ item: { request: 'ScheduledRecordReschedule', callback: outgoing } }]);
    const moved = acknowledged(step);
    expect(moved.effects).toMatchObject([{ item: { request: 'RecordProcessed' } }]);
    // Then there is nothing left to say.
    const gone = told(moved.state, {
      type: 'RequestRefused',
      reference: 31,
      handle: null,
      detail: 'Record not found',
      recordClosed: true,
    });
    expect([phaseOf(gone), open(gone).notices, open(gone).outbox]).toEqual(['gone', [], {}]);
    expect(Object.values(open(gone).callbacks)).toMatchObject([{ at: due, isConfirmed: true }]);
  });

  it('CB-8b is moved also where the dialer takes no result before, which nobody has to read', () => {
    const state = session(holding(inHand(ended, { callback: entered }, record({ origin: 'personalCallback' }))));
    const [effect] = ordered(state, finish()).effects;
    const reference = effect?.type === 'SendRequest' ? effect.item.reference : 0;
    const refusal = {
      type: 'RequestRefused',
      reference,
      handle: null,
      detail: 'Unknown',
      recordClosed: false,
    } as const;
    const step = told(ordered(state, finish()).state, refusal);
    expect(step.effects).toMatchObject([{ item: { request: 'ScheduledRecordReschedule' } }]);
    expect(recordOf(step)?.problem).toBeNull();
  });

  it('CB-2 waits for a number that the agent has just typed for it', () => {
    const adding = {
      for: 'callback',
      number: '+13035550199',
      phoneType: null,
      reference: 71,
      deadline: t0 + 5_000,
    } as const;
    const state = holds(ended, { callback: entered, adding });
    expect(ordered(state, finish())).toEqual({ state, effects: [], refusal: 'recordBusy' });
    const added = told(state, { type: 'RequestAcknowledged', reference: 71, handle: null });
    expect(callbackOf(added)).toMatchObject({ number: '+13035550199' });
    expect(ordered(added.state, finish()).effects).toMatchObject([
      { item: { callback: { number: { handle: '9', phone: '+13035550199' } } } },
    ]);
    const forCall = holds(ended, { callback: entered, adding: { ...adding, for: 'call' } });
    expect(ordered(forCall, finish()).refusal).toBeNull();
  });

  it('CB-2 loses nothing where a number is typed before anything else of a callback', () => {
    const typed = ordered(holds(ended), {
      type: 'AddNumber',
      record: key,
      for: 'callback',
      number: '+13035550199',
      phoneType: null,
      reference: 71,
    });
    expect(typed.effects).toMatchObject([{ type: 'AddNumber', number: '+13035550199' }]);
    const added = told(typed.state, { type: 'RequestAcknowledged', reference: 71, handle: null });
    expect(recordOf(added)).toMatchObject({ callback: null, chosen: null, others: [{ phone: '+13035550199' }] });
    const step = ordered(added.state, set({ ...draft, number: '+13035550199' }));
    expect(ordered(step.state, finish()).refusal).toBeNull();
  });
});

describe('a record that is postponed', () => {
  it('CB-10 is closed with its callback and no call result, and the next one is asked for', () => {
    const first = ordered(holds(preview, { callback: entered, note: 'away' }), postpone());
    expect(first.effects).toMatchObject([{ item: { request: 'RecordReschedule', callback: outgoing } }]);
    const [effect] = first.effects;
    const reference = effect?.type === 'SendRequest' ? effect.item.reference : 0;
    const second = told(first.state, { type: 'RequestAcknowledged', reference, handle: null });
    const said = [{ key: 'Note', type: 'str', value: 'away' }] as const;
    expect(second.effects).toEqual([
      {
        type: 'SendRequest',
        item: itemOf({ closing: { how: 'postponed', next: 'fetch', said, callback: outgoing }, pairs: said }),
      },
    ]);
    const third = told(second.state, { type: 'RequestAcknowledged', reference: 31, handle: null });
    expect([phaseOf(third), typesOf(third)]).toEqual(['gone', ['RequestPreview']]);
    expect(Object.values(open(third).callbacks)).toMatchObject([{ at: due, contact: 'Emily Carter' }]);
  });

  it('CB-10 ends the supply where the agent stops', () => {
    const step = ordered(holds(preview, { callback: toldOf('current') }), postpone(true));
    expect(recordOf(step)?.phase).toMatchObject({ is: 'closing', closing: { how: 'postponed', next: 'stop' } });
    expect(open(step).campaigns[spring]?.stopped).toBe(true);
  });

  it('CB-10 asks first for Outbound Preview not to be Ready where a push preview is postponed and the agent stops', () => {
    const state = session({
      ...holding(pushed(preview, { callback: entered })),
      campaigns: { [spring]: campaignOf({ mode: 'pushPreview' }) },
      channels: {
        outboundpreview: { name: 'outboundpreview', status: { is: 'ready' }, since: t0, asked: null, askedUntil: null },
      },
    });
    const step = ordered(state, postpone(true));
    expect([phaseOf(step), typesOf(step)]).toEqual(['stopping', ['SetChannel']]);
  });

  it('CB-10 can be tried again where the dialer has the callback and refused to close the record', () => {
    const step = ordered(
      holds(preview, { callback: toldOf('current'), problem: { is: 'closingRefused', detail: null } }),
      postpone(),
    );
    expect(step.effects).toMatchObject([
      { item: { request: 'RecordProcessed', closing: { how: 'postponed', callback: outgoing } } },
    ]);
  });

  const table: readonly [Refusal, string, Partial<SignedIn>, AgentOrder?][] = [
    ['recordGone', 'it is not there', {}],
    ['recordBusy', 'it arrives', holding(inHand(arriving))],
    ['recordBusy', 'it is dialed', holding(inHand(dialing))],
    ['recordBusy', 'its call is looked for', holding(inHand(looking))],
    ['recordOnCall', 'it is on a call', holding(inHand(onCall))],
    ['recordBusy', 'it was called', holding(inHand(ended, { callback: entered }))],
    ['recordBusy', 'it is being closed', holding(inHand(declined))],
    ['recordBusy', 'it is being stopped', holding(inHand(stopping))],
    ['callbackMissing', 'it has no callback', holding(inHand(preview))],
    ['callbackWrong', 'its callback cannot be', holding(inHand(preview, { callback: { ...entered, date: '' } }))],
    [
      'fieldsWrong',
      'what was written breaks a rule',
      {
        ...holding(inHand(preview, { callback: entered, edits: { grade: 'x' } })),
        ...knowing(ruleOf({ name: 'grade', type: 'int' })),
      },
    ],
    [
      'notAllowed',
      'the agent may not',
      { ...holding(inHand(preview, { callback: entered })), ...may({ canRescheduleBeforeCall: false }) },
    ],
    ['noConnection', 'there is no line', { ...holding(inHand(preview, { callback: entered })), link: 'down' }],
  ];
  it.each(table)('CB-10 is refused, %s: %s', (refusal, _when, change) => {
    const state = session(change);
    expect(ordered(state, postpone())).toEqual({ state, effects: [], refusal });
  });

  it('CB-10 does not wait for mandatory fields that nobody has touched, as Done does', () => {
    const state = holds(preview, { callback: entered }, knowing(ruleOf({ name: 'grade', isMandatory: true })));
    expect(ordered(state, postpone()).refusal).toBeNull();
    expect(ordered(state, finish()).refusal).toBe('fieldsWrong');
  });
});
