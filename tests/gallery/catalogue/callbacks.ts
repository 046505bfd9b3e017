import type { CallbackDraft, KnownCallback, RecordCallback } from '../../../lib/session/callback';
import { contactLabel } from '../../../lib/session/contact';
import type { RecordInHand, RecordPhase } from '../../../lib/session/record';
import { endedBy } from '../../components/support/fakes';
import type { Hands, OverlayEntry, PopupEntry } from '../entry';
import type { Given } from '../given';

type More = Partial<Omit<OverlayEntry, 'surface' | 'name' | 'session'>>;

const callback = (name: string, session: OverlayEntry['session'], more: More = {}): OverlayEntry => ({
  surface: 'overlay',
  name: `callback/${name}`,
  session,
  ...more,
});

const preview = { is: 'preview' } as const;
const ended = endedBy('contact');
const open: More = { act: ({ press }) => press('s') };

/** A callback on Thursday at half past ten, on the contact's clock, unless it says otherwise. */
const draft = (given: Given, change: Partial<RecordCallback> = {}): RecordCallback => ({
  date: '2026-06-11',
  time: '10:30',
  clock: 'contact',
  agentZone: 'Europe/London',
  turn: null,
  number: given.contact.phone,
  owner: 'personal',
  atDialer: 'none',
  ...change,
});

const set =
  (change: Partial<RecordCallback> = {}, phase: RecordPhase = ended, more: Partial<RecordInHand> = {}) =>
  (given: Given) =>
    given.record(phase, { callback: draft(given, change), ...more });

/** Where clocks are changed twice a year, in both languages. */
const inDenver = ({ contact }: Given) =>
  ({ ...contact, timeZoneName: 'America/Denver', timeZoneOffset: -21_600, dialHours: null }) as const;
const changed =
  (change: Partial<CallbackDraft>, phase: RecordPhase = ended) =>
  (given: Given) =>
    given.record(phase, { data: inDenver(given), callback: draft(given, change) });

const allowing =
  (allowances: Partial<ReturnType<Given['session']>['allowances']>, phase: RecordPhase = ended, hasDraft = true) =>
  (given: Given) =>
    given.record(
      phase,
      { callback: hasDraft ? draft(given) : null },
      { allowances: { ...given.session().allowances, ...allowances } },
    );

const others = ({ contact }: Given) => [
  { ...contact, handle: '81', phone: '+1 303 555 0178', phoneType: 2 },
  { ...contact, handle: '82', phone: '+1 720 555 0111', phoneType: 1, lastResult: 51 },
];

