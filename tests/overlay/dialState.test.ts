import { describe, expect, it } from 'vitest';
import { dialState } from '../../lib/overlay/dialState';
import type { Call } from '../../lib/session/call';
import { record, session } from './fakes';

const ended = { is: 'ended', call: { number: '1', by: 'contact', fault: null, at: 0, talked: 0 } } as const;
const talkingTo = (number: string) => record({ is: 'onCall', number, callId: '1' });
const talking = talkingTo('+81320000101');
const call = (state: Call['state']): Call => ({
  ...{ id: '1', previousId: null, state, type: 'outbound', number: '1', capabilities: [], record: null },
  ...{ uuid: null, fault: null, since: 0, seenAt: 0, establishedAt: null, asked: null, problem: null },
});

describe("the button beside a record's number", () => {
  it.each([
    ['idle', 'in preview', session()],
    ['idle', 'after a call', session({ records: [record(ended)] })],
    ['idle', 'while an old call is still listed', session({ calls: [call('released')] })],
    [
      'dialing',
      'while it is dialed',
      session({
        records: [
          record({ is: 'dialing', number: '+81320000101', reference: 1, deadline: 0, back: { is: 'preview' } }),
        ],
      }),
    ],
    ['dialing', 'while its call rings', session({ records: [talking], calls: [call('ringing')] })],
    ['onCall', 'once its call is answered', session({ records: [talking], calls: [call('established')] })],
    ['onCall', 'while its call is on hold', session({ records: [talking], calls: [call('held')] })],
    ['unavailable', 'while another call is on', session({ calls: [call('established')] })],
    ['unavailable', 'without a line', session({ link: 'down' })],
    ['unavailable', 'when the record is gone', session({ records: [] })],
    ['unavailable', 'without the right', session({ allowances: { ...session().allowances, canMakeCall: false } })],
  ])('CRM-2 is %s %s', (state, _, session) => {
    expect(dialState(session, '134/7', session.records[0]?.data)).toBe(state);
  });

  const other = { ...record().data, handle: '8', phone: '+81320000188' };
  const called = (number: string) => session({ records: [{ ...talkingTo(number), others: [other] }] });
  it.each([
    ['idle', 'in preview', session({ records: [{ ...record(), others: [other] }] })],
    ['dialing', 'while it is called', called('+81320000188')],
    ['unavailable', 'while the record’s own number is called', called('+81320000101')],
    [
      'unavailable',
      'where the agent may dial no other number',
      session({ allowances: { ...session().allowances, canDialOtherNumber: false } }),
    ],
  ])('CRM-2 beside another number of the contact is %s %s', (state, _, session) => {
    expect(dialState(session, '134/7', other)).toBe(state);
  });
});
