import { describe, expect, it } from 'vitest';
import { announcements } from '../../../components/shared/announcements';
import { en } from '../../../lib/i18n/en';
import { ja } from '../../../lib/i18n/ja';
import type { OpenSession } from '../../../lib/messaging/snapshot';
import type { RecordInHand } from '../../../lib/session/record';
import { consultation, consulting, talking } from '../call/calls';
import { callOn, emily, endedBy, onCall, openSession, recordOf } from '../support/fakes';

const empty = openSession();
const preview = openSession({ records: [recordOf(emily)] });
const dialing: RecordInHand['phase'] = {
  is: 'dialing',
  number: emily.phone,
  reference: 1,
  deadline: 0,
  back: { is: 'preview' },
};
const looking: RecordInHand['phase'] = {
  is: 'looking',
  number: emily.phone,
  looks: 0,
  countFrom: 0,
  askAt: 0,
  back: { is: 'preview' },
};
const closing = (how: 'later' | 'dontCall' | 'done'): RecordInHand['phase'] => ({
  is: 'closing',
  closing: how === 'done' ? { how, result: 33, next: 'rest' } : { how },
  reference: 5,
  deadline: 0,
  back: { is: 'preview' },
});
const withPhase = (phase: RecordInHand['phase']) => openSession({ records: [recordOf(emily, phase)] });
const unconfirmed: OpenSession['unconfirmed'] = [
  {
    reference: 5,
    contact: 'Emily Carter',
    campaign: 'Spring renewal',
    closing: { how: 'later' },
    status: 'unconfirmed',
    askedAt: 0,
  },
];

const polite: readonly (readonly [string, OpenSession, OpenSession, string])[] = [
  ['a record arrives', empty, preview, 'Preview: Emily Carter, Spring renewal.'],
  ['Call was clicked', preview, withPhase(dialing), 'Dialing Emily Carter.'],
  [
    'nobody knows whether it was dialed',
    withPhase(dialing),
    withPhase(looking),
    'Checking with the dialer. Nothing is dialed until it answers.',
  ],
  ['the contact answers', onCall('dialing'), onCall('established'), 'Connected to Emily Carter.'],
  ['the call is held', onCall('established'), onCall('held'), 'The call is on hold.'],
  ['the call is retrieved', onCall('held'), onCall('established'), 'The call is connected again.'],
  ['the contact hangs up', onCall('established'), withPhase(endedBy('contact')), 'Call ended, by the contact.'],
  ['nobody takes the call', onCall('dialing'), withPhase(endedBy('contact', 0)), 'The call was not answered.'],
  ['the result is sent', withPhase(endedBy('agent')), withPhase(closing('done')), 'Sent. Waiting for the dialer.'],
  ['the result is confirmed', withPhase(closing('done')), empty, 'Emily Carter is closed.'],
  [
    'the record is back in the list',
    withPhase(closing('later')),
    empty,
    'Emily Carter goes back to the campaign list.',
  ],
  ['the contact is out of the list', withPhase(closing('dontCall')), empty, 'Emily Carter leaves the campaign list.'],
  [
    'nothing was confirmed',
    withPhase(closing('later')),
    openSession({ unconfirmed }),
    'Emily Carter: sent, not confirmed.',
  ],
  [
    'a record is being fetched',
    empty,
    openSession({ fetching: [{ campaign: 'Spring renewal', askedAt: 0, whenReady: false }] }),
    'Getting a record: Spring renewal.',
  ],
  ['the line is back', openSession({ link: 'checking', downSince: 1 }), empty, 'The connection is back.'],
  [
    'no record is left',
    empty,
    openSession({ notices: [{ is: 'noRecordLeft', campaign: 'Spring renewal', id: 'n', at: 1 }] }),
    'No record left: Spring renewal. The list is empty for now. Try again later, or pick another campaign.',
  ],
];

