import { describe, expect, it } from 'vitest';
import type { Call, CallReport } from '../../../lib/session/call';
import type { DialerNews } from '../../../lib/session/news';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import type { AgentOrder, Refusal } from '../../../lib/session/orders';
import { patience } from '../../../lib/session/patience';
import { isBusy } from '../../../lib/session/selectors';
import type { SignedIn } from '../../../lib/session/state';
import {
  callOf,
  callReport,
  campaignCall,
  contactReport,
  dialing,
  holding,
  inHand,
  key,
  looking,
  phone,
  preview,
  session,
  t0,
  withCalls,
} from '../support/given';
import { consultReport, john, mainCall, over, reportOf, talking } from '../support/givenConsultation';
import { noticesOf, open, ordered, passed, phaseOf, told, typesOf } from '../support/when';

const account = (...calls: CallReport[]): DialerNews => ({ type: 'SessionSeen', calls, channels: [] });
const tell = (call: CallReport): DialerNews => ({ type: 'CallChanged', call, uuid: null });
const main = (change: Partial<CallReport> = {}) => reportOf(mainCall(), change);
const clear = { type: 'ClearGhost', callId: 'c1' } as const;
const callIn = (step: Parameters<typeof open>[0], id = 'c1') => open(step).calls[id];

/** Two accounts without it, far enough apart. */
function missedTwice(state: SignedIn, between: number = patience.betweenLooks) {
  const first = told(state, account());
  const second = passed(first.state, t0 + between);
  return { first, second: told(second.state, account(), t0 + between), asked: typesOf(second) };
}

describe('a call that the dialer’s account does not name, on a line that was never lost', () => {
  it('LIVE-3 is looked at again, and marked when it is missing once more', () => {
    const { first, second, asked } = missedTwice(talking());
    expect([callIn(first)?.ghost, open(first).checkAt]).toEqual([undefined, t0 + patience.betweenLooks]);
    expect(asked).toEqual(['LookAtSession']);
    expect(callIn(second)).toMatchObject({ ghost: 'unknown', state: 'established' });
    expect(callIn(second)?.missedAt).toBeUndefined();
    expect([phaseOf(second), noticesOf(second), isBusy(second.state)]).toEqual(['onCall', [], true]);
    expect(open(told(second.state, account(), t0 + 90_000)).calls).toEqual(open(second).calls);
  });

  it('LIVE-3 is not marked by two accounts that come close together, or that were asked for early', () => {
    const { first, second } = missedTwice(talking(), patience.betweenLooks - 1);
    expect([callIn(second)?.ghost, open(second).checkAt]).toEqual([undefined, t0 + patience.betweenLooks]);
    const late = { ...account(), askedAt: t0 + 4_000 } as DialerNews;
    const step = told(first.state, late, t0 + 9_000);
    expect([callIn(step)?.ghost, open(step).checkAt]).toEqual([undefined, t0 + 9_000]);
    expect(typesOf(passed(step.state, t0 + 9_000))).toEqual(['LookAtSession']);
  });

  it('LIVE-3 begins anew by a clock that was set back', () => {
    const { first } = missedTwice(talking());
    const step = told(first.state, account(), t0 - 20_000);
    expect(open(step)).toMatchObject({ checkAt: t0 - 15_000, calls: { c1: { missedAt: t0 - 20_000 } } });
  });

  const naming: readonly [string, DialerNews][] = [
    ['an event', tell(main())],
    ['an account', account(main())],
  ];
  it.each(naming)('LIVE-3 is no ghost any more once it is named: by %s', (_by, news) => {
    const { first, second } = missedTwice(talking());
    expect(callIn(told(second.state, news, t0 + 6_000))?.ghost).toBeUndefined();
    // Named in between, the count begins anew.
    const between = told(first.state, news, t0 + 1_000);
    const again = told(between.state, account(), t0 + 6_000);
    expect(callIn(again)).toMatchObject({ missedAt: t0 + 6_000 });
    expect(callIn(again)?.ghost).toBeUndefined();
  });

  it('CALL-4 is over when the agent clears it, and its record is open for its result', () => {
    const { second } = missedTwice(talking());
    const step = ordered(second.state, clear, t0 + 30_000);
    expect(step.effects).toEqual([]);
    expect(open(step).records[key]?.phase).toMatchObject({ is: 'ended', call: { by: 'unknown', at: t0 + 30_000 } });
    expect(open(step)).toMatchObject({ calls: {}, endedCalls: ['c1'] });
    expect(open(told(step.state, account(main()))).calls).toEqual({});
    // Also without a line, as nothing is asked of the dialer.
    expect(ordered({ ...open(second), link: 'down' }, clear).refusal).toBeNull();
  });

  it('LIVE-3 claims no transfer for a call that is cleared', () => {
    const verb = 'single-step-transfer';
    const sent = talking({ reaching: { verb, target: john }, problem: { verb, detail: null, isUnknown: true } });
    const step = ordered(missedTwice(sent).second.state, clear);
    expect(open(step).records[key]?.phase).toMatchObject({ call: { by: 'unknown' } });
  });

  it('LIVE-2 is over at once after a gap, marked or not', () => {
    const { second } = missedTwice(talking());
    for (const state of [second.state, talking()]) {
      const back = told(state, { type: 'LinkRestored' }, t0 + 9_000);
      expect(phaseOf(told(back.state, account(), t0 + 9_100))).toBe('ended');
    }
  });

  it('LIVE-2 is over at the next look where it was too young for the first one after a gap', () => {
    const fresh = talking({ seenAt: t0 - 1 }, { link: 'checking' });
    const first = told(fresh, account());
    expect([phaseOf(first), open(first).checkAt]).toEqual(['onCall', t0 + patience.accountLag]);
    expect(phaseOf(told(first.state, account(), t0 + patience.accountLag))).toBe('ended');
    // Unless it was named in between.
    const named = told(first.state, tell(main()), t0 + 1);
    expect(phaseOf(told(named.state, account(), t0 + patience.accountLag))).toBe('onCall');
  });

  it('is only looked at again while it is young', () => {
    const step = told(talking({ seenAt: t0 - 1 }), account());
    expect([callIn(step)?.missedAt, open(step).checkAt]).toEqual([undefined, t0 + patience.accountLag]);
  });

  it('CALL-4 is over at once where the dialer refuses what was asked of it', () => {
    const refused = {
      type: 'CallVerbOutcome',
      callId: 'c1',
      verb: 'hold',
      outcome: { is: 'refused', detail: null },
    } as const;
    const step = told(talking({ asked: 'hold' }), refused);
    expect(phaseOf(told(step.state, account(), t0 + 200))).toBe('ended');
    // That of another call, or a refusal before the dialer spoke of it again, proves nothing.
    const other = told(talking({}, withCalls(mainCall(), callOf({ id: 'c2', asked: 'hold' }))), {
      ...refused,
      callId: 'c2',
    });
    const seen = told(other.state, account(), t0 + 200);
    expect([phaseOf(seen), Object.keys(open(seen).calls)]).toEqual(['onCall', ['c1']]);
    const spoken = told(step.state, tell(main()), t0 + 100);
    expect(phaseOf(told(spoken.state, account(), t0 + 200))).toBe('onCall');
  });

  it('is no notice for a campaign’s call before it is over', () => {
    const { second } = missedTwice(session(withCalls(campaignCall())));
    expect([noticesOf(second), callIn(second)?.ghost]).toEqual([[], 'unknown']);
  });
});

