// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ja } from '../../../lib/i18n/ja';
import { defaultSettings } from '../../../lib/storage/settings';
import { click, configured, descriptionOf, field, get, openPage, said, snapshotOf, textOf, type } from './optionsPage';

const connection = () => get('region', 'Connection');
const save = () => get('button', 'Save', connection());

describe('the dialer', () => {
  it('is saved as it was typed, without a slash at the end', async () => {
    const page = await openPage(snapshotOf(defaultSettings));
    await type(field('Dialer’s address'), ' https://gws.example.net/ ');
    expect(textOf(connection())).toContain('Not saved yet.');
    await click(save());
    expect(page.sent.map(({ dialer }) => dialer)).toEqual([
      {
        server: 'https://gws.example.net',
        authServer: '',
        clientId: 'dialbridge',
        apiKey: '',
        topic: '<tenant-id>@<place>',
      },
    ]);
    expect(said(connection(), 'status')).toBe('Saved.');
    expect(field('Dialer’s address').value).toBe('https://gws.example.net');
  });

  it('ADM-4 is sent within the click itself, so that the browser can ask for this one host', async () => {
    const page = await openPage(snapshotOf(defaultSettings));
    await type(field('Dialer’s address'), 'https://gws.example.net');
    page.holds = true;
    save().click();
    expect(page.sent).toHaveLength(1);
    expect(page.events[0]?.type).toBe('submit');
    await page.answer();
  });

  it.each([
    ['', 'This is needed.'],
    ['gws.example.net', 'This is not a web address. Begin with https://.'],
    ['https://maya:secret@gws.example.net', 'This is not a web address. Begin with https://.'],
    ['http://gws.example.net', 'Begin with https://. Only this machine may use http://.'],
    ['https://gws.example.net/?x=1', 'Leave out ? and # and what follows.'],
  ])('is not saved as %o; the reason stands beside the field', async (address, problem) => {
    const page = await openPage(snapshotOf(configured));
    const server = field('Dialer’s address');
    await type(server, address);
    await click(save());
    expect(page.sent).toEqual([]);
    expect(server.getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(server)).toBe(`${problem} As in https://gws.example.com. Your administrator knows it.`);
    expect(document.activeElement).toBe(server);
    await type(server, 'https://gws.example.net/desktop');
    expect(server.hasAttribute('aria-invalid')).toBe(false);
    expect(descriptionOf(server)).toBe('As in https://gws.example.com. Your administrator knows it.');
  });

  it('may be on this machine without encryption', async () => {
    const page = await openPage(snapshotOf(configured));
    await type(field('Dialer’s address'), 'http://127.0.0.1:8080');
    await click(save());
    expect(page.sent[0]?.dialer.server).toBe('http://127.0.0.1:8080');
  });

  it('shows the fields under More where one of them is wrong', async () => {
    const page = await openPage(snapshotOf(configured));
    await type(field('Authorization server'), 'auth');
    await click(save());
    expect(page.sent).toEqual([]);
    expect(document.querySelector('details')?.open).toBe(true);
    expect(field('Authorization server').getAttribute('aria-invalid')).toBe('true');
  });

  it('says that a signed-in agent cannot change it, and keeps what was typed', async () => {
    const page = await openPage(
      snapshotOf(configured, { session: { phase: 'signedIn', link: 'live', problem: null } }),
    );
    page.replies.push({ done: false, refusal: 'alreadySignedIn' });
    await type(field('Dialer’s address'), 'https://other.example.net');
    await click(save());
    expect(said(connection(), 'alert')).toBe('You are signed in. Sign out before you change the dialer.');
    expect(field('Dialer’s address').value).toBe('https://other.example.net');
    await click(get('button', 'Discard'));
    expect(field('Dialer’s address').value).toBe('https://gws.example.net');
    expect(said(connection(), 'alert')).toBe('');
  });

  it('says in Japanese that the browser does not allow it', async () => {
    const page = await openPage(snapshotOf({ ...configured, language: 'ja' }));
    page.replies.push({ done: false, problem: 'noPermission' });
    const section = get('region', '接続');
    await type(field('ダイヤラーのアドレス'), 'https://other.example.net');
    await click(get('button', '保存', section));
    expect(said(section, 'alert')).toBe(ja.requestProblems.noPermission);
  });

  it('says so where the worker cannot be asked at all', async () => {
    const page = await openPage(snapshotOf(configured));
    page.isCutOff = true;
    await click(save());
    expect(said(connection(), 'alert')).toBe('Dialbridge could not do it. Try again.');
  });

  it('is sent once, however often Save is pressed', async () => {
    const page = await openPage(snapshotOf(configured));
    page.holds = true;
    await click(save());
    await click(save());
    expect(page.sent).toHaveLength(1);
    expect(said(connection(), 'status')).toBe('Saving');
    await page.answer();
    expect(said(connection(), 'status')).toBe('Saved.');
  });

  it('does not call saved what was typed while it was being saved', async () => {
    const page = await openPage(snapshotOf(configured));
    await type(field('Client id'), 'bridge');
    page.holds = true;
    await click(save());
    await type(field('Client id'), 'bridge-2');
    await page.answer();
    expect(field('Client id').value).toBe('bridge-2');
    expect(said(connection(), 'status')).toBe('Not saved yet.');
  });

  it('follows a change from elsewhere where nothing was typed', async () => {
    const page = await openPage(snapshotOf(configured));
    await type(field('Client id'), 'bridge');
    page.snapshot.value = snapshotOf({
      ...configured,
      dialer: { ...configured.dialer, server: 'https://gws2.example.net' },
    });
    await expect.poll(() => field('Dialer’s address').value).toBe('https://gws2.example.net');
    expect(field('Client id').value).toBe('bridge');
  });

  it('makes the browser ask before the page is closed while something is not saved', async () => {
    await openPage(snapshotOf(configured));
    const closes = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(closes()).toBe(true);
    await type(field('Client id'), 'bridge');
    expect(closes()).toBe(false);
    await type(field('Client id'), 'dialbridge');
    expect(closes()).toBe(true);
  });
});

