import { describe, expect, it } from 'vitest';
import type { CallReport, CallVerb } from '../../../lib/session/call';
import type { DialerNews, Outcome } from '../../../lib/session/news';
import { patience } from '../../../lib/session/patience';
import { defaultPolicy } from '../../../lib/session/policy';
import type { RecordPhase } from '../../../lib/session/record';
import type { SignedIn } from '../../../lib/session/state';
import { allowances, record } from '../../support/session';
import {
  calledRecord,
  callOf,
  callReport,
  campaignCall,
  campaignOf,
  contactReport,
  dialing,
  done,
  ended,
  holding,
  inHand,
  itemOf,
  key,
  onCall,
  otherNumber,
  owing,
  phone,
  preview,
  session,
  spring,
  t0,
  withCalls,
} from '../support/given';
import { noticesOf, open, ordered, phaseOf, revived, told, typesOf } from '../support/when';

const tell = (call: CallReport): DialerNews => ({ type: 'CallChanged', call, uuid: 'u1' });
const gone = { state: 'completed', capabilities: [] } as const;
const released = { state: 'released', capabilities: ['complete'] } as const;
const talking = { state: 'established', capabilities: ['release', 'hold'] } as const;
const account = (...calls: CallReport[]): DialerNews => ({ type: 'SessionSeen', calls, channels: [] });
const outcome = (verb: CallVerb, outcome: Outcome): DialerNews => ({
  type: 'CallVerbOutcome',
  callId: 'c1',
  verb,
  outcome,
});
const use = (verb: CallVerb, digits: string | null = null) => ({ type: 'UseCall', callId: 'c1', verb, digits });
const predictive = { campaigns: { [spring]: campaignOf({ mode: 'predictive' }) } };
const ringing = (change = {}): SignedIn => session({ ...predictive, ...withCalls(campaignCall(change)) });
const auto = { allowances: { ...allowances, answersCalls: true } };

describe('a campaign’s call where the agent is called first', () => {
  it('AUTO-1a rings, and nothing of a record is known', () => {
    const step = told(session(predictive), tell(callReport()));
    expect(open(step)).toMatchObject({
      records: {},
      calls: { c1: { arrived: true, state: 'ringing', campaign: spring } },
    });
    expect(step.effects).toEqual([]);
  });

  it('AUTO-1a is answered by Accept', () => {
    const step = ordered(ringing(), { type: 'UseCall', callId: 'c1', verb: 'answer' });
    expect(step.effects).toEqual([use('answer')]);
  });

  it('AUTO-2 invents no record while the contact is being called', () => {
    const step = told(ringing(), tell(callReport(talking)));
    expect(open(step).records).toEqual({});
    expect(open(step).calls.c1?.establishedAt).toBe(t0);
  });

  it('AUTO-3 has its record once the contact is on the line, and counts the talk from then on', () => {
    const seat = session({ ...predictive, ...withCalls(campaignCall({ ...talking, establishedAt: t0 - 9_000 })) });
    const step = told(seat, tell(contactReport(talking)), t0 + 7);
    expect(open(step).records[key]).toMatchObject({
      phase: { is: 'onCall', number: phone, callId: 'c1' },
      data: calledRecord(),
      callUuid: 'u1',
      verified: true,
      arrivedAt: t0 + 7,
    });
    expect(open(step).calls.c1).toMatchObject({ establishedAt: t0 + 7, record: key });
    const over = told(step.state, tell(contactReport(gone)), t0 + 20_007);
    expect(open(over).records[key]?.phase).toMatchObject({ is: 'ended', call: { talked: 20_000, by: 'contact' } });
  });

  it('AUTO-3 adds fields that arrive with the call, and keeps what is not named again', () => {
    const first = told(session(predictive), tell(contactReport(talking)));
    const fields = [
      { name: 'policy_no', value: 'PN-999999' },
      { name: 'mood', value: 'good' },
    ];
    const step = told(first.state, tell(contactReport({ ...talking, data: { ...calledRecord(), fields } })));
    expect(open(step).records[key]?.data.fields).toEqual([
      { name: 'crm_id', value: 'C-1001' },
      { name: 'first_name', value: 'Emily' },
      { name: 'last_name', value: 'Carter' },
      { name: 'policy_no', value: 'PN-999999' },
      { name: 'mood', value: 'good' },
    ]);
  });

  it('AUTO-3 adds nothing to a record that came in another way', () => {
    const state = session(holding(inHand(dialing)));
    const step = told(state, tell(contactReport({ ...talking, data: { ...calledRecord(), fields: [] } })));
    expect(open(step).records[key]?.data).toEqual(record());
  });

  it('AUTO-2 says that nobody was reached when the call ends before', () => {
    const seat = session({ ...predictive, ...withCalls(campaignCall({ ...talking, establishedAt: t0 })) });
    const step = told(seat, tell(callReport(released)));
    expect(open(step).notices).toMatchObject([{ is: 'nobodyReached', campaign: spring }]);
    expect(step.effects).toEqual([use('complete')]);
    // Told once more, whether or not the worker was stopped in between, it is old news.
    const read = { ...open(step), notices: [] };
    expect(noticesOf(told(read, tell(callReport(released))))).toEqual([]);
    expect(noticesOf(told(open(revived(read)), account(callReport(released))))).toEqual([]);
  });
});

