import { type Signal, signal } from '@preact/signals';
import type { CardPosition, PageIntents, PopupIntents } from '../../../components/intents';
import type { Place } from '../../../lib/crm/place';
import type { Reply } from '../../../lib/messaging/contract';
import type { OpenSession, PageSnapshot, PopupSnapshot, Snapshot } from '../../../lib/messaging/snapshot';
import type { Allowances } from '../../../lib/session/agent';
import type { Call } from '../../../lib/session/call';
import type { Campaign } from '../../../lib/session/campaign';
import type { AgentOrder } from '../../../lib/session/orders';
import type { RecordData, RecordInHand } from '../../../lib/session/record';
import type { FoundTarget } from '../../../lib/session/target';
import { clock } from '../../../lib/view/clock';
import { allowances as plainAllowances } from '../../support/session';

/** A view that a test writes itself. */
export interface FakeView<S extends Snapshot> {
  snapshot: Signal<S | null>;
  connected: Signal<boolean>;
}

export const fakeView = <S extends Snapshot>(snapshot: S | null): FakeView<S> => ({
  snapshot: signal(snapshot),
  connected: signal(true),
});

/** Orders that were given, and the reply that the next ones get. */
export interface Desk {
  orders: AgentOrder[];
  reply: Reply;
  calls: string[];
  /** What the dialer finds; null: it does not say. */
  targets: readonly FoundTarget[] | null;
  /** What was looked for. */
  searches: string[];
}

export function fakePopupIntents(): PopupIntents & { desk: Desk } {
  const desk: Desk = { orders: [], reply: { done: true }, calls: [], targets: [], searches: [] };
  let reference = 0;
  return {
    desk,
    order: async (order) => {
      desk.orders.push(order);
      return desk.reply;
    },
    newReference: () => {
      reference += 1;
      return reference;
    },
    findTargets: async (text) => {
      desk.searches.push(text);
      return desk.targets;
    },
    openContact: (record) => desk.calls.push(`openContact ${record}`),
    openCallback: async (callback) => {
      desk.calls.push(`openCallback ${callback}`);
      return desk.reply;
    },
    openOptions: () => desk.calls.push('openOptions'),
    showDesktop: async () => {
      desk.calls.push('showDesktop');
      return desk.reply;
    },
    showCard: () => desk.calls.push('showCard'),
  };
}

export function fakePageIntents(): PageIntents & {
  desk: Desk;
  collapsed: Signal<boolean>;
  position: Signal<CardPosition>;
} {
  const { desk, order, newReference, findTargets, openContact } = fakePopupIntents();
  const collapsed = signal(false);
  const position = signal<CardPosition>({ is: 'beside' });
  return {
    desk,
    collapsed,
    position,
    order,
    newReference,
    findTargets,
    openContact,
    moveCard: (next) => {
      position.value = next;
    },
    steer: (step) => {
      desk.calls.push(`steer ${JSON.stringify(step)}`);
      return position.value;
    },
    collapse: (next) => {
      collapsed.value = next;
    },
    leaveCard: () => desk.calls.push('leaveCard'),
    openCandidate: (href) => desk.calls.push(`openCandidate ${href}`),
  };
}

export const emily: RecordData = {
  key: '134/77',
  handle: '77',
  applicationId: '134',
  campaign: 'Spring renewal',
  callingList: 'Renewals June',
  phone: '+1 303 555 0142',
  phoneType: 4,
  chainId: '12',
  attempts: 2,
  lastResult: 7,
  timeZoneName: 'America/Denver',
  timeZoneOffset: -21600,
  dialHours: { from: 28800, until: 75600 },
  origin: 'pull',
  fields: [
    { name: 'crm_id', value: 'C-1002' },
    { name: 'contact_name', value: 'Emily Carter' },
    { name: 'policy_no', value: 'PN-204817' },
    { name: 'plan', value: 'Family Plus, 4 people' },
    { name: 'renewal_date', value: '30 Jun 2026' },
    { name: 'notes', value: '' },
  ],
  attached: [],
};

export const sato: RecordData = {
  ...emily,
  key: '134/78',
  handle: '78',
  campaign: '春の更新案内',
  phone: '+81 90-0000-0101',
  timeZoneName: 'Asia/Tokyo',
  timeZoneOffset: 32400,
  dialHours: { from: 32400, until: 72000 },
  fields: [
    { name: 'contact_name', value: '佐藤 花子' },
    { name: '証券番号', value: 'JP-20417' },
    { name: 'プラン', value: 'ファミリー安心' },
    { name: '希望時間帯', value: '午前中' },
  ],
};

export function recordOf(data: RecordData, phase: RecordInHand['phase'] = { is: 'preview' }): RecordInHand {
  return {
    data,
    phase,
    verified: true,
    callUuid: null,
    others: [],
    chain: { is: 'unasked' },
    chosen: null,
    adding: null,
    result: null,
    disposition: null,
    note: '',
    edits: {},
    callback: null,
    marks: [],
    problem: null,
    arrivedAt: clock.peek() - 42_000,
  };
}