describe('a call that only the dialer’s account names', () => {
  it('CALL-5 is marked, and can be used by its capabilities', () => {
    const step = told(session(), account(main({ record: null, type: 'inbound' })));
    expect(callIn(step)).toMatchObject({ ghost: 'unannounced', state: 'established' });
    expect(typesOf(ordered(step.state, { type: 'UseCall', callId: 'c1', verb: 'hold' }))).toEqual(['UseCall']);
    // Once more named by an account alone, it stays marked.
    expect(callIn(told(step.state, account(main({ record: null })), t0 + 1))?.ghost).toBe('unannounced');
    expect(callIn(told(step.state, tell(main({ record: null })), t0 + 1))?.ghost).toBeUndefined();
  });

  it('LIVE-2 is taken in without a mark after a gap', () => {
    expect(callIn(told(session({ link: 'checking' }), account(main())))?.ghost).toBeUndefined();
    const marked = session({ link: 'checking', ...withCalls(mainCall({ ghost: 'unannounced' })) });
    expect(callIn(told(marked, account(main())))?.ghost).toBeUndefined();
  });

  const expected: readonly [string, SignedIn, CallReport][] = [
    ['a record is being dialed', session(holding(inHand(dialing))), main({ state: 'dialing' })],
    ['the call of a record is looked for', session(holding(inHand(looking))), main()],
    ['the call is known by its number alone', session(holding(inHand(looking))), main({ record: null })],
    ['a consultation was begun', talking({ asked: 'initiate-transfer' }), consultReport()],
    [
      'a consultation may have been begun',
      talking({ problem: { verb: 'initiate-conference', detail: null, isUnknown: true } }),
      consultReport(),
    ],
  ];
  it.each(expected)('LIVE-3 is not marked where it was waited for: %s', (_why, state, report) => {
    const step = told(state, account(...(report.id === 'c2' ? [main()] : []), report));
    expect(callIn(step, report.id)).toBeDefined();
    expect(callIn(step, report.id)?.ghost).toBeUndefined();
  });

  it.each([
    ['a record that waits', session(holding(inHand(preview))), main()],
    ['a call that nobody consults about', talking(), consultReport()],
  ])('LIVE-3 is marked beside %s', (_what, state, report) => {
    const step = told(state, account(...(report.id === 'c2' ? [main()] : []), report));
    expect(callIn(step, report.id)?.ghost).toBe('unannounced');
  });

  it('AUTO-3 brings its record all the same', () => {
    const step = told(session(), account(contactReport({ state: 'established' })));
    expect([phaseOf(step), callIn(step)?.ghost]).toEqual(['onCall', 'unannounced']);
  });

  const unannounced = (change: Partial<Call> = {}) => talking({ ghost: 'unannounced', ...change });
  const cleared: readonly [string, readonly string[], readonly object[]][] = [
    ['released where that is offered', ['clear', 'release'], [{ verb: 'release' }]],
    ['cleared where only that is offered', ['clear', 'hold'], [{ verb: 'clear' }]],
    ['forgotten here where neither is', ['hold'], []],
  ];
  it.each(cleared)('CALL-5 is %s', (_how, capabilities, effects) => {
    const step = ordered(unannounced({ capabilities }), clear);
    expect(step.effects).toMatchObject(effects);
    expect(phaseOf(step)).toBe(effects.length === 0 ? 'ended' : 'onCall');
    if (effects.length > 0) expect(phaseOf(told(step.state, tell(main(over))))).toBe('ended');
  });

  it('CALL-5 is forgotten here the second time, where the dialer refuses to clear it', () => {
    const first = ordered(unannounced(), clear);
    const refused = {
      type: 'CallVerbOutcome',
      callId: 'c1',
      verb: 'release',
      outcome: { is: 'refused', detail: 'no' },
    } as const;
    const said = told(first.state, refused);
    expect(callIn(said)).toMatchObject({ ghost: 'unannounced', problem: { verb: 'release', detail: 'no' } });
    const named = told(said.state, account(main()), t0 + 200);
    const step = ordered(named.state, clear, t0 + 300);
    expect([step.effects, open(step).calls, phaseOf(step)]).toEqual([[], {}, 'ended']);
    expect(open(told(step.state, account(main()), t0 + 400)).calls).toEqual({});
  });

  const refused: readonly [Refusal, SignedIn, AgentOrder][] = [
    ['callGone', session(), clear],
    ['callGone', unannounced(over), clear],
    ['callGone', unannounced(), { ...clear, callId: 'constructor' }],
    ['notGhost', talking(), clear],
    ['noConnection', { ...unannounced(), link: 'down' }, clear],
  ];
  it.each(refused)('CALL-5 is not cleared: %s', (refusal, state, order) => {
    expect(ordered(state, order)).toEqual({ state, effects: [], refusal });
  });
});