describe('a campaign’s call where the contact is called first', () => {
  it('AUTO-4 brings everything with its ringing, and no record before it is answered', () => {
    const rings = told(session(predictive), tell(contactReport()));
    expect(open(rings)).toMatchObject({ records: {}, calls: { c1: { record: key, data: { key } } } });
    const answered = told(rings.state, tell(contactReport(talking)));
    expect(phaseOf(answered)).toBe('onCall');
  });

  it('AUTO-1d is told as missed when the contact hangs up or nobody answered in time', () => {
    const rings = told(session(predictive), tell(contactReport()));
    const step = told(rings.state, tell(contactReport(gone)));
    expect(open(step)).toMatchObject({ records: {}, calls: {}, notices: [{ is: 'callMissed', campaign: spring }] });
  });

  it('RES-5 never sends again what concerned the record before', () => {
    const state = session({ ...predictive, ...owing(itemOf({ status: 'waiting' })) });
    const step = told(state, tell(contactReport(talking)));
    expect(open(step).outbox['31']).toMatchObject({ status: 'unconfirmed', repeatable: false });
  });

  it('RES-5 is a record anew although the request that closes the one before has not been answered', () => {
    const closing = { ...holding(inHand(done, {}, calledRecord())), ...owing(itemOf()) };
    const rings = told(session({ ...predictive, ...closing }), tell(contactReport({ id: 'c2' })));
    expect(phaseOf(rings)).toBe('closing');
    const step = told(rings.state, tell(contactReport({ ...talking, id: 'c2' })));
    expect(open(step).records[key]?.phase).toMatchObject({ is: 'onCall', callId: 'c2' });
    const late = told(step.state, { type: 'RequestAcknowledged', reference: 31, handle: '9' });
    expect([phaseOf(late), open(late).outbox]).toEqual(['onCall', {}]);
  });

  it('is a record of this agent even though it is named under another number’s handle', () => {
    const chained = inHand(dialing, { others: [otherNumber()] });
    const step = told(session(holding(chained)), tell(contactReport({ ...talking, record: '134/10' })));
    expect(Object.keys(open(step).records)).toEqual([key]);
    expect(phaseOf(step)).toBe('onCall');
  });

  it.each<RecordPhase>([preview, ended])('joins the record that is in hand already: $is', (phase) => {
    const step = told(session(holding(inHand(phase))), tell(contactReport(talking)));
    expect(open(step).records[key]?.phase).toMatchObject({ is: 'onCall', callId: 'c1' });
  });
});

