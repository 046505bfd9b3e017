import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en';
import { ja } from '../../lib/i18n/ja';
import { resolveLanguage } from '../../lib/i18n/language';
import { callResultNames } from '../../lib/session/callResult';

type Leaf = { path: string; text: string };

/** Every text of a language; functions are called with marks that must appear in what they return. */
function texts(messages: unknown, path = ''): Leaf[] {
  if (typeof messages === 'string') return [{ path, text: messages }];
  if (typeof messages === 'function') return [{ path, text: called(messages as (...values: unknown[]) => unknown) }];
  if (typeof messages !== 'object' || messages === null) throw new Error(`${path} is no message`);
  return Object.entries(messages).flatMap(([key, value]) => texts(value, path === '' ? key : `${path}.${key}`));
}

const marks = ['⟦a⟧', '⟦b⟧'];
function called(message: (...values: unknown[]) => unknown): string {
  try {
    return String(message(...marks));
  } catch {
    // The one message that takes a list.
    return String(message(marks));
  }
}

const inEnglish = texts(en);
const inJapanese = new Map(texts(ja).map(({ path, text }) => [path, text]));

/** The same in every language: names, and what is filled in. */
const names = /⟦.⟧|Dialbridge|English|\bOK\b/g;

describe('the messages', () => {
  it('UX-1 are complete in Japanese: the same entries, none left in English', () => {
    expect([...inJapanese.keys()].sort()).toEqual(inEnglish.map(({ path }) => path).sort());
    const untranslated = inEnglish.filter(({ path }) => {
      const text = inJapanese.get(path) ?? '';
      return !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) && /[a-z]{2}/i.test(text.replace(names, ''));
    });
    expect(untranslated).toEqual([]);
  });

  it('are never empty, and fill in the same things in both languages', () => {
    for (const { path, text } of inEnglish) {
      const other = inJapanese.get(path) ?? '';
      expect(text, path).not.toBe('');
      for (const mark of marks)
        expect({ path, filled: other.includes(mark) }).toEqual({ path, filled: text.includes(mark) });
    }
  });

  it('say no please, no oops, and end no button with a full stop', () => {
    for (const { path, text } of inEnglish) expect(text, path).not.toMatch(/\bplease\b|\boops\b/i);
    for (const text of [en.record.call, en.record.decline, en.record.done, en.campaigns.getRecord]) {
      expect(text).not.toMatch(/\.$/);
    }
  });

  it('say in sentences of at most twelve words what happened and what to do', () => {
    const long = [en.refusals, en.requestProblems, en.announce]
      .flatMap((part) => texts(part))
      .flatMap(({ path, text }) =>
        text
          .split(/(?<=[.?!])\s+/)
          .filter((sentence) => sentence.split(/\s+/).length > 12)
          .map((sentence) => `${path}: ${sentence}`),
      );
    expect(long).toEqual([]);
  });

  it('name all call results of the dialer’s enumeration, each differently', () => {
    for (const messages of [en, ja]) {
      const labels = Object.values(callResultNames).map((name) => messages.callResults[name]);
      expect(labels).toHaveLength(54);
      expect(new Set(labels).size).toBe(54);
    }
  });
});

