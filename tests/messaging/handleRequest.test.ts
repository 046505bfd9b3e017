import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CrmSite } from '../../lib/crm/site';
import type { Reply } from '../../lib/messaging/contract';
import { type Party, partyOf } from '../../lib/messaging/role';
import { createLog } from '../../lib/support/log';
import { handleRequest } from '../../lib/worker/handleRequest';

const site: CrmSite = {
  id: 'one',
  origin: 'https://crm.example',
  contactPage: '/contacts/{id}',
  nameSelector: null,
  numberSelector: null,
  recordIdField: 'crm_id',
  openById: null,
  openByNumber: null,
};
const ours = { id: 'abc', base: 'chrome-extension://abc/' };
const log = createLog({ now: () => 0 });

function handlers() {
  const seen: unknown[] = [];
  const take = async (request: unknown): Promise<Reply> => {
    seen.push(request);
    return { done: true };
  };
  const show = (what: string) => () => take(what);
  return {
    seen,
    order: take,
    remember: take,
    loadCard: take,
    loadPart: take,
    openContact: take,
    openCallback: take,
    showDesktop: show('desktop'),
    showCard: show('card'),
    findTargets: take,
    saveSettings: take,
    testDialer: take,
    testSound: show('sound'),
  };
}

describe('who is talking', () => {
  const tab = { id: 3 };
  it.each<[string, Parameters<typeof partyOf>[0], string | null]>([
    ['the popup', { id: 'abc', url: 'chrome-extension://abc/popup.html' }, 'popup'],
    ['the options', { id: 'abc', url: 'chrome-extension://abc/options.html#keys' }, 'options'],
    ['a CRM page', { id: 'abc', url: 'https://crm.example/contacts/1', frameId: 0, tab }, 'page'],
    ['a frame inside the CRM', { id: 'abc', url: 'https://crm.example/x', frameId: 4, tab }, null],
    ['another site', { id: 'abc', url: 'https://other.example/', frameId: 0, tab }, null],
    ['a site with the CRM in its name', { id: 'abc', url: 'https://crm.example.evil.test/', frameId: 0, tab }, null],
    ['another port of the CRM', { id: 'abc', url: 'https://crm.example:8443/', frameId: 0, tab }, null],
    ['another extension', { id: 'xyz', url: 'chrome-extension://abc/popup.html' }, null],
    ['another page of ours', { id: 'abc', url: 'chrome-extension://abc/offscreen.html' }, null],
    ['nobody', {}, null],
  ])('%s', (_, sender, role) => {
    expect(partyOf(sender, ours, [site])?.role ?? null).toBe(role);
  });
});

describe('requests', () => {
  const page: Party = { role: 'page', site, tabId: 3 };
  it.each<[string, Party | null, unknown, Reply]>([
    [
      'a page may dial',
      page,
      {
        kind: 'order',
        order: { type: 'DialRecord', record: 'a/1', number: '1', callerId: null, despite: [], reference: 1 },
      },
      { done: true },
    ],
    [
      'a page may not sign out',
      page,
      { kind: 'order', order: { type: 'SignOut', inHand: 'ask' } },
      { done: false, problem: 'notForYou' },
    ],
    [
      'a page may not set a channel',
      page,
      { kind: 'order', order: { type: 'SetChannel', channel: 'voice', target: { is: 'ready' } } },
      { done: false, problem: 'notForYou' },
    ],
    [
      'a page may not read or write settings',
      page,
      { kind: 'saveSettings', settings: {} },
      { done: false, problem: 'notForYou' },
    ],
    [
      'the popup is no page to put parts into',
      { role: 'popup' },
      { kind: 'loadPart', part: 'callback' },
      { done: false, problem: 'notForYou' },
    ],
    ['a page may not open tabs', page, { kind: 'openContact', record: 'a/1' }, { done: false, problem: 'notForYou' }],
    [
      'a page may not, by a callback either',
      page,
      { kind: 'openCallback', callback: '7' },
      { done: false, problem: 'notForYou' },
    ],
    [
      'the popup may sign out',
      { role: 'popup' },
      { kind: 'order', order: { type: 'SignOut', inHand: 'ask' } },
      { done: true },
    ],
    [
      'the options may not dial',
      { role: 'options' },
      {
        kind: 'order',
        order: { type: 'DialRecord', record: 'a/1', number: '1', callerId: null, despite: [], reference: 1 },
      },
      { done: false, problem: 'notForYou' },
    ],
    ['the options may try the sound', { role: 'options' }, { kind: 'testSound' }, { done: true }],
    ['a page may make no sound', page, { kind: 'testSound' }, { done: false, problem: 'notForYou' }],
    [
      'nobody may do anything',
      null,
      { kind: 'order', order: { type: 'SignIn' } },
      { done: false, problem: 'notForYou' },
    ],
    [
      'an order that does not exist',
      { role: 'popup' },
      { kind: 'order', order: { type: 'DialAnything' } },
      { done: false, problem: 'malformed' },
    ],
    [
      'a reference that is none',
      { role: 'popup' },
      {
        kind: 'order',
        order: { type: 'DialRecord', record: 'a/1', number: '1', callerId: null, despite: [], reference: 0 },
      },
      { done: false, problem: 'malformed' },
    ],
    [
      'a key too many',
      { role: 'popup' },
      { kind: 'order', order: { type: 'SignIn', server: 'https://evil.test' } },
      { done: false, problem: 'malformed' },
    ],
    [
      'tones that are none',
      page,
      { kind: 'order', order: { type: 'SendTones', callId: 'c', digits: '1;2' } },
      { done: false, problem: 'malformed' },
    ],
  ])('%s', async (_, party, raw, reply) => {
    expect(await handleRequest(raw, party, handlers(), log)).toEqual(reply);
  });

  it('LIVE-4 refuses whatever a page makes up, and never rejects', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (raw) => {
        const taken = handlers();
        const reply = await handleRequest(raw, page, taken, log);
        expect(reply.done).toBe(false);
        expect(taken.seen).toEqual([]);
      }),
    );
  });

  it('answers that it failed when a handler throws', async () => {
    const failing = { ...handlers(), order: async (): Promise<Reply> => Promise.reject(new Error('storage full')) };
    const reply = await handleRequest({ kind: 'order', order: { type: 'SignIn' } }, { role: 'popup' }, failing, log);
    expect(reply).toEqual({ done: false, problem: 'failed' });
  });
});
