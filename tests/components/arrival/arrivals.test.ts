import { describe, expect, it } from 'vitest';
import { arrivalStatus, unansweredText } from '../../../components/arrival/arrivalStatus';
import { arrivalsOf, loneCalls } from '../../../components/arrival/arrivals';
import { onDesk } from '../../../components/arrival/onDesk';
import { originOf } from '../../../components/record/originOf';
import { loneCallStatus, recordStatus } from '../../../components/record/recordStatus';
import { en } from '../../../lib/i18n/en';
import { ja } from '../../../lib/i18n/ja';
import type { RecordPhase } from '../../../lib/session/record';
import { callOn, emily, endedBy, openSession, recordOf } from '../support/fakes';
import { agentFirst, arriving, contactFirst, dialed, withCalls, withRecords } from './support';

const only = (session: ReturnType<typeof openSession>) => {
  const [arrival] = arrivalsOf(session, en);
  if (arrival === undefined) throw new Error('nothing arrives');
  return arrival;
};

describe('an interaction preview', () => {
  it('PUSH-2a, of a record, is accepted and rejected by its record', () => {
    const { orders, accept, reject } = only(withRecords(arriving()));
    expect(orders).toEqual({
      accept: { type: 'AnswerPreview', record: '134/77', answer: 'accept' },
      reject: { type: 'AnswerPreview', record: '134/77', answer: 'reject' },
    });
    expect([accept, reject]).toEqual([null, null]);
  });

  it.each([
    ['release', ['answer', 'release'], '', null],
    ['redirect with a place to send it to', ['answer', 'redirect'], '5999', null],
    ['redirect without one', ['answer', 'redirect'], '', 'absent'],
    ['neither', ['answer'], '5999', 'absent'],
  ])('AUTO-1b, of a call that offers %s, shows Reject accordingly', (_, capabilities, rejectTo, reject) => {
    const session = withCalls(agentFirst('ringing', { capabilities }));
    const arrival = only({ ...session, policy: { ...session.policy, rejectTo } });
    expect(arrival.reject).toBe(reject);
    expect(arrival.orders).toEqual({
      accept: { type: 'UseCall', callId: 'call-1', verb: 'answer' },
      reject: { type: 'RejectCall', callId: 'call-1' },
    });
  });

  it.each([
    ['nothing', {}, null],
    ['Accept', { asked: 'answer' }, 'accept'],
    ['Reject', { rejected: true }, 'reject'],
    ['its release', { asked: 'release' }, 'reject'],
  ] as const)('knows of %s under way', (_, more, asked) => {
    expect(only(withCalls(agentFirst('ringing', more))).asked).toBe(asked);
  });

  it('takes the end of a call’s alert from the time that the dialer gives an answer', () => {
    const call = agentFirst('ringing');
    expect(only(withCalls(call)).until).toBe(call.seenAt + openSession().allowances.alertTime);
  });

  it('has neither answer without a line, and says so', () => {
    const arrival = only({ ...withRecords(arriving()), link: 'down' });
    expect([arrival.accept, arrival.reject]).toEqual([en.record.noConnection, en.record.noConnection]);
    expect(arrivalStatus(arrival, { ...withRecords(arriving()), link: 'down' }, en).word).toBe('No connection');
  });

  it('says what it is and who waits, in the original’s words', () => {
    const session = withCalls(contactFirst('ringing'));
    expect(arrivalStatus(only(session), session, en)).toMatchObject({
      word: 'Interaction preview',
      small: 'The contact is on the line',
    });
    expect(arrivalStatus(only(session), session, ja).word).toBe('インタラクション プレビュー');
    expect(unansweredText(only(session), en)).toBe('No answer: another agent gets the call, or it is abandoned.');
    const none = withCalls(agentFirst('ringing'));
    expect(arrivalStatus(only(none), none, en).small).toBe('Predictive');
    expect(unansweredText(only(none), en)).toBe('No answer: it goes back to the list.');
  });
});