export const allowances: Allowances = {
  ...plainAllowances,
  callResults: [33, 6, 7, 9, 53, 17, 26, 40],
  preselectedResult: 33,
  notReadyReasons: [
    { code: 'Break', name: 'Break' },
    { code: 'Lunch', name: 'Lunch' },
    { code: 'Training', name: 'Training' },
  ],
  mostPreviews: 1,
  dialableCharacters: '0123456789+*#',
};

export const campaigns: readonly Campaign[] = [
  campaign('Spring renewal', 'running', 'preview', 'Policies that end in June'),
  campaign('Overdue invoices', 'running', 'pushPreview', 'Second reminder'),
  campaign('Customer survey', 'running', 'predictive', 'Fibre, first half'),
  campaign('Welcome calls', 'active', 'preview', 'New members, week 24'),
];

export function campaign(name: string, status: Campaign['status'], mode: Campaign['mode'], description = ''): Campaign {
  return { name, status, mode, description, applicationId: '134', groupName: null, joined: false, stopped: false };
}

export function callOn(data: RecordData, state: Call['state'], more: Partial<Call> = {}): Call {
  const capabilities: Readonly<Record<Call['state'], readonly string[]>> = {
    dialing: ['release'],
    ringing: ['answer', 'release'],
    established: ['hold', 'release', 'send-dtmf'],
    held: ['retrieve', 'release'],
    released: ['complete'],
    completed: [],
  };
  const isAnswered = state === 'established' || state === 'held';
  return {
    id: 'call-1',
    previousId: null,
    state,
    type: 'outbound',
    number: data.phone,
    capabilities: capabilities[state],
    record: data.key,
    uuid: 'u-1',
    since: clock.peek() - 37_000,
    seenAt: clock.peek() - 140_000,
    establishedAt: isAnswered ? clock.peek() - 134_000 : null,
    fault: null,
    asked: null,
    problem: null,
    ...more,
  };
}

export function openSession(more: Partial<OpenSession> = {}): OpenSession {
  const since = clock.peek() - 761_000;
  return {
    phase: 'signedIn',
    link: 'live',
    downSince: null,
    channels: [
      { name: 'voice', status: { is: 'ready' }, since, asked: null, askedUntil: null },
      {
        name: 'outboundpreview',
        status: { is: 'notReady', reason: 'Lunch' },
        since: since + 576_000,
        asked: null,
        askedUntil: null,
      },
    ],
    campaigns,
    records: [],
    calls: [],
    names: {},
    fetching: [],
    notices: [],
    unconfirmed: [],
    allowances,
    services: [],
    afterRecord: null,
    leaving: false,
    policy: {
      dialHours: 'warn',
      doNotCall: 'refuse',
      strict: false,
      holdBack: true,
      callbackHours: 'refuse',
      callbackZone: '',
      noteKey: 'Note',
      rejectTo: '',
    },
    callerIds: {},
    fieldRules: {},
    marked: [],
    desktopOpen: false,
    ...more,
  };
}

export const appearance = { language: 'en', theme: 'auto', singleKeys: true, region: '' } as const;

export function popupSnapshot(session: PopupSnapshot['session'], more: Partial<PopupSnapshot> = {}): PopupSnapshot {
  return {
    role: 'popup',
    appearance,
    server: 'https://gws.example.net',
    agent:
      session.phase === 'signedOut'
        ? null
        : { id: '4017', userName: 'maya', firstName: 'Maya', lastName: 'Lind', place: '4017' },
    session,
    canOpenContact: true,
    callbacks: [],
    canOpenCallback: true,
    ...more,
  };
}

export function pageSnapshot(session: PageSnapshot['session'], more: Partial<PageSnapshot> = {}): PageSnapshot {
  return {
    role: 'page',
    appearance,
    site: {
      id: 'northfield',
      origin: 'https://crm.example.com',
      contactPage: '/contacts/{id}',
      nameSelector: null,
      numberSelector: null,
      recordIdField: 'crm_id',
      openById: null,
      openByNumber: null,
    },
    remembered: null,
    session,
    ...more,
  };
}

export const onContactPage = (...matches: string[]): Place => ({
  is: 'contactPage',
  contactId: 'C-1002',
  contactName: 'Emily Carter',
  matches,
});

/** A session with a record on a call in a given state. */
export function onCall(
  state: Call['state'],
  more: Partial<OpenSession> = {},
  callMore: Partial<Call> = {},
): OpenSession {
  return openSession({
    records: [recordOf(emily, { is: 'onCall', number: emily.phone, callId: 'call-1' })],
    calls: [callOn(emily, state, callMore)],
    ...more,
  });
}

export const endedBy = (
  by: 'agent' | 'contact' | 'fault' | 'unknown',
  talked = 408_000,
): Extract<RecordInHand['phase'], { is: 'ended' }> => ({
  is: 'ended',
  call: { number: emily.phone, by, fault: by === 'fault' ? 'Trunk lost' : null, at: clock.peek() - 9_000, talked },
});
