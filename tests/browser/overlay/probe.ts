import { signal } from '@preact/signals';
import type { Appearance, OpenSession, PageSnapshot } from '../../../lib/messaging/snapshot';
import { guardPage } from '../../../lib/overlay/guardPage';
import { startOverlay } from '../../../lib/overlay/startOverlay';
import type { AgentOrder } from '../../../lib/session/orders';
import type { RecordInHand } from '../../../lib/session/record';
import { allowances } from '../../support/session';

/** What a test can do with the overlay from outside; on the page as `window.probe`. */
export interface Probe {
  show(records: RecordInHand[], site?: Partial<PageSnapshot['site']>): void;
  /** In another language and colours. */
  look(language: Appearance['language'], theme: Appearance['theme']): void;
  close(): void;
  end(): void;
  focusCard(): void;
  orders: AgentOrder[];
  remembered: string[];
}

const snapshot = signal<PageSnapshot | null>(null);
const orders: AgentOrder[] = [];
const remembered: string[] = [];
const life = new AbortController();

const session = (records: RecordInHand[]): OpenSession => ({
  phase: 'signedIn',
  link: 'live',
  downSince: null,
  channels: [{ name: 'voice', status: { is: 'ready' }, since: Date.now(), asked: null, askedUntil: null }],
  campaigns: [],
  records,
  calls: [],
  names: {},
  fetching: [],
  notices: [],
  unconfirmed: [],
  allowances: { ...allowances, callResults: [28, 33, 7], notReadyReasons: [], dialableCharacters: '0123456789+*#' },
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
});

const page = (session: PageSnapshot['session'], site: Partial<PageSnapshot['site']> = {}): PageSnapshot => ({
  role: 'page',
  appearance: { language: 'en', theme: 'light', singleKeys: true, region: '' },
  remembered: remembered.at(-1) ?? null,
  site: {
    id: 'northfield',
    origin: location.origin,
    contactPage: '/contacts/{id}',
    nameSelector: null,
    numberSelector: null,
    recordIdField: 'crm_id',
    openById: null,
    openByNumber: '/contacts?q={number}',
    ...site,
  },
  session,
});

const pageFocus = guardPage(() => overlay.shown(), life.signal);
const overlay = startOverlay({
  view: { snapshot, connected: signal(true) },
  order: async (order) => {
    orders.push(order);
    return { done: true };
  },
  remember: async (text) => {
    remembered.push(text);
  },
  browserLanguages: ['en'],
  openRoot: true,
  pageFocus,
  signal: life.signal,
});

const probe: Probe = {
  show: (records, site) => {
    snapshot.value = page(session(records), site);
  },
  look: (language, theme) => {
    const now = snapshot.peek();
    if (now !== null) snapshot.value = { ...now, appearance: { ...now.appearance, language, theme } };
  },
  close: () => {
    snapshot.value = page({ phase: 'signedOut', problem: null });
  },
  end: () => life.abort(),
  focusCard: () => overlay.focusCard(),
  orders,
  remembered,
};
Object.assign(globalThis, { probe });