/** The table of the specification: a term and where the product says it. */
const terms: readonly (readonly [english: string, japanese: string, path: string])[] = [
  ['My Campaigns', 'マイ キャンペーン', 'campaigns.title'],
  ['Preview', 'プレビュー キャンペーン', 'campaigns.modes.preview'],
  ['Push preview', 'プッシュ プレビュー キャンペーン', 'campaigns.modes.pushPreview'],
  ['Progressive', 'プログレッシブ キャンペーン', 'campaigns.modes.progressive'],
  ['Predictive', 'プレディクティブ キャンペーン', 'campaigns.modes.predictive'],
  ['Manual', '手動', 'campaigns.delivery.manual'],
  ['Semi-automatic', '半自動', 'campaigns.delivery.semiAutomatic'],
  ['Automatic', '自動', 'campaigns.delivery.automatic'],
  ['My Channels', 'マイ チャネル', 'channels.title'],
  ['Voice', '音声', 'channels.voice'],
  ['Outbound Preview', 'アウトバウンド プレビュー', 'channels.outboundpreview'],
  ['Ready', '準備完了', 'channels.ready'],
  ['Not Ready', '準備未完了', 'channels.notReady'],
  ['Get Record', 'レコードを取得', 'campaigns.getRecord'],
  ['Campaign started', 'キャンペーンが開始されました', 'notices.campaignStarted.title'],
  ['OK', 'OK', 'campaigns.join'],
  ['Call', 'コール', 'record.call'],
  ['Decline', '拒否', 'record.decline'],
  ['Call this contact later', 'このコンタクトに後でコールする', 'record.later'],
  ['Don’t call this contact', 'このコンタクトにコールしない', 'record.dontCall'],
  ['Done', '完了', 'record.done'],
  ['Done and Stop', '完了して停止', 'record.doneAndStop'],
  ['Case Information', 'ケース情報', 'caseInformation.title'],
  ['Origin', '情報源', 'caseInformation.origin'],
  ['Outbound Preview', 'アウトバウンド プレビュー', 'caseInformation.origins.preview'],
  [
    'Outbound campaign call - Connecting…',
    'アウトバウンド キャンペーン コール - 接続しています...',
    'caseInformation.origins.connecting',
  ],
  ['Outbound campaign call to ⟦a⟧', '⟦a⟧へのアウトバウンド キャンペーン コール', 'caseInformation.origins.connected'],
  ['Callback', 'コールバック', 'caseInformation.origins.callback'],
  ['Personal Callback', 'パーソナル コールバック', 'caseInformation.origins.personalCallback'],
];

describe('Japanese', () => {
  const samples: readonly (readonly [path: string, contact: string, text: string])[] = [
    ['record.notThisPage', '佐藤 花子', 'このページは 佐藤 花子 様のものではありません。'],
    ['record.notThisPage', '+81 90-0000-0101', 'このページは +81 90-0000-0101 のものではありません。'],
    ['record.noneMatches', '佐藤 花子', 'このページに 佐藤 花子 様は見つかりません。'],
    [
      'notices.recordWithdrawn.text',
      '佐藤 花子 様',
      '佐藤 花子 様のレコードはダイヤラーに取り下げられました。操作は不要です。',
    ],
    ['announce.dialing', '佐藤 花子', '佐藤 花子 様に発信しています。'],
    ['announce.ringing', '佐藤 花子', '着信中: 佐藤 花子 様。'],
    ['announce.ringing', '090 0000 0101', '着信中: 090 0000 0101。'],
  ];
  it.each(samples)('UX-1 gives a contact 様 in a sentence, and a number none: %s of %s', (path, contact, text) => {
    const parts = path.split('.');
    const message = parts.reduce<unknown>((at, part) => Reflect.get(Object(at), part), ja);
    expect(typeof message === 'function' ? message(contact) : null).toBe(text);
  });

  it('UX-1 writes ranges with a wave dash and colons as everywhere else', () => {
    expect([...inJapanese].filter(([, text]) => /~|：/.test(text))).toEqual([]);
  });
});

describe('the terms', () => {
  it.each(terms)('UX-1 are word for word those of the contact centre: %s', (english, japanese, path) => {
    expect(inEnglish.find((leaf) => leaf.path === path)?.text).toBe(english);
    expect(inJapanese.get(path)).toBe(japanese);
  });
});

describe('the language', () => {
  it.each([
    ['auto', ['ja-JP', 'en-US'], 'ja'],
    ['auto', ['de-DE', 'ja'], 'ja'],
    ['auto', ['de-DE', 'fr'], 'en'],
    ['auto', [], 'en'],
    ['auto', ['EN-gb', 'ja'], 'en'],
    ['ja', ['en'], 'ja'],
    ['en', ['ja'], 'en'],
  ] as const)('UX-1 is chosen by %s with %o: %s', (choice, browser, language) => {
    expect(resolveLanguage(choice, browser)).toBe(language);
  });
});