describe('what is no campaign’s call', () => {
  it('LIVE-3 takes a campaign’s call without a record for no call of the record being dialed', () => {
    const state = session({ ...predictive, ...holding(inHand(dialing)) });
    const step = told(state, tell(callReport({ number: phone })));
    expect(phaseOf(step)).toBe('dialing');
  });

  it('CALL-5 makes no record of an inbound call, nor a notice of its end', () => {
    const inbound = { id: 'c9', type: 'inbound', number: '+13035550199' } as const;
    const { campaign: _, ...plain } = callReport(inbound);
    const rings = told(session(), tell(plain));
    const step = told(rings.state, tell({ ...plain, ...gone }));
    expect([open(step).records, noticesOf(step)]).toEqual([{}, []]);
  });

  it('makes no record of a call that this device dialed', () => {
    const dials = told(session(), tell(contactReport({ state: 'dialing' })));
    expect(open(told(dials.state, tell(contactReport(talking)))).records).toEqual({});
  });
});

describe('a call that is answered by itself', () => {
  it('AUTO-5 is answered as soon as it can be, once', () => {
    const unready = told(session({ ...predictive, ...auto }), tell(callReport({ capabilities: [] })));
    expect(unready.effects).toEqual([]);
    const ready = told(unready.state, tell(callReport()));
    expect(ready.effects).toEqual([use('answer')]);
    expect(open(ready).calls.c1?.asked).toBe('answer');
    expect(told(ready.state, tell(callReport())).effects).toEqual([]);
    const failed = told(ready.state, outcome('answer', { is: 'refused', detail: 'no' }));
    expect(told(failed.state, tell(callReport())).effects).toEqual([]);
  });

  it('AUTO-5 is not answered beside another call, nor where the agent is not set so', () => {
    const busy = { ...auto, ...withCalls(campaignCall({ id: 'c0', ...talking })) };
    expect(told(session({ ...predictive, ...busy }), tell(callReport())).effects).toEqual([]);
    expect(told(session(predictive), tell(callReport())).effects).toEqual([]);
  });

  it('AUTO-5 is answered once the line is back, where it was lost', () => {
    const down = told(session({ ...predictive, ...auto, link: 'down' }), tell(callReport()));
    expect(down).toMatchObject({ effects: [], refusal: null });
    const back = told(down.state, { type: 'LinkRestored' }, t0 + 1);
    expect(told(back.state, account(callReport()), t0 + 2).effects).toContainEqual(use('answer'));
  });

  it('AUTO-5 is answered although the worker was stopped before it could be', () => {
    const first = told(session({ ...predictive, ...auto }), tell(callReport()));
    const { state } = revived(first.state);
    const again = told(state, account(callReport()), t0 + 1);
    expect(again.effects).toContainEqual(use('answer'));
    // What the dialer refused, or the agent is rejecting, is not tried again.
    for (const change of [{ problem: { verb: 'answer', detail: null } as const }, { rejected: true } as const]) {
      const known = session({ ...auto, link: 'checking', ...withCalls(campaignCall(change)) });
      expect(typesOf(told(known, account(callReport())))).not.toContain('UseCall');
    }
  });
});

