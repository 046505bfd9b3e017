import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../lib/session/effects';
import type { DialerNews, Outcome } from '../../../lib/session/news';
import type { AgentOrder } from '../../../lib/session/orders';
import type { SavingItem } from '../../../lib/session/outbox';
import { patience } from '../../../lib/session/patience';
import type { RecordInHand, RecordPhase, Save } from '../../../lib/session/record';
import type { SignedIn } from '../../../lib/session/state';
import type { Step } from '../../../lib/session/step';
import { record } from '../../support/session';
import {
  done,
  ended,
  holding,
  inHand,
  itemOf,
  key,
  otherNumber,
  owing,
  preview,
  pushed,
  session,
  spring,
  t0,
} from '../support/given';
import {
  due,
  entered,
  knowing,
  markedOf,
  markItemOf,
  outgoing,
  policyPair,
  rescheduleOf,
  ruleOf,
  saving,
  toldOf,
  updateOf,
} from '../support/givenSaving';
import { noticesOf, open, ordered, passed, phaseOf, revived, told, typesOf } from '../support/when';

const finish = (stop = false): AgentOrder => ({ type: 'FinishRecord', record: key, result: 33, stop, reference: 31 });
const ack = (reference: number | null = 51) => ({ type: 'RequestAcknowledged', reference, handle: '9' }) as const;
const refusal = (change: Partial<DialerNews & { type: 'RequestRefused' }> = {}) =>
  ({ type: 'RequestRefused', reference: 51, handle: '9', detail: 'No', recordClosed: false, ...change }) as const;
const outcome = (is: Outcome['is']): DialerNews => ({
  type: 'RequestOutcome',
  reference: 51,
  outcome: is === 'accepted' ? { is } : { is, detail: 'No' },
});
const seen = { type: 'SessionSeen', calls: [], channels: [] } as const;
const recordOf = (step: Step | SignedIn) => open(step).records[key];
const requestsOf = (step: Step) =>
  step.effects.map((effect) => (effect.type === 'SendRequest' ? effect.item.request : effect.type));
const itemSent = ({ effects }: Step) =>
  effects.find((effect): effect is Effect & { type: 'SendRequest' } => effect.type === 'SendRequest')?.item;

const edited = { edits: { policy_no: 'PN-9' } };

/** A record that waits for each of them, with what only it has. */
const waiting: { readonly [Name in Save]: (change?: Partial<SignedIn>, item?: Partial<SavingItem>) => SignedIn } = {
  doNotCall: (change = {}, item = {}) =>
    session({
      ...holding(inHand(saving('doNotCall'), { marks: [markedOf()] })),
      ...owing({ ...markItemOf(), ...item } as SavingItem),
      marked: [{ reference: 51, contact: null, phones: [record().phone] }],
      ...change,
    }),
  fields: (change = {}, item = {}) =>
    session({
      ...holding(inHand(saving('fields'), edited)),
      ...owing({ ...updateOf(), ...item } as SavingItem),
      ...knowing(ruleOf()),
      ...change,
    }),
  callback: (change = {}, item = {}) =>
    session({
      ...holding(inHand(saving('callback'), { callback: toldOf('none') })),
      ...owing({ ...rescheduleOf(), ...item } as SavingItem),
      ...change,
    }),
};
const each: readonly Save[] = ['doNotCall', 'fields', 'callback'];

/** How long each is waited for. */
const patienceOf = (save: Save): number => (save === 'fields' ? patience.update : patience.closing);