describe('what is read out when', () => {
  it.each(polite)('%s', (_when, before, after, text) => {
    expect(announcements(before, after, en)).toEqual({ polite: [text], assertive: [] });
  });

  it('the line is lost, at once', () => {
    expect(announcements(empty, openSession({ link: 'down', downSince: 1 }), en)).toEqual({
      polite: [],
      assertive: ['The connection to the dialer is lost.'],
    });
  });

  it('a call ends by a fault, at once', () => {
    const { assertive } = announcements(onCall('established'), withPhase(endedBy('fault')), en);
    expect(assertive).toEqual(['The call was ended by a fault.']);
  });

  it('a channel changes its state', () => {
    const [voice] = empty.channels;
    const channels = voice === undefined ? [] : [{ ...voice, status: { is: 'notReady', reason: 'Lunch' } } as const];
    expect(announcements(empty, openSession({ channels }), en).polite).toEqual(['Voice: Not Ready: Lunch.']);
  });

  it('nothing changes: nothing', () => {
    expect(announcements(preview, { ...preview }, en)).toEqual({ polite: [], assertive: [] });
    expect(announcements(withPhase(dialing), onCall('dialing'), en)).toEqual({ polite: [], assertive: [] });
  });

  it('a line that was never lost is looked at, by signing in or by a worker that started again: nothing', () => {
    expect(announcements(openSession({ link: 'checking' }), empty, en)).toEqual({ polite: [], assertive: [] });
  });

  it('in Japanese, too', () => {
    for (const [, before, after] of polite) {
      const [text = ''] = announcements(before, after, ja).polite;
      expect(text).toMatch(/[\u3040-\u9fff]/);
    }
  });
});

describe('what changes on the line', () => {
  const say = (before: OpenSession, after: OpenSession) => announcements(before, after, en).polite.join(' ');
  const names = { '4102': 'Kenji Mori' };
  const conference = (...numbers: readonly string[]) =>
    talking({ parties: numbers.map((number) => ({ number, role: 'unknown' })) }, { names });

  it('CALL-2b a consultation begins, is answered, is switched, and is over', () => {
    expect(say(onCall('held'), consulting('dialing'))).toBe('Consultation with Kenji Mori begins.');
    expect(say(consulting('dialing'), consulting('established'))).toBe(
      'Kenji Mori has answered. Emily Carter waits on hold.',
    );
    const back = onCall('held', { names, calls: [callOn(emily, 'held'), consultation('established')] });
    const switched = onCall('established', { names, calls: [callOn(emily, 'established'), consultation('held')] });
    expect(say(switched, back)).toContain('You talk to Kenji Mori now.');
    expect(say(consulting('established'), onCall('established', { names }))).toContain(
      'The consultation with Kenji Mori is over.',
    );
  });

  it('CALL-2 a conference is made, and somebody leaves it', () => {
    const three = conference(emily.phone, '4102');
    expect(say(talking({}, { names }), three)).toBe('Conference: Emily Carter, Kenji Mori.');
    expect(say(three, conference(emily.phone))).toBe('Kenji Mori has left the call.');
  });

  it('CALL-3 recording begins, is paused and stops', () => {
    expect(say(talking(), talking({ recording: 'on' }))).toBe('The call is being recorded.');
    expect(say(talking({ recording: 'on' }), talking({ recording: 'paused' }))).toBe('Recording is paused.');
    expect(say(talking({ recording: 'on' }), talking({ recording: 'off' }))).toBe('Recording has stopped.');
  });

  it('LIVE-2 a call is a ghost', () => {
    expect(say(talking(), talking({ ghost: 'unknown' }))).toBe('The dialer does not know this call.');
  });

  it('CALL-5 a call that arrives beside the record interrupts', () => {
    const other = {
      ...callOn(emily, 'ringing'),
      id: 'call-9',
      record: null,
      number: '4102',
      type: 'internal',
    } as const;
    const session = talking({}, { names });
    const after = { ...session, calls: [...session.calls, other] };
    expect(announcements(session, after, en).assertive).toEqual(['Internal call: Kenji Mori.']);
  });

  it('CALL-4 a call went to somebody else', () => {
    const call = {
      number: emily.phone,
      by: 'transfer',
      transferredTo: 'Kenji Mori',
      fault: null,
      at: 0,
      talked: 1,
    } as const;
    const ended = openSession({ records: [recordOf(emily, { is: 'ended', call })] });
    expect(say(talking(), ended)).toBe('Call ended, transferred to Kenji Mori.');
  });
});