describe('Reject', () => {
  const reject = { type: 'RejectCall', callId: 'c1' } as const;
  const redirecting = { capabilities: ['answer', 'redirect'] };
  const policy = { ...defaultPolicy, rejectTo: '7999' };

  it('AUTO-1b releases the call where that is offered, and nothing more is said of it', () => {
    const step = ordered(ringing(), reject);
    expect(step.effects).toEqual([use('release')]);
    const over = told(step.state, tell(callReport(gone)));
    expect([open(over).calls, noticesOf(over)]).toEqual([{}, []]);
  });

  it('AUTO-1b redirects it where the administrator has said where to', () => {
    const step = ordered(ringing(redirecting), reject, t0, policy);
    expect(step.effects).toEqual([use('redirect', '7999')]);
    expect(open(step).calls.c1).toMatchObject({ rejected: true, asked: 'redirect' });
  });

  it.each([
    ['callCannot', ringing(redirecting), defaultPolicy],
    ['callCannot', ringing({ capabilities: ['answer'] }), policy],
    ['callCannot', ringing(talking), policy],
    ['callGone', session(), policy],
    ['callGone', ringing(released), policy],
    ['noConnection', session({ ...withCalls(campaignCall()), link: 'down' }), policy],
  ] as const)('is refused: %s', (refusal, state, policy) => {
    expect(ordered(state, reject, t0, policy)).toEqual({ state, effects: [], refusal });
  });

  it('AUTO-1b twice, it counts once', () => {
    const { state } = ordered(ringing(), reject);
    expect(ordered(state, reject)).toEqual({ state, effects: [], refusal: null });
  });

  it.each([outcome('release', { is: 'refused', detail: 'no' }), { type: 'CallFault', detail: 'no' } as const])(
    'AUTO-1b rings on where the dialer does not do it: $type',
    (news) => {
      const { state } = ordered(ringing(), reject);
      const step = told(state, news);
      expect(open(step).calls.c1).toMatchObject({ asked: null, problem: { verb: 'release', detail: 'no' } });
      expect(open(step).calls.c1?.rejected).toBeUndefined();
      expect(ordered(step.state, reject).effects).toEqual([use('release')]);
      expect(noticesOf(told(step.state, tell(callReport(gone))))).toEqual(['callMissed']);
    },
  );

  it('AUTO-1a can be answered after all', () => {
    const state = ringing({ rejected: true });
    const step = ordered(state, { type: 'UseCall', callId: 'c1', verb: 'answer' });
    expect(open(step).calls.c1?.rejected).toBeUndefined();
  });
});

describe('calls that ended while nobody listened', () => {
  it.each([
    ['callMissed', campaignCall()],
    ['nobodyReached', campaignCall({ ...talking, establishedAt: t0 - 9_000 })],
  ] as const)('LIVE-2 are told once the account does not name them: %s', (notice, call) => {
    const step = told(session({ link: 'checking', ...withCalls(call) }), account());
    expect([open(step).calls, noticesOf(step)]).toEqual([{}, [notice]]);
  });

  it('LIVE-1 brings the record of a call that this device does not know', () => {
    const step = told(session({ link: 'checking' }), account(contactReport(talking)));
    expect(phaseOf(step)).toBe('onCall');
  });

  it('LIVE-2 have their record though the account overtook the messages that brought it', () => {
    const call = campaignCall({ ...talking, establishedAt: t0 - 9_000 });
    const seat = session({ link: 'checking', ...withCalls(call) });
    const missing = told(seat, account());
    expect([noticesOf(missing), open(missing).checkAt]).toEqual([['nobodyReached'], t0 + patience.accountLag]);
    const late = told(missing.state, tell(contactReport(talking)), t0 + 50);
    expect([phaseOf(late), noticesOf(late)]).toEqual(['onCall', []]);
    // A call whose record was here is not brought back by what comes late.
    const known = session({ link: 'checking', ...withCalls(callOf()), ...holding(inHand(onCall)) });
    const ended = told(known, account());
    expect(open(told(ended.state, tell(contactReport(talking)))).calls).toEqual({});
  });

  it('LIVE-2 have their record though the message that brought it was lost', () => {
    const seat = session(withCalls(campaignCall({ ...talking, establishedAt: t0 - 9_000 })));
    const step = told(seat, tell(contactReport(released)));
    expect([phaseOf(step), noticesOf(step)]).toEqual(['ended', []]);
    expect(typesOf(step)).toEqual(['RequestChain', 'AskFields', 'UseCall']);
    expect(step.effects).toContainEqual(use('complete'));
  });

  it('says nothing of a call whose ringing was never seen here', () => {
    expect(noticesOf(told(session(), tell(callReport(gone))))).toEqual([]);
    expect(noticesOf(told(session({ link: 'checking' }), account(contactReport(released))))).toEqual([]);
  });
});