describe('what the dialer has before a record is closed', () => {
  const everything = session({
    ...holding(
      inHand(ended, {
        ...edited,
        callback: entered,
        others: [otherNumber()],
        marks: [markedOf({ phone: otherNumber().phone })],
        note: ' asks for Ben ',
      }),
    ),
    ...owing(markItemOf()),
    ...knowing(ruleOf()),
  });

  it('CB-7d goes out one after another: mark, fields, callback, and then the result', () => {
    const first = ordered(everything, finish());
    expect([phaseOf(first), recordOf(first)?.phase, first.effects]).toMatchObject([
      'saving',
      { save: 'doNotCall' },
      [],
    ]);
    const second = told(first.state, ack());
    expect(recordOf(second)?.phase).toMatchObject({ is: 'saving', save: 'fields', closeAs: 31 });
    expect(itemSent(second)).toMatchObject({ request: 'UpdateCallCompletionStats', pairs: [policyPair] });
    const third = told(second.state, ack(itemSent(second)?.reference));
    expect(recordOf(third)?.phase).toMatchObject({ is: 'saving', save: 'callback', closeAs: 31 });
    expect(itemSent(third)).toMatchObject({ request: 'RecordReschedule', callback: outgoing, record: { handle: '9' } });
    const fourth = told(third.state, ack(itemSent(third)?.reference));
    expect(recordOf(fourth)?.phase).toMatchObject({ is: 'closing', reference: 31, closing: { result: 33 } });
    expect(fourth.effects).toEqual([
      {
        type: 'SendRequest',
        item: itemOf({
          closing: {
            how: 'done',
            result: 33,
            next: 'fetch',
            said: [{ key: 'Note', type: 'str', value: 'asks for Ben' }],
            callback: outgoing,
          },
          pairs: [{ key: 'Note', type: 'str', value: 'asks for Ben' }],
        }),
      },
    ]);
    const last = told(fourth.state, ack(31));
    expect([phaseOf(last), open(last).outbox]).toEqual(['gone', {}]);
  });

  it('RES-5 has a reference of its own for each request', () => {
    let step = ordered(everything, finish());
    const used = [51, 31];
    for (let asked = 51; phaseOf(step) === 'saving'; asked = itemSent(step)?.reference ?? 0) {
      step = told(step.state, ack(asked));
      const reference = itemSent(step)?.reference ?? 0;
      if (reference !== 31) used.push(reference);
    }
    expect(used).toHaveLength(4);
    expect(new Set(used).size).toBe(4);
    for (const reference of used) expect(reference > 0 && reference < 2 ** 31).toBe(true);
  });

  it('RES-1 is the result, too, where a callback is moved: that may close its record at once', () => {
    const moved = inHand(ended, { callback: entered, note: 'asks for Ben' }, record({ origin: 'personalCallback' }));
    const first = ordered(session({ ...holding(moved), ...knowing(ruleOf()) }), finish());
    const note = { key: 'Note', type: 'str', value: 'asks for Ben' };
    expect(itemSent(first)).toMatchObject({ request: 'UpdateCallCompletionStats', result: 33, pairs: [note] });
    const second = told(first.state, ack(itemSent(first)?.reference));
    expect(itemSent(second)?.request).toBe('ScheduledRecordReschedule');
    const third = told(second.state, ack(itemSent(second)?.reference));
    expect(requestsOf(third)).toEqual(['RecordProcessed']);
    // The record is closed by then: nothing is lost, and nothing is said.
    const last = told(third.state, refusal({ reference: 31, recordClosed: true }));
    expect([phaseOf(last), open(last).outbox, open(last).notices]).toEqual(['gone', {}, []]);
  });

  it('RES-5 stands among what is not confirmed where the result was not told before the move closed the record', () => {
    const moved = inHand(ended, { callback: entered }, record({ origin: 'callback' }));
    const first = ordered(session({ ...holding(moved), ...knowing(ruleOf()) }), finish());
    const second = passed(first.state, 3_100);
    const third = told(second.state, ack(itemSent(second)?.reference));
    const last = told(third.state, refusal({ reference: 31, recordClosed: true }));
    expect(open(last).outbox['31']).toMatchObject({ status: 'unconfirmed', repeatable: false });
  });

  it('is nothing where there is nothing of it', () => {
    expect(requestsOf(ordered(session(holding(inHand(ended))), finish()))).toEqual(['RecordProcessed']);
  });

  it('RES-4 is a mark under way also where the record is declined, and neither fields nor callback', () => {
    const worked = inHand(preview, { ...edited, callback: entered, marks: [markedOf()] });
    const state = session({ ...holding(worked), ...owing(markItemOf()), ...knowing(ruleOf()) });
    const step = ordered(state, { type: 'DeclineRecord', record: key, how: 'later', reference: 31 });
    expect([recordOf(step)?.phase, step.effects]).toMatchObject([{ is: 'saving', save: 'doNotCall' }, []]);
    const closed = told(step.state, ack());
    expect(requestsOf(closed)).toEqual(['RecordReject']);
    expect(itemSent(closed)).toMatchObject({ reference: 31, pairs: [] });
  });

  it.each(['marked', 'unconfirmed'] as const)('RES-4 does not wait for a mark that is %s', (status) => {
    const marked = inHand(ended, { marks: [markedOf({ status })] });
    const item = markItemOf({ status: 'unconfirmed' });
    const state = session({ ...holding(marked), ...(status === 'marked' ? {} : owing(item)) });
    expect(requestsOf(ordered(state, finish()))).toEqual(['RecordProcessed']);
  });

  it('RES-3 waits for fields that were stored a moment ago, and sends what was written since', () => {
    const stored = session({
      ...holding(inHand(ended, edited)),
      ...owing(updateOf()),
      ...knowing(ruleOf()),
    });
    const step = ordered(stored, finish());
    expect([recordOf(step)?.phase, step.effects]).toMatchObject([{ is: 'saving', save: 'fields', reference: 51 }, []]);
    const since = session({ ...stored, ...holding(inHand(ended, { edits: { policy_no: 'PN-10' } })) });
    expect(itemSent(ordered(since, finish()))).toMatchObject({ pairs: [{ ...policyPair, value: 'PN-10' }] });
  });

  it('RES-1 is waited for behind the channels that are stopped first', () => {
    const called = inHand(ended, { callback: entered }, record({ origin: 'campaignCall' }));
    const step = ordered(session(holding(called)), finish(true));
    expect([phaseOf(step), typesOf(step)]).toEqual(['stopping', ['SetChannel']]);
    const stopped = told(step.state, {
      type: 'ChannelsChanged',
      channels: [{ name: 'voice', status: { is: 'notReady', reason: null } }],
    });
    expect([phaseOf(stopped), requestsOf(stopped)]).toEqual(['saving', ['RecordReschedule']]);
    expect(requestsOf(told(stopped.state, ack(itemSent(stopped)?.reference)))).toEqual(['RecordProcessed']);
    expect(open(stopped).campaigns[spring]?.stopped).toBe(false);
  });

  it('goes by the topics where the record came by them', () => {
    const step = ordered(session(holding(pushed(ended, { callback: entered }))), finish());
    expect(itemSent(step)).toMatchObject({ request: 'RecordReschedule', interaction: 'i1' });
  });
});

