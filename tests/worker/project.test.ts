import { describe, expect, it } from 'vitest';
import type { SignInProblem } from '../../lib/session/problem';
import { noWork, type SignedIn } from '../../lib/session/state';
import { openSession } from '../../lib/session/transitions/openSession';
import { defaultSettings, type Settings } from '../../lib/storage/settings';
import { project } from '../../lib/worker/project';
import { agent, allowances, record } from '../support/session';

const site = {
  id: 'one',
  origin: 'https://crm.example',
  contactPage: '/contacts/{id}',
  nameSelector: null,
  numberSelector: null,
  recordIdField: null,
  openById: null,
  openByNumber: null,
};
const settings: Settings = {
  ...defaultSettings,
  dialer: {
    server: 'https://gws.example',
    authServer: '',
    clientId: 'secret-client',
    apiKey: 'secret-key',
    topic: '<tenant-id>@<place>',
  },
  sites: [site],
};
const open = (): SignedIn => ({
  ...openSession({ server: 'https://gws.example', agent, allowances, work: noWork, at: 0 }).state,
  records: {
    late: {
      data: record({ handle: '2' }),
      phase: { is: 'preview' },
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
      arrivedAt: 20,
    },
    early: {
      data: record({ handle: '1' }),
      phase: { is: 'preview' },
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
      arrivedAt: 10,
    },
    talking: {
      data: record({ handle: '3' }),
      phase: { is: 'onCall', number: '1', callId: 'c' },
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
      arrivedAt: 30,
    },
  },
});
const facts = { canOpenContact: true, desktopOpen: false, remembered: { one: 'left' } };
const page = { role: 'page', site, tabId: 1 } as const;

describe('what each role is sent', () => {
  it('LIVE-4 shows nothing more to a page whose CRM has been taken out of the options', () => {
    const left = project(open(), { ...settings, sites: [] }, page, facts);
    expect(left.session).toEqual({ phase: 'signedOut', problem: null });
    const moved = { ...settings, sites: [{ ...site, origin: 'https://other.example' }] };
    expect(project(open(), moved, page, facts).session).toEqual({ phase: 'signedOut', problem: null });
  });

  it('offers no campaign where the privilege is missing and the administrator strict; what is in hand stays', () => {
    const campaign = {
      name: 'Spring renewal',
      status: 'running',
      mode: 'preview',
      description: '',
      applicationId: '134',
      groupName: null,
      joined: false,
      stopped: false,
    } as const;
    const state: SignedIn = {
      ...open(),
      campaigns: { [campaign.name]: campaign },
      notices: [
        { is: 'campaignStarted', campaign: campaign.name, id: 'a', at: 1 },
        { is: 'recordWithdrawn', contact: 'Emily', campaign: campaign.name, id: 'b', at: 1 },
      ],
      allowances: { ...allowances, canUseOutbound: false },
    };
    const shown = (strict: boolean, state: SignedIn) => {
      const { session } = project(state, { ...settings, policy: { ...settings.policy, strict } }, page, facts);
      if (session.phase !== 'signedIn') throw new Error(session.phase);
      const notices = 'notices' in session ? session.notices.map(({ is }) => is) : [];
      return 'campaigns' in session ? [session.campaigns.length, notices, session.records.length] : [];
    };
    const all = ['campaignStarted', 'recordWithdrawn'];
    expect(shown(true, state)).toEqual([0, ['recordWithdrawn'], 3]);
    expect(shown(false, state)).toEqual([1, all, 3]);
    expect(shown(true, { ...state, allowances })).toEqual([1, all, 3]);
  });

  it('CB-9 says that a callback’s contact can be opened only where a site looks contacts up by number', () => {
    const canOpen = (openByNumber: string | null) => {
      const sites = [{ ...site, openByNumber }];
      const snapshot = project(open(), { ...settings, sites }, { role: 'popup' }, facts);
      return snapshot.role === 'popup' && snapshot.canOpenCallback;
    };
    expect([canOpen('/search?q={number}'), canOpen(null)]).toEqual([true, false]);
  });

  it('shows the record on a call first, then the oldest', () => {
    const snapshot = project(open(), settings, { role: 'popup' }, facts);
    const records = snapshot.role === 'popup' && snapshot.session.phase === 'signedIn' ? snapshot.session.records : [];
    expect(records.map(({ data }) => data.handle)).toEqual(['3', '1', '2']);
  });

  it('tells a page nothing of the dialer, its address, the agent or the settings', () => {
    const text = JSON.stringify(project(open(), settings, page, facts));
    for (const secret of ['gws.example', 'secret-client', 'secret-key', agent.userName, agent.lastName]) {
      expect(text).not.toContain(secret);
    }
  });

  it('keeps what goes back to the dialer from everybody', () => {
    for (const party of [page, { role: 'popup' } as const]) {
      expect(JSON.stringify(project(open(), settings, party, facts))).not.toContain('GSW_');
    }
  });

  it('tells a page that there is no session, and not why', () => {
    const state = { phase: 'signedOut', problem: { is: 'unreachable', address: 'https://gws.example' } } as const;
    expect(project(state, settings, page, facts)).toMatchObject({ session: { phase: 'signedOut', problem: null } });
    expect(project(state, settings, { role: 'popup' }, facts)).toMatchObject({ session: state });
  });

  it.each(['expired', 'elsewhere'] as const)('SES-5 tells a page that its session was lost: %s', (is) => {
    const state = { phase: 'signedOut', problem: { is } } as const;
    expect(project(state, settings, page, facts).session).toEqual(state);
    const left = project(state, { ...settings, sites: [] }, page, facts);
    expect(left.session).toEqual({ phase: 'signedOut', problem: null });
  });

  it.each<SignInProblem>([
    { is: 'noPermission', origin: 'https://gws.example' },
    { is: 'refused', detail: 'unknown agent' },
    { is: 'placeRefused', place: '4017', detail: 'taken' },
    { is: 'cancelled' },
    { is: 'notConfigured' },
  ])('keeps from a page why there was none to begin with: $is', (problem) => {
    const { session } = project({ phase: 'signedOut', problem }, settings, page, facts);
    expect(session).toEqual({ phase: 'signedOut', problem: null });
  });

  it('shows a request as unconfirmed only when its record is no longer in hand', () => {
    const item = {
      reference: 5,
      request: 'RecordReject',
      closing: { how: 'later' },
      pairs: [],
      treatment: null,
      record: {
        key: 'late',
        handle: '2',
        applicationId: '134',
        campaign: 'C',
        callingList: 'L',
        phone: '1',
        contact: 'Emily',
      },
      callUuid: null,
      others: [],
      chain: { is: 'unasked' },
      chosen: null,
      adding: null,
      status: 'sent',
      sends: 1,
      askedAt: 0,
      deadline: 8000,
      repeatable: true,
    } as const;
    const state: SignedIn = { ...open(), outbox: { 5: item } };
    const unconfirmed = (shown: SignedIn) => {
      const snapshot = project(shown, settings, { role: 'popup' }, facts);
      return snapshot.role === 'popup' && snapshot.session.phase === 'signedIn' ? snapshot.session.unconfirmed : [];
    };
    expect(unconfirmed(state)).toEqual([]);
    expect(unconfirmed({ ...state, records: {} })).toHaveLength(1);
  });

  it('gives the options page the settings, and only the phase of the session', () => {
    const snapshot = project(open(), settings, { role: 'options' }, facts);
    expect(snapshot).toMatchObject({ role: 'options', settings, session: { phase: 'signedIn', link: 'checking' } });
    expect(JSON.stringify(snapshot)).not.toContain('Carter');
  });
});
