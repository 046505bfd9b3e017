import type { Corner } from '../../../components/intents';
import { callOn, endedBy, recordOf } from '../../components/support/fakes';
import type { OverlayEntry } from '../entry';
import type { Given } from '../given';

const preview = { is: 'preview' } as const;
const down = () => ({ link: 'down', downSince: Date.now() - 21_000 }) as const;

const around = (
  name: string,
  session: OverlayEntry['session'],
  more: Partial<Omit<OverlayEntry, 'surface' | 'name' | 'session'>> = {},
): OverlayEntry => ({ surface: 'overlay', name: `around/${name}`, session, ...more });

const stranger = (given: Given, type: 'internal' | 'inbound' | 'consult' | 'unknown') => ({
  ...callOn(given.contact, 'ringing'),
  id: 'call-2',
  record: null,
  number: type === 'internal' ? '4102' : given.other.phone,
  type,
});
const twice = ({ contact }: Given) => [
  recordOf(contact),
  recordOf({ ...contact, key: '134/91', campaign: 'Customer survey' }),
];
const links = ({ contact, other }: Given, ...names: string[]) =>
  names.map((name, index) => ({
    record: contact.key,
    name: `${name} ${other.phone.slice(-4)}`,
    href: `/contacts/${index}`,
  }));

/** The card among other things: the line, the page, other calls, other records, notices. */
export const arounds: readonly OverlayEntry[] = [
  around('down-preview', ({ record }) => record(preview, {}, down())),
  around('down-call', ({ call }) => call('established', {}, down())),
  around('checking', ({ call }) => call('held', {}, { link: 'checking' })),
  around('service-down', ({ record }) => record(preview, {}, { services: ['VOICE', 'STATS'] })),
  around('stale', ({ record }) => record(preview), { isStale: true }),
  around('with-notice', ({ record, campaign }) =>
    record(preview, {}, { notices: [{ is: 'campaignStopped', campaign, id: 'stopped', at: 1 }] }),
  ),
  around('other-call', (given) =>
    given.call('held', {}, { calls: [callOn(given.contact, 'held'), stranger(given, 'internal')] }),
  ),
  around('other-call-refused', (given) => given.record(preview, {}, { calls: [stranger(given, 'inbound')] }), {
    reply: { done: false, refusal: 'callCannot' },
    act: ({ click }) => click((m) => m.record.answer),
  }),
  around('call-only', (given) => given.session({ calls: [stranger(given, 'inbound')] })),
  around('call-only-held', (given) =>
    given.session({ calls: [{ ...callOn(given.contact, 'held'), record: null, type: 'unknown' }] }),
  ),
  around(
    'call-only-keypad',
    (given) => given.session({ calls: [{ ...callOn(given.contact, 'established'), record: null, type: 'consult' }] }),
    {
      act: ({ press }) => press('k', '1'),
    },
  ),
  around('not-this-page', ({ record }) => record(preview), {
    place: () => ({ is: 'contactPage', contactId: null, contactName: null, matches: [] }),
  }),
  around('other-page', ({ record }) => record(endedBy('contact')), {
    place: () => ({ is: 'otherPage', candidates: [] }),
  }),
  around('listed', ({ record }) => record(preview), {
    place: (given) => ({ is: 'otherPage', candidates: links(given, 'Emily Carter') }),
  }),
  around('several-contacts', ({ record }) => record(preview), {
    place: (given) => ({
      is: 'otherPage',
      candidates: links(given, 'Emily Carter', 'E. Carter-Whitfield', '佐藤 花子'),
    }),
  }),
  around('several-records', (given) => given.session({ records: twice(given) })),
  around('two-records', ({ session, contact, other }) => session({ records: [recordOf(contact), recordOf(other)] })),
  around('pill-away', ({ session }) => session(), {
    position: { is: 'floating', corner: 'bottomRight', away: { x: 80, y: 120 } },
  }),
  ...(['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] satisfies Corner[]).map((corner) =>
    around(`pill-${corner}`, ({ session }) => session(), { position: { is: 'floating', corner } }),
  ),
];
