import { describe, expect, it } from 'vitest';
import type { CallReport } from '../../../lib/session/call';
import type { DialerNews } from '../../../lib/session/news';
import { patience } from '../../../lib/session/patience';
import type { SignedIn } from '../../../lib/session/state';
import { callReport, contactReport, key, session, t0 } from '../support/given';
import { mainCall, over, reportOf, talking } from '../support/givenConsultation';
import { open, ordered, passed, phaseOf, told, typesOf } from '../support/when';

const tell = (call: CallReport): DialerNews => ({ type: 'CallChanged', call, uuid: null });
const later = t0 + patience.returning;
const rings: CallReport = reportOf(mainCall(), { state: 'ringing', capabilities: ['answer'] });
const up: CallReport = reportOf(mainCall());

/** The record's call was transferred, and has ended here. */
const transferred = (): SignedIn => {
  const sent = ordered(talking(), {
    type: 'ReachTarget',
    callId: 'c1',
    verb: 'single-step-transfer',
    target: { kind: 'agent', number: '5001', name: 'John Smith' },
    callerId: null,
    reference: 26,
  });
  return open(told(sent.state, tell(reportOf(mainCall(), over))));
};

describe('a call that is sent back under the id that it had', () => {
  it('CALL-5 rings, and is its record’s again once it is answered', () => {
    const step = told(transferred(), tell(rings), later);
    expect(open(step).calls.c1).toMatchObject({ state: 'ringing', foreign: true });
    expect([phaseOf(step), typesOf(step)]).toEqual(['ended', ['LookAtSession']]);
    expect(open(told(step.state, tell(up), later + 1)).records[key]?.phase).toMatchObject({
      is: 'onCall',
      callId: 'c1',
    });
  });

  it('CALL-5 brings no second record where its own is closed', () => {
    const closed = { ...transferred(), records: {} };
    const data = contactReport({ capabilities: ['answer'] });
    const step = told(closed, tell(data), later);
    const answered = told(step.state, tell({ ...data, state: 'established' }), later + 1);
    expect([open(answered).records, open(answered).calls.c1?.state]).toEqual([{}, 'established']);
  });

  it('AUTO-1a is offered again as a campaign’s where nobody had answered it', () => {
    const offered = told(session(), tell(callReport()));
    const gone = told(offered.state, tell(callReport(over)));
    const step = told(gone.state, tell(callReport()), later);
    expect(open(step).calls.c1).toMatchObject({ state: 'ringing', campaign: 'Spring renewal' });
    expect(open(step).calls.c1?.foreign).toBeUndefined();
  });

  it('LIVE-4 is a late message where it comes soon, or says that it is up', () => {
    for (const [call, at] of [
      [rings, later - 1],
      [up, later],
    ] as const) {
      expect(open(told(transferred(), tell(call), at)).calls).toEqual({});
    }
  });

  it('LIVE-3 is over when the dialer does not know it after all', () => {
    const { state } = told(transferred(), tell(rings), later);
    const nothing: DialerNews = { type: 'SessionSeen', calls: [], channels: [] };
    const young = told(state, nothing, later + 100);
    expect(open(young).calls.c1?.state).toBe('ringing');
    const asked = passed(young.state, later + 100 + patience.accountLag);
    expect(typesOf(asked)).toEqual(['LookAtSession']);
    expect(open(told(asked.state, nothing, later + 3_200)).calls).toEqual({});
  });
});
