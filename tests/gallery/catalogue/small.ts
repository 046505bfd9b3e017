import type { Unconfirmed } from '../../../lib/messaging/snapshot';
import { endedBy } from '../../components/support/fakes';
import type { OverlayEntry } from '../entry';
import type { Given } from '../given';

const preview = { is: 'preview' } as const;
const collapsed = { isCollapsed: true } as const;

const small = (
  name: string,
  session: OverlayEntry['session'],
  more: Partial<Omit<OverlayEntry, 'surface' | 'name' | 'session'>> = {},
): OverlayEntry => ({ surface: 'overlay', name, session, ...more });

const openList = { act: ({ pick }) => pick('.pill-open') } satisfies Partial<OverlayEntry>;

/** What was sent and not confirmed, in each of its states. */
export const unconfirmed = ({ contact, other, campaign, language }: Given): readonly Unconfirmed[] => {
  const name = language === 'ja' ? '佐藤 花子' : 'Emily Carter';
  const item = { contact: name, campaign, askedAt: Date.now() - 60_000 };
  return [
    { ...item, reference: 1, closing: { how: 'done', result: 33, next: 'rest' }, status: 'unconfirmed' },
    { ...item, reference: 2, contact: other.phone, closing: { how: 'later' }, status: 'sent' },
    { ...item, reference: 3, contact: contact.phone, closing: { how: 'dontCall' }, status: 'waiting' },
    { ...item, reference: 4, save: 'doNotCall', status: 'unconfirmed' },
    { ...item, reference: 5, contact: other.phone, save: 'fields', status: 'sent' },
    { ...item, reference: 6, save: 'callback', due: Date.now() + 86_400_000, status: 'unconfirmed' },
  ];
};

const channel = (given: Given, status: ReturnType<Given['session']>['channels'][number]['status']) => {
  const [voice, ...others] = given.session().channels;
  return { channels: voice === undefined ? others : [{ ...voice, status }, ...others] };
};

/** The pill, the list that opens from it, and what stands in the card's place when the session is gone. */
export const smalls: readonly OverlayEntry[] = [
  small('pill/ready', ({ session }) => session()),
  small('pill/not-ready', (given) => given.session(channel(given, { is: 'notReady', reason: null }))),
  small('pill/reason', (given) => given.session(channel(given, { is: 'notReady', reason: 'Training' }))),
  small('pill/after-call-work', (given) => given.session(channel(given, { is: 'afterCallWork' }))),
  small('pill/do-not-disturb', (given) => given.session(channel(given, { is: 'doNotDisturb' }))),
  small('pill/logged-out', (given) => given.session(channel(given, { is: 'loggedOut' }))),
  small('pill/out-of-service', (given) => given.session(channel(given, { is: 'outOfService' }))),
  small('pill/no-channel', ({ session }) => session({ channels: [] })),
  small('pill/down', ({ session }) => session({ link: 'down', downSince: Date.now() - 21_000 })),
  small('pill/checking', ({ session }) => session({ link: 'checking' })),
  small('pill/fetching', ({ session, campaign }) =>
    session({ fetching: [{ campaign, askedAt: Date.now() - 2000, whenReady: false }] }),
  ),
  small('pill/fetching-when-ready', ({ session, campaign }) =>
    session({ fetching: [{ campaign, askedAt: Date.now() - 2000, whenReady: true }] }),
  ),
  small('pill/unconfirmed', (given) => given.session({ unconfirmed: unconfirmed(given) })),
  small('pill/preview', ({ record }) => record(preview), collapsed),
  small('pill/dialing', ({ call }) => call('dialing'), collapsed),
  small('pill/connected', ({ call }) => call('established'), collapsed),
  small('pill/held', ({ call }) => call('held'), collapsed),
  small('pill/ended', ({ record }) => record(endedBy('contact')), collapsed),
  small(
    'pill/record-down',
    ({ call }) => call('held', {}, { link: 'down', downSince: Date.now() - 21_000 }),
    collapsed,
  ),
  small('list/campaigns', ({ session }) => session(), openList),
  small(
    'list/fetching',
    ({ session, campaign }) => session({ fetching: [{ campaign, askedAt: Date.now(), whenReady: false }] }),
    openList,
  ),
  small('list/unconfirmed', (given) => given.session({ unconfirmed: unconfirmed(given), services: ['IXN'] }), openList),
  small('list/nothing-to-list', ({ session }) => session({ campaigns: [], link: 'checking' })),
  small('lost/expired', () => ({ phase: 'signedOut', problem: { is: 'expired' } })),
  small('lost/elsewhere', () => ({ phase: 'signedOut', problem: { is: 'elsewhere' } })),
];