describe('dialer and device are compared', () => {
  const begun = talking({ seenAt: t0 });

  it('LIVE-3 a minute after a call began, and every minute from then on', () => {
    expect(nextDeadline(begun)).toBe(t0 + patience.callCheck);
    expect(passed(begun, t0 + patience.callCheck - 1).state).toBe(begun);
    const look = passed(begun, t0 + patience.callCheck);
    expect(look.effects).toEqual([{ type: 'LookAtSession' }]);
    expect(nextDeadline(look.state)).toBe(t0 + patience.callCheck + patience.lookAgain);
    const seen = told(look.state, account(main()), t0 + patience.callCheck + 50);
    expect(nextDeadline(seen.state)).toBe(t0 + 2 * patience.callCheck + 50);
    expect(typesOf(passed(seen.state, t0 + 2 * patience.callCheck + 50))).toEqual(['LookAtSession']);
  });

  it.each<[string, SignedIn]>([
    ['there is no call', session()],
    ['the call is over', talking({ seenAt: t0, ...over })],
    ['there is no line', { ...begun, link: 'down' }],
    ['the line is being checked', { ...begun, link: 'checking' }],
  ])('never where %s', (_why, state) => {
    expect(nextDeadline(state)).toBeNull();
    expect(passed(state, t0 + 2 * patience.callCheck).effects).toEqual([]);
  });

  it('LIVE-3 soon, by a clock that was set back', () => {
    expect(typesOf(passed({ ...begun, lookedAt: t0 + 3_600_000 }, t0))).toEqual(['LookAtSession']);
  });

  it('LIVE-3 from the last account on, whatever asked for it', () => {
    const seen = told(begun, account(main()), t0 + 30_000);
    expect(nextDeadline(seen.state)).toBe(t0 + 30_000 + patience.callCheck);
    const next = told(
      told(seen.state, tell(main(over)), t0 + 40_000).state,
      tell(callReport({ id: 'c7', number: phone })),
      t0 + 500_000,
    );
    expect(nextDeadline(next.state)).toBe(t0 + 500_000 + patience.callCheck);
  });
});