describe('the test of the connection', () => {
  const test = () => get('button', 'Test the connection');

  it('asks at the address in the field, saved or not', async () => {
    const page = await openPage(snapshotOf(configured));
    await type(field('Dialer’s address'), 'https://other.example.net/');
    await click(test());
    expect(page.tested).toEqual(['https://other.example.net']);
    expect(page.sent).toEqual([]);
    expect(said(connection(), 'status')).toContain('A dialer answered at this address.');
    await type(field('Dialer’s address'), 'https://third.example.net');
    expect(said(connection(), 'status')).not.toContain('A dialer answered');
  });

  it.each([
    ['unreachable', 'Nothing answers at this address. Check it, and your network or VPN.'],
    ['notADialer', 'There is no dialer at this address. Compare it with your administrator’s.'],
    ['noPermission', 'The browser does not allow this address. Allow it when it asks.'],
  ] as const)('says %s in words', async (problem, words) => {
    const page = await openPage(snapshotOf(configured));
    page.replies.push({ done: false, problem });
    await click(test());
    expect(said(connection(), 'alert')).toBe(words);
  });

  it('asks nobody where the address is none', async () => {
    const page = await openPage(snapshotOf(defaultSettings));
    await click(test());
    expect(page.tested).toEqual([]);
    expect(descriptionOf(field('Dialer’s address'))).toContain('This is needed.');
  });
});

describe('the state', () => {
  it.each([
    [{ phase: 'signedOut', link: null, problem: null }, 'Signed out'],
    [{ phase: 'signedIn', link: 'live', problem: null }, 'Connected'],
    [{ phase: 'signedIn', link: 'down', problem: null }, 'No connection'],
  ] as const)('of %o is named', async (session, words) => {
    await openPage(snapshotOf(configured, { session }));
    expect(textOf(connection())).toContain(words);
  });

  it('lets the browser be asked again for a host that it does not allow', async () => {
    const page = await openPage(
      snapshotOf(configured, {
        session: { phase: 'signedOut', link: null, problem: { is: 'noPermission', origin: 'https://gws.example.net' } },
      }),
    );
    expect(textOf(connection())).toContain('Allow https://gws.example.net when the browser asks.');
    await click(get('button', 'Ask the browser again'));
    expect(page.sent).toEqual([configured]);
  });
});