describe('what is on the desk', () => {
  const stranger = { ...callOn(emily, 'ringing'), id: 'call-9', record: null };
  const what = (session: ReturnType<typeof openSession>, record: ReturnType<typeof recordOf> | null = null) => {
    const { card, arrivals, calls } = onDesk(session, record, en);
    return [card?.is ?? null, arrivals.map(({ key }) => key), calls.map(({ id }) => id)];
  };

  it.each([
    ['nothing', openSession(), [null, [], []]],
    ['a record that arrives', withRecords(arriving()), ['arrival', [], []]],
    [
      'a call before a record, as somebody may be on the line',
      openSession({ records: [arriving()], calls: [agentFirst('ringing')] }),
      ['arrival', ['record 134/77'], []],
    ],
    [
      'a call that the agent is in before what arrives',
      openSession({ records: [arriving()], calls: [agentFirst('established')] }),
      ['call', ['record 134/77'], []],
    ],
    [
      'what arrives before a stranger’s call that rings',
      openSession({ records: [arriving()], calls: [stranger] }),
      ['arrival', [], ['call-9']],
    ],
    ['a stranger’s call that rings', withCalls(stranger), ['call', [], []]],
  ] as const)('is %s', (_, session, expected) => {
    expect(what(session)).toEqual(expected);
  });

  it('is the record in hand, with everything else in strips', () => {
    const record = recordOf({ ...emily, key: '134/80', handle: '80' });
    const session = openSession({ records: [record, arriving()], calls: [stranger, agentFirst('ringing')] });
    expect(what(session, record)).toEqual(['record', ['call call-1', 'record 134/77'], ['call-9']]);
  });

  it('has no call beside a record that it belongs to', () => {
    const record = recordOf(emily, { is: 'onCall', number: emily.phone, callId: 'call-1' });
    expect(loneCalls(openSession({ records: [record], calls: [callOn(emily, 'established')] }))).toEqual([]);
    expect(
      loneCalls(openSession({ records: [record], calls: [callOn(emily, 'established', { record: null })] })),
    ).toEqual([]);
    expect(loneCalls(openSession({ records: [], calls: [callOn(emily, 'released')] }))).toEqual([]);
  });
});

describe('Origin of a campaign’s call', () => {
  const onCall = { is: 'onCall', number: emily.phone, callId: 'call-1' } as const;
  const closing = {
    is: 'closing',
    reference: 1,
    deadline: 0,
    closing: { how: 'done', result: 33, next: 'rest' },
  } as const;
  it.each([
    ['on its call', onCall, contactFirst('established')],
    ['on its call, before the call is seen', onCall, null],
    ['after it', endedBy('contact'), null],
    ['after it, by a fault before a word', endedBy('fault', 0), null],
    ['while it is closed', { ...closing, back: endedBy('agent') }, null],
    ['while it is stopped', { ...closing, is: 'stopping', channels: ['voice'], back: endedBy('agent') }, null],
  ] satisfies [string, RecordPhase, ReturnType<typeof callOn> | null][])(
    'AUTO-3 names the contact %s',
    (_, phase, call) => {
      expect(originOf(recordOf(dialed, phase), call, en)).toBe('Outbound campaign call to Emily Carter');
      expect(originOf(recordOf(dialed, phase), call, ja)).toBe('Emily Carterへのアウトバウンド キャンペーン コール');
    },
  );

  it('AUTO-4 names the number where no name is known', () => {
    expect(originOf(recordOf({ ...dialed, fields: [] }, onCall), contactFirst('established'), en)).toBe(
      'Outbound campaign call to +1 303 555 0142',
    );
  });

  it('AUTO-2 is Connecting… on the strip until somebody has answered, whatever the agent’s own leg says', () => {
    expect(loneCallStatus(agentFirst('established'), 0, en).word).toBe('Outbound campaign call - Connecting…');
    expect(loneCallStatus(agentFirst('established'), 0, ja).word).toBe(
      'アウトバウンド キャンペーン コール - 接続しています...',
    );
    expect(loneCallStatus(agentFirst('held'), 0, en).word).toBe('On hold');
    expect(loneCallStatus(contactFirst('established'), 0, en).word).toBe('Connected');
  });
});

describe('the state of a record', () => {
  const around = { call: null, link: 'live', downSince: null, now: 1_000_000 } as const;
  const small = (phase: RecordPhase) => recordStatus(recordOf(emily, phase), around, en);
  it.each([
    [12_000, 'Calls in 0:12'],
    [11_001, 'Calls in 0:12'],
    [64_000, 'Calls in 1:04'],
    [-3_000, 'Calls in 0:00'],
  ])('PULL-10 counts down with %i ms left', (left, text) => {
    expect(small({ is: 'preview', timed: { is: 'running', until: 1_000_000 + left, heldBack: false } }).small).toBe(
      text,
    );
  });

  it('PULL-10 says that nothing was dialed', () => {
    expect(small({ is: 'preview', timed: { is: 'missed', because: 'late' } }).small).toBe('Nothing was dialed.');
  });

  it('leaves what it stops for to the card', () => {
    const stopping = {
      is: 'stopping',
      reference: 1,
      deadline: 0,
      closing: { how: 'done', result: 33, next: 'stop' },
      back: endedBy('agent'),
    } as const;
    expect(small({ ...stopping, channels: ['voice'] })).toMatchObject({
      word: 'Stopping',
      small: null,
    });
  });
});
