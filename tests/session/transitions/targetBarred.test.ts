import { describe, expect, it } from 'vitest';
import type { AgentOrder, Refusal } from '../../../lib/session/orders';
import { defaultPolicy, type Policy } from '../../../lib/session/policy';
import type { RecordInHand } from '../../../lib/session/record';
import type { SignedIn } from '../../../lib/session/state';
import type { Target } from '../../../lib/session/target';
import { agent, allowances } from '../../support/session';
import { holding, inHand, onCall, otherNumber, t0 } from '../support/given';
import { john, reachAll, talking } from '../support/givenConsultation';
import { ordered } from '../support/when';

const other = '+13035550177';
const to = (target: Partial<Target>, verb: (typeof reachAll)[number] = 'initiate-transfer'): AgentOrder => ({
  type: 'ReachTarget',
  callId: 'c1',
  verb,
  target: { kind: 'contact', number: other, name: '', ...target },
  callerId: null,
  reference: 26,
});
const withOther = (number: Parameters<typeof otherNumber>[0] = {}, change: Partial<RecordInHand> = {}): SignedIn =>
  talking({}, holding(inHand(onCall, { others: [otherNumber(number)], ...change })));
/** Half a minute after midnight UTC: the evening before, in Denver. */
const night = { dialHours: { from: 28_800, until: 30_000 } };
const doNotCall = { lastResult: 51 as const };
const warning: Policy = { ...defaultPolicy, doNotCall: 'warn' };
const refusing: Policy = { ...defaultPolicy, dialHours: 'refuse' };
const marked = { scope: 'number', phone: other, reference: 5, status: 'sending' } as const;
const typed = { kind: 'number', number: '303 555 0177' } as const;

describe('a number of the contact as a target', () => {
  const table: readonly [string, SignedIn, Partial<Target>, Policy, Refusal | null][] = [
    ['is called like any other', withOther(), {}, defaultPolicy, null],
    ['that the calling list marks', withOther(doNotCall), {}, defaultPolicy, 'numberDoNotCall'],
    ['that the calling list marks, typed', withOther(doNotCall), typed, defaultPolicy, 'numberDoNotCall'],
    [
      'that the calling list marks, under any name',
      withOther(doNotCall),
      { kind: 'agent' },
      defaultPolicy,
      'numberDoNotCall',
    ],
    ['where a mark is only a warning', withOther(doNotCall), {}, warning, null],
    ['that was marked here', withOther({}, { marks: [marked] }), {}, warning, 'numberDoNotCall'],
    ['that was marked here, typed', withOther({}, { marks: [marked] }), typed, warning, 'numberDoNotCall'],
    ['outside its dial hours', withOther(night), {}, refusing, 'outsideDialHours'],
    ['outside its dial hours, typed', withOther(night), typed, refusing, 'outsideDialHours'],
    ['outside its dial hours, where that is a warning', withOther(night), {}, defaultPolicy, null],
  ];
  it.each(table)('CALL-7 %s', (_what, state, target, policy, refusal) => {
    for (const verb of reachAll) {
      const step = ordered(state, to(target, verb), t0, policy);
      expect([step.refusal, step.effects.length]).toEqual([refusal, refusal === null ? 1 : 0]);
    }
  });

  it('RES-4 stays marked when its record is closed', () => {
    const mark = { reference: 5, contact: null, phones: [other] };
    expect(ordered(talking({}, { marked: [mark] }), to(typed)).refusal).toBe('numberDoNotCall');
  });

  it('PULL-9 is for agents who may dial another number of the contact', () => {
    const state = { ...withOther(), allowances: { ...allowances, canDialOtherNumber: false } };
    expect(ordered(state, to({})).refusal).toBe('notAllowed');
    expect(ordered(state, to(john)).refusal).toBeNull();
  });
});

describe('the agent themselves', () => {
  it('CALL-2 are no target', () => {
    const self = { kind: 'agent', number: agent.id, name: 'Kate London' } as const;
    expect(ordered(talking(), to(self)).refusal).toBe('badNumber');
    // A colleague of the same name.
    expect(ordered(talking(), to({ ...self, number: '5009' })).refusal).toBeNull();
  });
});
