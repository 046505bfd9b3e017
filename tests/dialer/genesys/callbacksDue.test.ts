import { describe, expect, it } from 'vitest';
import { decodeMessage } from '../../../lib/dialer/genesys/decodeMessage';
import type { DialerNews } from '../../../lib/session/news';
import type { RecordData } from '../../../lib/session/record';
import { createNotes } from '../support/notes';
import { outboundCall, previewRecord, pushPreview } from '../support/samples';

type UserData = Readonly<Record<string, unknown>>;

const asList = (data: UserData) =>
  Object.entries(data).map(([key, value]) => ({ key, type: typeof value === 'number' ? 'int' : 'str', value }));

const recordIn = (news: DialerNews | undefined): RecordData | null | undefined => {
  if (news?.type === 'RecordOffered') return news.record;
  if (news?.type === 'InteractionChanged') return news.interaction.record;
  return news?.type === 'CallChanged' ? news.call.data : undefined;
};

/** The origin that a message says; no message may leave a note. */
function originIn(message: object): RecordData['origin'] | undefined {
  const { note, reasons } = createNotes();
  const [news] = decodeMessage(message, () => false, note);
  expect(reasons).toEqual([]);
  return recordIn(news)?.origin;
}

const userEvent = (event: string) => (data: UserData) => ({
  messageType: 'EventUserEvent',
  userData: { ...data, GSW_USER_EVENT: event },
});
const ways = [
  ['a scheduled call', userEvent('ScheduledCall'), 'callback'],
  [
    'a scheduled call with a list of pairs',
    (data: UserData) => {
      const message = userEvent('ScheduledCall')(data);
      return { ...message, userData: asList(message.userData) };
    },
    'callback',
  ],
  ['a preview that was asked for', userEvent('PreviewRecord'), 'pull'],
  [
    'a push preview',
    (data: UserData) => ({
      messageType: 'InteractionStateChanged',
      interaction: { ...pushPreview, userData: asList(data) },
    }),
    'push',
  ],
  [
    'a push preview in the agent’s hands',
    (data: UserData) => ({
      messageType: 'InteractionStateChanged',
      interaction: { ...pushPreview, state: 'Processing', capabilities: ['complete'], userData: asList(data) },
    }),
    'push',
  ],
  [
    'a campaign’s call',
    (data: UserData) => ({ messageType: 'CallStateChanged', call: { ...outboundCall, userData: asList(data) } }),
    'campaignCall',
  ],
] as const;

describe.each(ways)('%s', (_way, message, plain) => {
  const { GSW_USER_EVENT: _event, GSW_REFERENCE_ID: _reference, ...data } = previewRecord;
  const origin = (more: UserData) => originIn(message({ ...data, ...more }));

  it.each([
    { GSW_CALLBACK_TYPE: 'Campaign' },
    { GSW_CALLBACK_TYPE: 'campaign' },
    { GSW_CALLBACK_TYPE: ' CAMPAIGN ' },
    { GSW_RECORD_TYPE: 6 },
    { GSW_RECORD_TYPE: '6' },
    // Whose it is counts before what the list calls it.
    { GSW_CALLBACK_TYPE: 'Campaign', GSW_RECORD_TYPE: 5 },
    { GSW_CALLBACK_TYPE: '', GSW_RECORD_TYPE: 6 },
    { GSW_CALLBACK_TYPE: 'Whatever', GSW_RECORD_TYPE: 6 },
  ])('CB-8a is a callback by %j', (more) => {
    expect(origin(more)).toBe('callback');
  });

  it.each([
    { GSW_CALLBACK_TYPE: 'Personal' },
    { GSW_CALLBACK_TYPE: 'personal' },
    { GSW_CALLBACK_TYPE: ' PERSONAL' },
    { GSW_RECORD_TYPE: 5 },
    { GSW_RECORD_TYPE: '5' },
    { GSW_CALLBACK_TYPE: 'Personal', GSW_RECORD_TYPE: 6 },
    { GSW_CALLBACK_TYPE: '', GSW_RECORD_TYPE: 5 },
    { GSW_CALLBACK_TYPE: 'Whatever', GSW_RECORD_TYPE: 5 },
  ])('CB-8b is a personal callback by %j', (more) => {
    expect(origin(more)).toBe('personalCallback');
  });

  it.each([
    {},
    { GSW_CALLBACK_TYPE: '' },
    { GSW_CALLBACK_TYPE: 'None' },
    { GSW_RECORD_TYPE: 2 },
    // Rescheduled, and not due yet.
    { GSW_RECORD_TYPE: 3 },
    { GSW_RECORD_TYPE: 4 },
    { GSW_RECORD_TYPE: 'PersonalCallBack' },
    { GSW_DATE_TIME: '11/30/2026 15:30' },
  ])('CB-8 is what it came as with %j', (more) => {
    expect(origin(more)).toBe(plain);
  });

  it('CB-8 keeps what the dialer says of the callback out of the fields', () => {
    const more = { GSW_CALLBACK_TYPE: 'Personal', GSW_DATE_TIME: '11/30/2026 15:30', gsw_new: 1, DispositionCode: 'A' };
    const [news] = decodeMessage(
      message({ ...data, ...more }),
      () => false,
      () => undefined,
    );
    expect(recordIn(news)?.fields).toEqual([
      { name: 'contact_name', value: 'Kate Brown' },
      { name: 'balance', value: '120' },
      { name: 'DispositionCode', value: 'A' },
    ]);
  });
});

it('CB-8 a scheduled call is offered with the reference of a request, where the dialer writes one, and without', () => {
  const { GSW_REFERENCE_ID: _none, ...rest } = previewRecord;
  for (const [data, reference] of [
    [previewRecord, 2],
    [rest, null],
  ] as const) {
    const message = userEvent('ScheduledCall')(data);
    expect(
      decodeMessage(
        message,
        () => false,
        () => undefined,
      ),
    ).toMatchObject([{ type: 'RecordOffered', reference }]);
  }
});
