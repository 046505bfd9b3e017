import type { RecordInHand, RecordNumber } from '../../../lib/session/record';
import { endedBy, recordOf } from '../../components/support/fakes';
import type { Hands, OverlayEntry } from '../entry';
import type { Given } from '../given';

const preview = { is: 'preview' } as const;
const allDay = { from: 0, until: 0 };

const entry = (
  name: string,
  session: OverlayEntry['session'],
  more: Partial<Omit<OverlayEntry, 'surface' | 'name' | 'session'>> = {},
): OverlayEntry => ({ surface: 'overlay', name: `numbers/${name}`, session, ...more });

const numbersOf = ({ contact, language }: Given): RecordNumber[] => [
  {
    ...contact,
    handle: '91',
    phone: language === 'ja' ? '0312345678' : '3035550178',
    phoneType: 2,
    attempts: 0,
    lastResult: null,
  },
  {
    ...contact,
    handle: '92',
    phone: language === 'ja' ? '+1 303 555 0119' : '+81 3-0000-0119',
    phoneType: 1,
    attempts: 3,
    timeZoneName: language === 'ja' ? 'America/Denver' : 'Asia/Tokyo',
    timeZoneOffset: 0,
    dialHours: { from: 32_400, until: 64_800 },
  },
  { ...contact, handle: '93', phone: '+1 473 555 0111', phoneType: null, attempts: 1, lastResult: 51 },
];
const many = (given: Given): RecordNumber[] =>
  Array.from({ length: 99 }, (_, index) => ({
    ...given.contact,
    handle: String(index),
    phone: `+1303555${1000 + index}`,
    phoneType: (index % 5) + 1,
  }));
const chain = (given: Given, more: Partial<RecordInHand> = {}, phase: RecordInHand['phase'] = preview) =>
  given.record(phase, { others: numbersOf(given), chain: { is: 'listed' }, ...more });
const alone = (given: Given, chain: RecordInHand['chain']) => given.record(preview, { chain });
/** A record whose dial hours are over. */
const late = (given: Given, rest: Parameters<Given['record']>[2] = {}) =>
  given.record(preview, { data: { ...given.contact, dialHours: { from: 3600, until: 7200 } } }, rest);
const callerIds = ({ contact }: Given, count: number, chosen: string | null) => {
  const choices = [
    { number: '+13035550100', name: 'Renewals' },
    { number: '+13035550101', name: '' },
    { number: '+81300000100', name: '更新窓口' },
  ].slice(0, count);
  return { callerIds: { [contact.campaign]: { choices, chosen } } };
};
const type =
  (text: string) =>
  async ({ click, type }: Hands): Promise<void> => {
    await click((m) => m.record.newNumber);
    await type((m) => m.record.newNumber, text);
  };

/** The contact's numbers, the caller ID, what speaks against a call, and several records in hand. */
export const numberCards: readonly OverlayEntry[] = [
  entry('listed', (given) => chain(given)),
  entry('other-chosen', (given) => chain(given, { chosen: numbersOf(given)[0]?.phone ?? null })),
  entry('no-keys', (given) => chain(given), { hasNoSingleKeys: true }),
  entry('hundred', (given) => chain(given, { others: many(given) })),
  entry('unlisted', (given) =>
    chain(given, { others: [{ ...given.contact, phone: '+14165550199', phoneType: null, unlisted: true }] }),
  ),
  entry('asked', (given) => alone(given, { is: 'asked', reference: 1, deadline: 0 })),
  entry('silent', (given) => alone(given, { is: 'silent' })),
  entry('refused', (given) => alone(given, { is: 'refused', detail: 'Chain is locked by another agent' })),
  entry('after-call', (given) => chain(given, {}, endedBy('contact')), {
    act: ({ click }) => click((m) => m.record.otherNumbers(3)),
  }),
  entry('bare', (given) => given.record(preview, { data: { ...given.contact, phone: '3035550142' } })),
  entry('new', (given) => chain(given), { act: type('+1 416 555 0199') }),
  entry('new-bad', (given) => chain(given), { act: type('call me') }),
  entry('new-adding', (given) =>
    given.record(preview, { adding: { for: 'call', number: '+14165550199', phoneType: 4, reference: 1, deadline: 0 } }),
  ),
  entry('new-refused', (given) =>
    given.record(preview, { problem: { is: 'numberNotAdded', number: '+14165550199', detail: 'List is full' } }),
  ),
  entry('caller-id-one', (given) => given.record(preview, {}, callerIds(given, 1, null))),
  entry('caller-id', (given) => given.record(preview, {}, callerIds(given, 3, '+13035550100'))),
  entry('caller-id-missing', (given) => given.record(preview, {}, callerIds(given, 3, null)), {
    act: ({ press }) => press('c'),
  }),
  entry('caller-id-after-call', (given) => given.record(endedBy('contact'), {}, callerIds(given, 3, null))),
  entry('hours-warned', (given) => late(given)),
  entry('hours-asked', (given) => late(given), { act: ({ press }) => press('c') }),
  entry('hours-refused', (given) =>
    late(given, {
      policy: {
        dialHours: 'refuse',
        doNotCall: 'refuse',
        strict: false,
        holdBack: true,
        callbackHours: 'refuse',
        callbackZone: '',
        noteKey: 'Note',
        rejectTo: '',
      },
    }),
  ),
  entry('do-not-call', (given) =>
    given.record(preview, { data: { ...given.contact, lastResult: 51, dialHours: allDay } }),
  ),
  entry('do-not-call-warned', (given) =>
    given.record(
      preview,
      { data: { ...given.contact, lastResult: 51, dialHours: allDay } },
      {
        policy: {
          dialHours: 'warn',
          doNotCall: 'warn',
          strict: false,
          holdBack: true,
          callbackHours: 'refuse',
          callbackZone: '',
          noteKey: 'Note',
          rejectTo: '',
        },
      },
    ),
  ),
  entry('records', (given) => inHand(given, null), { act: ({ click }) => click((m) => m.record.otherRecords(2)) }),
  entry('records-full', (given) => inHand(given, 3), { act: ({ click }) => click((m) => m.record.otherRecords(2)) }),
  entry('get-record', (given) =>
    given.record(preview, {}, { allowances: { ...given.session().allowances, mostPreviews: 3 } }),
  ),
  entry('leaving', (given) => given.record(preview, {}, { leaving: true, desktopOpen: true })),
];

function inHand(given: Given, mostPreviews: number | null) {
  const { contact, other } = given;
  const third = { ...other, key: '134/99', handle: '99', fields: [] };
  return given.session({
    records: [recordOf(contact), recordOf(other, endedBy('contact')), recordOf(third)],
    allowances: { ...given.session().allowances, mostPreviews },
  });
}