describe('the answer to it', () => {
  const requestOf = {
    doNotCall: 'DoNotCall',
    fields: 'UpdateCallCompletionStats',
    callback: 'RecordReschedule',
  } as const;
  const problemOf = { doNotCall: 'doNotCallRefused', fields: 'fieldsRefused', callback: 'callbackRefused' } as const;
  const idOf = { doNotCall: 'RES-4', fields: 'RES-3', callback: 'CB-7d' } as const;
  const table = each.map((save) => [idOf[save], save] as const);

  it.each(table)('%s closes the record once it is acknowledged: %s', (_id, save) => {
    for (const reference of [51, null]) {
      const step = told(waiting[save](), ack(reference), t0 + 300);
      expect([phaseOf(step), requestsOf(step)]).toEqual(['closing', ['RecordProcessed']]);
      expect(recordOf(step)?.phase).toEqual({
        ...done,
        closing: saving(save).closing,
        deadline: t0 + 300 + patience.closing,
      });
      expect(Object.keys(open(step).outbox)).toEqual(['31']);
    }
  });

  it.each(table)('%s leaves the record to the agent where the dialer refuses, with the reason: %s', (_id, save) => {
    const answers = [refusal(), refusal({ reference: null }), refusal({ recordClosed: true }), outcome('refused')];
    for (const answer of answers) {
      const step = told(waiting[save](), answer);
      expect(step.effects).toEqual([]);
      expect(recordOf(step)).toMatchObject({ phase: ended, problem: { is: problemOf[save], detail: 'No' } });
      expect(open(step).outbox).toEqual({});
      expect(noticesOf(step)).toEqual([]);
    }
  });

  it.each(table)('%s keeps what was entered where the dialer refuses: %s', (_id, save) => {
    const refused = recordOf(told(waiting[save](), refusal()));
    expect(refused?.edits).toEqual(save === 'fields' ? edited.edits : {});
    expect(refused?.callback).toEqual(save === 'callback' ? entered : null);
    expect(refused?.marks).toEqual([]);
  });

  it.each(table)('%s is waited for in vain no longer than its patience on a live line: %s', (_id, save) => {
    const early = passed(waiting[save](), t0 + patienceOf(save) - 1);
    expect([phaseOf(early), early.effects]).toEqual(['saving', []]);
    const step = passed(waiting[save](), t0 + patienceOf(save));
    expect([phaseOf(step), requestsOf(step)]).toEqual(['closing', ['RecordProcessed']]);
    const left = open(step).outbox['51'];
    expect(left?.status).toBe(save === 'fields' ? undefined : 'unconfirmed');
  });

  it.each(table)('%s is waited for without a line, and sent again when it is back: %s', (_id, save) => {
    const lost = told(waiting[save](), { type: 'LinkLost' }, t0 + 100);
    const late = passed(lost.state, t0 + 600_000);
    expect([phaseOf(late), late.effects]).toEqual(['saving', []]);
    const back = told(late.state, { type: 'LinkRestored' }, t0 + 700_000);
    expect(requestsOf(back)).toEqual(['LookAtSession', 'AskCampaigns']);
    const live = told(back.state, seen, t0 + 700_100);
    expect(requestsOf(live).filter((type) => type !== 'AskFields')).toEqual([requestOf[save]]);
    expect(itemSent(live)).toMatchObject({ reference: 51, sends: 2, deadline: t0 + 700_100 + patienceOf(save) });
    expect(requestsOf(told(live.state, ack(), t0 + 700_200))).toEqual(['RecordProcessed']);
    const silent = passed(live.state, t0 + 700_100 + patienceOf(save));
    expect(requestsOf(silent)).toEqual(['RecordProcessed']);
  });

  it.each(table)('%s is asked for again by the next worker: %s', (_id, save) => {
    const woken = revived(waiting[save](), t0 + 2_000);
    expect([phaseOf(woken), requestsOf(woken)]).toEqual(['saving', ['ResumeSession', 'AskCampaigns']]);
    const live = told(woken.state, seen, t0 + 2_100);
    expect(requestsOf(live).filter((type) => type !== 'AskFields')).toEqual([requestOf[save]]);
    expect(itemSent(live)).toMatchObject({ reference: 51, sends: 2 });
    expect(requestsOf(told(live.state, ack(), t0 + 2_200))).toEqual(['RecordProcessed']);
  });

  it.each(table)('%s has counted where a repetition finds the record closed: %s', (_id, save) => {
    const step = told(waiting[save]({}, { sends: 2 }), refusal({ recordClosed: true }));
    expect([phaseOf(step), requestsOf(step)]).toEqual(['closing', ['RecordProcessed']]);
  });

  it.each(table)('%s goes out four times at most: %s', (_id, save) => {
    const state = waiting[save]({ link: 'checking' }, { sends: 4, status: 'waiting', deadline: t0 });
    const step = told(state, seen);
    expect(requestsOf(step).filter((type) => type !== 'AskFields')).toEqual(['RecordProcessed']);
    expect(phaseOf(step)).toBe('closing');
  });

  it('CB-7d of unknown outcome is sent once more after a moment, and then waited for as any other', () => {
    const once = told(waiting.callback(), outcome('unknown'), t0 + 100);
    expect([phaseOf(once), requestsOf(once)]).toEqual(['saving', ['LookAtSession']]);
    const again = passed(once.state, t0 + 100 + 2 * patience.resend);
    expect(itemSent(again)).toMatchObject({ reference: 51, sends: 2 });
    const unknown = told(again.state, outcome('unknown'), t0 + 2_200);
    expect(requestsOf(passed(unknown.state, t0 + 9_000))).toEqual([]);
    const step = passed(unknown.state, t0 + 100 + 2 * patience.resend + patience.closing);
    expect([phaseOf(step), requestsOf(step)]).toEqual(['closing', ['RecordProcessed']]);
  });

  it('RES-3 of unknown outcome is waited for three seconds, as the fields go along with the result anyway', () => {
    const unknown = told(waiting.fields(), outcome('unknown'), t0 + 100);
    const step = passed(unknown.state, t0 + patience.update);
    expect(itemSent(step)).toMatchObject({ request: 'RecordProcessed', pairs: [policyPair] });
  });

  it('RES-4 of unknown outcome is sent again as often as a result', () => {
    let state = told(waiting.doNotCall(), outcome('unknown'), t0).state;
    for (const [sends, at] of [
      [2, 2_000],
      [3, 6_000],
      [4, 14_000],
    ] as const) {
      const again = passed(state, t0 + at);
      expect(itemSent(again)).toMatchObject({ request: 'DoNotCall', sends });
      state = told(again.state, outcome('unknown'), t0 + at).state;
    }
  });

  it('RES-4 a mark that was sent again and is refused is not confirmed: the first may have arrived, so nobody is called', () => {
    const step = told(waiting.doNotCall({}, { sends: 2 }), refusal());
    expect(open(step).marked).toEqual([{ reference: 51, contact: null, phones: [record().phone] }]);
    expect(recordOf(step)?.marks).toEqual([markedOf({ status: 'unconfirmed' })]);
    expect(open(step).outbox['51']).toMatchObject({ status: 'unconfirmed', repeatable: false });
    expect(phaseOf(step)).toBe('closing');
  });

  it('RES-3 goes along with the result where the dialer refuses it again as it was', () => {
    const refused = told(waiting.fields(), refusal());
    const again = ordered(refused.state, { ...finish(), reference: 32 } as AgentOrder);
    expect(recordOf(again)).toMatchObject({
      phase: { is: 'saving', save: 'fields' },
      problem: { is: 'fieldsRefused' },
    });
    const twice = told(again.state, refusal({ reference: itemSent(again)?.reference ?? 0 }));
    expect(itemSent(twice)).toMatchObject({ request: 'RecordProcessed', reference: 32, pairs: [policyPair] });
    const corrected = ordered(refused.state, { type: 'EditField', record: key, field: 'policy_no', value: 'PN-8' });
    const other = ordered(corrected.state, { ...finish(), reference: 32 } as AgentOrder);
    const back = told(other.state, refusal({ reference: itemSent(other)?.reference ?? 0 }));
    expect(recordOf(back)).toMatchObject({ phase: ended, problem: { is: 'fieldsRefused' } });
  });

  it('CB-7 lets Done go through once the refused callback is cleared, or moved', () => {
    const refused = told(waiting.callback(), refusal());
    const cleared = ordered(refused.state, { type: 'SetCallback', record: key, callback: null });
    expect(recordOf(cleared)).toMatchObject({ callback: null, problem: null });
    expect(requestsOf(ordered(cleared.state, { ...finish(), reference: 32 } as AgentOrder))).toEqual([
      'RecordProcessed',
    ]);
    const { atDialer: _, ...draft } = entered;
    const moved = ordered(refused.state, { type: 'SetCallback', record: key, callback: { ...draft, time: '12:00' } });
    expect(recordOf(moved)?.problem).toBeNull();
    const again = ordered(moved.state, { ...finish(), reference: 32 } as AgentOrder);
    expect(itemSent(again)).toMatchObject({ request: 'RecordReschedule', callback: { at: due + 2 * 3_600_000 } });
  });

  it('CB-7d comes late: what is on its way is not stopped, and the agent is told', () => {
    const step = passed(waiting.callback(), t0 + patience.closing);
    const late = told(step.state, refusal(), t0 + 9_000);
    expect([phaseOf(late), noticesOf(late)]).toEqual(['closing', ['saveRefused']]);
    expect(open(late).notices[0]).toMatchObject({ save: 'callback', contact: 'Emily Carter', detail: 'No' });
    expect([Object.keys(open(late).outbox), open(late).callbacks]).toEqual([['31'], {}]);
    // Should the result be refused as well, what was entered can be sent again, or cleared.
    const back = told(late.state, refusal({ reference: 31 }), t0 + 9_100);
    expect(recordOf(back)).toMatchObject({ phase: ended, callback: entered, problem: { is: 'closingRefused' } });
    const gone = told(told(step.state, ack(31), t0 + 8_500).state, refusal(), t0 + 9_000);
    expect([phaseOf(gone), noticesOf(gone), open(gone).callbacks]).toEqual(['gone', ['saveRefused'], {}]);
  });

  it('RES-4 comes late: the agent is told that the mark is not set', () => {
    const step = passed(waiting.doNotCall(), t0 + patience.closing);
    const late = told(told(step.state, ack(31), t0 + 8_500).state, refusal(), t0 + 9_000);
    expect(open(late)).toMatchObject({ marked: [], notices: [{ is: 'saveRefused', save: 'doNotCall' }] });
  });

  it('RES-5 counts a late acknowledgement, and sends nothing again', () => {
    for (const save of ['doNotCall', 'callback'] as const) {
      const step = passed(waiting[save](), t0 + patience.closing);
      const late = told(step.state, ack(), t0 + 9_000);
      expect([phaseOf(late), late.effects, Object.keys(open(late).outbox)]).toEqual(['closing', [], ['31']]);
    }
  });

  it('RES-5 tells nothing of a callback whose record was closed by the request that came after it', () => {
    const silent = passed(waiting.callback(), t0 + patience.closing);
    const lost = told(told(silent.state, ack(31), t0 + 8_100).state, { type: 'LinkLost' }, t0 + 8_200);
    const back = told(told(lost.state, { type: 'LinkRestored' }, t0 + 9_000).state, seen, t0 + 9_100);
    expect(itemSent(back)).toMatchObject({ request: 'RecordReschedule', sends: 2 });
    const step = told(back.state, refusal({ recordClosed: true }), t0 + 9_200);
    expect(open(step).callbacks['51']?.isConfirmed).toBe(false);
    expect(open(step).outbox['51']).toMatchObject({ status: 'unconfirmed', repeatable: false });
    expect(noticesOf(step)).toEqual([]);
  });

  it('RES-5 sends in the order in which it was asked for: the callback before the result', () => {
    const item = itemOf({ reference: 31, askedAt: t0 + 8_000 });
    const callback = rescheduleOf({ reference: 0x4000_0000, status: 'unconfirmed' });
    const state = session({
      ...holding(inHand(done, { callback: toldOf('current') })),
      ...owing(item, callback),
      link: 'down',
    });
    const back = told(told(state, { type: 'LinkRestored' }, t0 + 9_000).state, seen, t0 + 9_100);
    expect(requestsOf(back)).toEqual(['RecordReschedule', 'RecordProcessed']);
    const same = session({ ...state, ...owing({ ...item, askedAt: t0 }, callback) });
    const again = told(told(same, { type: 'LinkRestored' }, t0 + 9_000).state, seen, t0 + 9_100);
    expect(requestsOf(again)).toEqual(['RecordReschedule', 'RecordProcessed']);
  });
});

