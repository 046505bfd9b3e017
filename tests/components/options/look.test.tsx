// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  all,
  click,
  configured,
  descriptionOf,
  field,
  get,
  openPage,
  said,
  snapshotOf,
  textOf,
  type,
} from './optionsPage';

const look = () => get('region', 'Language and look');
const isChosen = (name: string) => (get('radio', name) as HTMLInputElement).checked;

describe('the language', () => {
  it('UX-1 holds as soon as it is chosen, everywhere on the page', async () => {
    const page = await openPage(snapshotOf(configured));
    expect(document.documentElement.lang).toBe('en');
    await click(get('radio', '日本語'));
    expect(page.sent.map(({ language }) => language)).toEqual(['ja']);
    expect(document.documentElement.lang).toBe('ja');
    expect(document.title).toBe('Dialbridge のオプション');
    expect(all('region', '言語と表示')).toHaveLength(1);
    await click(get('radio', 'English'));
    expect(document.documentElement.lang).toBe('en');
  });

  it('is the browser’s where none was chosen', async () => {
    await openPage(snapshotOf(configured), ['fr', 'ja-JP', 'en']);
    expect(document.documentElement.lang).toBe('ja');
    expect(isChosen('ブラウザーに従う')).toBe(true);
  });

  it('goes back to what holds where it could not be saved', async () => {
    const page = await openPage(snapshotOf(configured));
    page.replies.push({ done: false, problem: 'failed' });
    page.holds = true;
    await click(get('radio', '日本語'));
    expect(isChosen('日本語')).toBe(true);
    await page.answer();
    expect(isChosen('日本語')).toBe(false);
    expect(isChosen('Browser’s')).toBe(true);
    expect(said(look(), 'alert')).toBe('Dialbridge could not do it. Try again.');
  });
});

describe('light or dark', () => {
  it('holds as soon as it is chosen', async () => {
    const page = await openPage(snapshotOf(configured));
    expect(document.documentElement.dataset.theme).toBeUndefined();
    await click(get('radio', 'Dark'));
    expect(page.sent.map(({ theme }) => theme)).toEqual(['dark']);
    expect(document.documentElement.dataset.theme).toBe('dark');
    await click(get('radio', 'System’s'));
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it('does not undo a choice that was made a moment before', async () => {
    const page = await openPage(snapshotOf(configured));
    page.holds = true;
    await click(get('radio', 'Dark'));
    await click(get('checkbox', 'One letter, digit or Enter is enough while the card has focus'));
    await page.answer();
    expect(page.sent.at(-1)).toEqual({ ...configured, theme: 'dark', singleKeys: false });
  });

  it('saves nothing that is still being typed elsewhere on the page', async () => {
    const page = await openPage(snapshotOf(configured));
    await type(field('Client id'), 'bri');
    await click(get('radio', 'Dark'));
    expect(page.sent[0]?.dialer).toEqual(configured.dialer);
    expect(field('Client id').value).toBe('bri');
  });
});

describe('the country of numbers', () => {
  it('is saved in capitals', async () => {
    const page = await openPage(snapshotOf(configured));
    expect(all('button', 'Save', look())).toEqual([]);
    await type(field('Country of numbers'), 'jp');
    await click(get('button', 'Save', look()));
    expect(page.sent.map(({ region }) => region)).toEqual(['JP']);
    expect(field('Country of numbers').value).toBe('JP');
  });

  it('is two letters', async () => {
    const page = await openPage(snapshotOf(configured));
    await type(field('Country of numbers'), 'Japan');
    await click(get('button', 'Save', look()));
    expect(page.sent).toEqual([]);
    expect(descriptionOf(field('Country of numbers'))).toContain('Two letters, as in JP, US or GB.');
    expect(document.activeElement).toBe(field('Country of numbers'));
    await click(get('button', 'Discard', look()));
    expect(field('Country of numbers').value).toBe('');
  });
});

describe('the keys', () => {
  it('inside the card can be switched off', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(get('checkbox', 'One letter, digit or Enter is enough while the card has focus'));
    expect(page.sent.map(({ singleKeys }) => singleKeys)).toEqual([false]);
  });
});

describe('notices by the system', () => {
  it('CAMP-2 can be switched off', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(get('checkbox', 'Also tell me of campaigns and my callbacks while no CRM page is in front'));
    expect(page.sent.map(({ systemNotices }) => systemNotices)).toEqual([false]);
  });
});

describe('a record that arrives', () => {
  it('PUSH-4 opens its contact’s page once the agent has asked for it', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(get('checkbox', 'Open the contact’s page, unless I am typing or have not saved'));
    expect(page.sent.map(({ opensContact }) => opensContact)).toEqual([true]);
  });
});

describe('what the administrator has set', () => {
  it('is read, not changed', async () => {
    const page = await openPage(
      snapshotOf(
        { ...configured, language: 'en', dialer: { ...configured.dialer, apiKey: 'k-123' } },
        { locked: ['dialer', 'language', 'region', 'singleKeys'] },
      ),
    );
    const connection = get('region', 'Connection');
    expect(connection.querySelectorAll('input')).toHaveLength(0);
    expect(all('button', 'Save', connection)).toEqual([]);
    expect(textOf(connection)).toContain('Dialer’s addresshttps://gws.example.netSet by your administrator');
    expect(textOf(connection)).not.toContain('k-123');
    expect(all('radio', '日本語')).toEqual([]);
    expect(all('textbox', 'Country of numbers')).toEqual([]);
    const keys = get('checkbox', 'One letter, digit or Enter is enough while the card has focus');
    expect(descriptionOf(keys)).toBe('Set by your administrator');
    await click(keys);
    expect(page.sent).toEqual([]);
    await click(get('radio', 'Dark'));
    expect(page.sent).toHaveLength(1);
  });

  it('stops no one from saving the rest', async () => {
    const page = await openPage(
      snapshotOf(
        { ...configured, dialer: { ...configured.dialer, server: 'http://gws.example.net' } },
        { locked: ['dialer.server'] },
      ),
    );
    await type(field('Client id'), 'bridge');
    await click(get('button', 'Save', get('region', 'Connection')));
    expect(page.sent[0]?.dialer.clientId).toBe('bridge');
  });
});