/** *Schedule Callback* and its panel. */
export const callbacks: readonly OverlayEntry[] = [
  callback('open', ({ record }) => record(preview), open),
  callback('open-call', ({ call }) => call('established'), open),
  callback('open-held', ({ call }) => call('held'), open),
  callback('open-no-keys', ({ record }) => record(ended), {
    hasNoSingleKeys: true,
    act: ({ click }) => click((m) => m.callback.title),
  }),
  callback('quick', ({ call }) => call('established'), {
    act: async ({ press, pick }) => {
      await press('s');
      await pick('.quick button:last-child');
    },
  }),
  callback('set', set()),
  callback('set-preview', set({}, preview)),
  callback('set-dialing', (given) =>
    given.record(
      { is: 'dialing', number: given.contact.phone, reference: 1, deadline: 0, back: preview },
      { callback: draft(given) },
    ),
  ),
  callback('set-agent-clock', set({ clock: 'agent', time: '17:30' })),
  callback('edit', set(), open),
  callback('edit-agent-clock', set({ clock: 'agent', time: '17:30' }), open),
  callback('edit-anyone', set({ owner: 'anyone' }), open),
  callback('edit-next-year', set({ date: '2027-01-05' }), open),
  callback('edit-numbers', (given) => given.record(ended, { callback: draft(given), others: others(given) }), open),
  callback('at-dialer', set({ atDialer: 'current' }), open),
  callback('moved', set({ atDialer: 'older' }), open),
  callback('cleared', set(), {
    act: async ({ press, pick }) => {
      await press('s');
      await pick('.callback-title input');
    },
  }),
  callback('wrong', set({ date: '2026-06-08' })),
  callback('wrong-incomplete', set({ time: '' })),
  callback('past', set({ date: '2026-06-08' }), open),
  callback('past-today', set({ date: '2026-06-09', time: '08:00' }), open),
  callback('dial-hours', set({ time: '22:00' }), open),
  callback(
    'dial-hours-warning',
    (given) =>
      given.record(
        ended,
        { callback: draft(given, { time: '22:00' }) },
        { policy: { ...given.session().policy, callbackHours: 'warn' } },
      ),
    open,
  ),
  callback('never', changed({ date: '2027-03-14', time: '02:30' }), open),
  callback('twice', changed({ date: '2026-11-01', time: '01:30' }), open),
  callback('twice-chosen', changed({ date: '2026-11-01', time: '01:30', turn: 'second' }), open),
  callback('twice-first', changed({ date: '2026-11-01', time: '01:30', turn: 'first' }), open),
  callback('bad-date', set({ date: 'soon' }), open),
  callback('bad-time', set({ time: 'half past' }), open),
  callback('missing', ({ record }) => record(ended), {
    act: async ({ press, click }) => {
      await press('s');
      await click((m) => m.callback.schedule);
    },
  }),
  callback('refused', set({}, ended, { problem: { is: 'callbackRefused', detail: 'Invalid date time' } }), open),
  callback('refused-closed', set({}, ended, { problem: { is: 'callbackRefused', detail: 'Invalid date time' } })),
  callback('number-gone', set({ number: '+44 1632 960001' }), open),
  callback(
    'number-marked',
    (given) => given.record(ended, { callback: draft(given) }, { marked: [given.contact.phone] }),
    open,
  ),
  callback('all-marked', (given) => given.record(preview, {}, { marked: [given.contact.phone] })),
  callback('owner-fixed', allowing({ callbackOwners: ['personal'] }), open),
  callback('owner-gone', allowing({ callbackOwners: ['anyone'] }), open),
  callback('may-not', allowing({ canReschedule: false, canRescheduleBeforeCall: false }, preview, false)),
  callback('new-number', set(), {
    act: async ({ press, choose }) => {
      await press('s');
      await choose('.callback-number select', 'new');
    },
  }),
  callback(
    'adding',
    (given) =>
      given.record(ended, {
        callback: draft(given),
        adding: { for: 'callback', number: '+13035550199', phoneType: 4, reference: 1, deadline: 0 },
      }),
    open,
  ),
  callback(
    'no-zone',
    (given) =>
      given.record(ended, {
        data: { ...given.contact, timeZoneName: null, timeZoneOffset: null },
        callback: draft(given),
      }),
    open,
  ),
  callback(
    'fixed-offset',
    (given) => given.record(ended, { data: { ...given.contact, timeZoneName: 'MST' }, callback: draft(given) }),
    open,
  ),
  callback(
    'dialer-zone',
    (given) =>
      given.record(
        ended,
        { callback: draft(given) },
        { policy: { ...given.session().policy, callbackZone: 'America/New_York' } },
      ),
    open,
  ),
  callback(
    'dialer-zone-twice',
    (given) =>
      given.record(
        ended,
        { callback: draft(given, { date: '2026-11-01', time: given.language === 'ja' ? '14:30' : '23:30' }) },
        {
          policy: {
            ...given.session().policy,
            callbackHours: 'warn',
            callbackZone: given.language === 'ja' ? 'America/New_York' : 'America/Los_Angeles',
          },
        },
      ),
    open,
  ),
  callback('order-refused', set(), {
    reply: { done: false, refusal: 'callbackSent' },
    act: async ({ press, pick }) => {
      await press('s');
      await pick('.callback-title input');
    },
  }),
];

const known = (given: Given, id: string, minutes: number, change: Partial<KnownCallback> = {}): KnownCallback => ({
  id,
  applicationId: '134',
  handle: id,
  chainId: null,
  campaign: given.campaign,
  callingList: 'List',
  contact: contactLabel(given.other),
  phone: given.other.phone,
  at: Date.now() + minutes * 60_000,
  zone: given.language === 'ja' ? 'Asia/Tokyo' : 'America/Chicago',
  owner: 'personal',
  isConfirmed: true,
  isReminded: false,
  ...change,
});
const list =
  (...of: readonly (readonly [minutes: number, change?: Partial<KnownCallback>])[]) =>
  (given: Given) => ({ callbacks: of.map(([minutes, change], index) => known(given, String(index), minutes, change)) });
const showList = { act: ({ pick }: Hands) => pick('#tab-callbacks') };

/** The same in the popup. */
export const callbackPopups: readonly PopupEntry[] = [
  { surface: 'popup', name: 'callback/popup-set', session: set() },
  { surface: 'popup', name: 'callback/popup-open', session: set(), act: ({ press }) => press('s') },
  {
    surface: 'popup',
    name: 'callback/popup-open-call',
    session: ({ call }) => call('established'),
    act: ({ press }) => press('s'),
  },
  {
    surface: 'popup',
    name: 'callback/popup-list',
    session: ({ session }) => session(),
    more: list([13], [148, { owner: 'anyone', contact: '+1 213 555 0108', phone: '+1 213 555 0108' }], [2878]),
    ...showList,
  },
  {
    surface: 'popup',
    name: 'callback/popup-list-late',
    session: ({ session }) => session(),
    more: list([-1500], [-12, { owner: 'anyone' }], [0], [90, { isConfirmed: false, zone: 'Asia/Tokyo' }]),
    ...showList,
  },
  { surface: 'popup', name: 'callback/popup-list-empty', session: ({ session }) => session(), ...showList },
  {
    surface: 'popup',
    name: 'callback/popup-list-refused',
    session: ({ session }) => session(),
    more: list([13]),
    reply: { done: false, refusal: 'callbackGone' },
    act: async ({ pick }) => {
      await pick('#tab-callbacks');
      await pick('.callback-row .icon-btn');
    },
  },
  {
    surface: 'popup',
    name: 'callback/popup-list-no-crm',
    session: ({ session }) => session(),
    more: (given) => ({ ...list([13])(given), canOpenCallback: false }),
    ...showList,
  },
];