describe('a record that waits for what the dialer will not answer any more', () => {
  const stuck: readonly [string, Partial<SignedIn>][] = [
    ['the record came anew', owing(rescheduleOf({ status: 'unconfirmed', repeatable: false }))],
    ['it was kept in a form that cannot be read', { outbox: {} }],
  ];
  it.each(stuck)('LIVE-1 is the agent’s again, with all that was entered: %s', (_why, change) => {
    const step = passed(waiting.callback(change), t0);
    expect(step.effects).toEqual([]);
    expect(recordOf(step)).toMatchObject({ phase: ended, callback: entered, problem: { is: 'closingNotSent' } });
    expect(requestsOf(ordered(step.state, { ...finish(), reference: 32 } as AgentOrder))).toEqual(['RecordReschedule']);
  });

  it('RES-5 is not closed by what was said before it came anew', () => {
    const offer = { type: 'RecordOffered', record: record(), reference: null } as const;
    const anew = told(waiting.callback(), offer, t0 + 100);
    const step = passed(anew.state, t0 + 100);
    expect([phaseOf(step), step.effects, open(step).outbox['31']]).toEqual(['ended', [], undefined]);
    // The dialer says after all that it has the callback.
    const late = told(step.state, ack(), t0 + 200);
    expect(open(late).callbacks['51']).toMatchObject({ at: due, isConfirmed: true });
  });

  it('CB-7a is the agent’s again where the time of its callback has passed meanwhile', () => {
    const lost = told(waiting.callback(), { type: 'LinkLost' }, t0 + 100);
    const back = told(told(lost.state, { type: 'LinkRestored' }, due + 1).state, seen, due + 2);
    expect(itemSent(back)).toBeUndefined();
    const step = passed(back.state, due + 3);
    expect(recordOf(step)).toMatchObject({ phase: ended, callback: entered, problem: { is: 'closingNotSent' } });
    const fields = session({
      ...waiting.fields(),
      ...holding(inHand(saving('fields', { closing: saving('callback').closing }), { ...edited, callback: entered })),
    });
    const stored = told(fields, ack(), due);
    expect(recordOf(stored)).toMatchObject({ phase: ended, callback: entered, problem: { is: 'closingNotSent' } });
    expect(stored.effects).toEqual([]);
  });

  const uncalled: RecordPhase & { is: 'saving' } = saving('callback', { back: preview });
  const withdrawn = { type: 'RecordWithdrawn', record: key, handle: '9' } as const;
  const taken = (phase: RecordPhase, change: Partial<RecordInHand>, item: SavingItem) =>
    told(session({ ...holding(inHand(phase, change)), ...owing(item) }), withdrawn);

  it('PULL-8 is taken back where it was not called; mark and callback are the contact’s, and go on', () => {
    const callback = taken(uncalled, { callback: toldOf('none') }, rescheduleOf());
    expect([phaseOf(callback), noticesOf(callback)]).toEqual(['gone', ['recordWithdrawn']]);
    expect(open(told(callback.state, ack())).callbacks['51']).toMatchObject({ isConfirmed: true });
    expect(noticesOf(told(callback.state, refusal()))).toEqual(['saveRefused', 'recordWithdrawn']);
    const mark = taken(saving('doNotCall', { back: preview }), { marks: [markedOf()] }, markItemOf());
    expect(Object.keys(open(mark).outbox)).toEqual(['51']);
    const fields = taken(saving('fields', { back: preview }), edited, updateOf());
    expect([phaseOf(fields), open(fields).outbox]).toEqual(['gone', {}]);
  });

  it('PULL-8 can still be finished where it was called', () => {
    const step = taken(saving('callback'), { callback: toldOf('none') }, rescheduleOf());
    expect([phaseOf(step), recordOf(step)?.withdrawn]).toEqual(['saving', true]);
    expect(requestsOf(told(step.state, ack()))).toEqual(['RecordProcessed']);
  });

  const orders: readonly AgentOrder[] = [
    finish(),
    { type: 'DeclineRecord', record: key, how: 'later', reference: 32 },
    { type: 'PostponeRecord', record: key, stop: false, reference: 32 },
    { type: 'DialRecord', record: key, number: record().phone, callerId: null, despite: [], reference: 32 },
    { type: 'SetCallback', record: key, callback: null },
    { type: 'EditField', record: key, field: 'policy_no', value: 'x' },
    { type: 'SaveFields', record: key, reference: 32 },
    { type: 'WriteNote', record: key, note: 'x' },
    { type: 'ChooseResult', record: key, result: 7 },
    { type: 'ChooseDisposition', record: key, disposition: null },
    { type: 'MarkDoNotCall', record: key, scope: 'number', number: record().phone, reference: 32 },
  ];
  it.each(orders)('takes no order while it waits: $type', (order) => {
    const state = waiting.callback({ spent: [] });
    expect(ordered(state, order)).toEqual({ state, effects: [], refusal: 'recordBusy' });
  });
});
