import type { CrmSite } from '../../lib/crm/site';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { RecordInHand } from '../../lib/session/record';
import { allowances } from '../support/session';

export const site: CrmSite = {
  id: 'northfield',
  origin: 'https://crm.example.com',
  contactPage: '/contacts/{id}',
  nameSelector: null,
  numberSelector: null,
  recordIdField: 'crm_id',
  openById: null,
  openByNumber: '/contacts?q={number}',
};

export function record(
  phase: RecordInHand['phase'] = { is: 'preview' },
  fields: Record<string, string> = {},
): RecordInHand {
  return {
    data: {
      key: '134/7',
      handle: '7',
      applicationId: '134',
      campaign: 'Spring renewal',
      callingList: 'Spring renewal',
      phone: '+81320000101',
      phoneType: 1,
      chainId: null,
      attempts: 0,
      lastResult: null,
      timeZoneName: null,
      timeZoneOffset: null,
      dialHours: null,
      origin: 'pull',
      fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
      attached: [],
    },
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
    arrivedAt: 0,
  };
}

export function session(change: Partial<OpenSession> = {}): OpenSession {
  return {
    phase: 'signedIn',
    link: 'live',
    downSince: null,
    channels: [],
    campaigns: [],
    records: [record()],
    calls: [],
    names: {},
    fetching: [],
    notices: [],
    unconfirmed: [],
    allowances: { ...allowances, callResults: [28], notReadyReasons: [] },
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
    ...change,
  };
}
