const en = {
  home: 'Home',
  contacts: 'Contacts',
  search: 'Search by name or number',
  found: (count: number) => (count === 1 ? '1 contact' : `${count} contacts`),
  foundFor: (text: string) => `Search: ${text}`,
  nothingFound: 'No contact has this name or number.',
  name: 'Name',
  number: 'Number',
  city: 'City',
  details: 'Details',
  numbers: 'Numbers',
  showAllNumbers: 'Show all numbers',
  newNote: 'New note',
  saveNote: 'Save note',
  noteSaved: 'The note was saved.',
  activity: 'Activity',
  edit: 'Edit',
  editing: (name: string) => `Edit ${name}`,
  save: 'Save',
  cancel: 'Cancel',
  unsaved: 'Not saved yet',
  leaveTitle: 'Leave without saving?',
  leaveText: 'What you have entered here is not saved.',
  leave: 'Leave',
  stay: 'Stay',
  keys: 'Keyboard shortcuts',
  close: 'Close',
  keyList: [
    ['j / k', 'Next and previous contact'],
    ['Enter', 'Open the contact'],
    ['/', 'Search'],
    ['c', 'Write a note'],
    ['e', 'Edit the contact'],
    ['?', 'This list'],
    ['Escape', 'Back'],
  ],
  noSuchContact: 'There is no such contact.',
  failed: (reason: string) => `That did not work: ${reason}`,
  welcome: 'Good to see you',
  welcomeText: 'Open a contact from the list, or search by name or number.',
  kinds: { home: 'Home', work: 'Work', mobile: 'Mobile', other: 'Other' },
  activities: { call: 'Call', email: 'Email', letter: 'Letter', note: 'Note' },
  past: {
    emailOpened: 'Email opened: Your renewal',
    callNoAnswer: 'Call, no answer',
    letterSent: 'Letter sent',
    addressChanged: 'Address changed by contact',
  },
};

export type Words = typeof en;

const ja: Words = {
  home: 'ホーム',
  contacts: 'コンタクト',
  search: '氏名または電話番号で検索',
  found: (count) => `${count} 件`,
  foundFor: (text) => `検索: ${text}`,
  nothingFound: '該当するコンタクトはありません。',
  name: '氏名',
  number: '電話番号',
  city: '市区町村',
  details: '詳細',
  numbers: '電話番号',
  showAllNumbers: 'すべての番号を表示',
  newNote: '新しいメモ',
  saveNote: 'メモを保存',
  noteSaved: 'メモを保存しました。',
  activity: '履歴',
  edit: '編集',
  editing: (name) => `${name} の編集`,
  save: '保存',
  cancel: 'キャンセル',
  unsaved: '未保存',
  leaveTitle: '保存せずに移動しますか?',
  leaveText: '入力した内容はまだ保存されていません。',
  leave: '移動する',
  stay: 'とどまる',
  keys: 'キーボード ショートカット',
  close: '閉じる',
  keyList: [
    ['j / k', '次・前のコンタクト'],
    ['Enter', 'コンタクトを開く'],
    ['/', '検索'],
    ['c', 'メモを書く'],
    ['e', 'コンタクトを編集'],
    ['?', 'この一覧'],
    ['Escape', '戻る'],
  ],
  noSuchContact: 'このコンタクトは存在しません。',
  failed: (reason) => `処理できませんでした: ${reason}`,
  welcome: 'ようこそ',
  welcomeText: '一覧からコンタクトを開くか、氏名または電話番号で検索してください。',
  kinds: { home: '自宅', work: '勤務先', mobile: '携帯', other: 'その他' },
  activities: { call: '通話', email: 'メール', letter: '郵便', note: 'メモ' },
  past: {
    emailOpened: 'メール開封: 更新のご案内',
    callNoAnswer: '発信、応答なし',
    letterSent: '書類を郵送',
    addressChanged: '住所変更の届け出',
  },
};

export const language = document.documentElement.lang === 'ja' ? 'ja' : 'en';
export const words: Words = language === 'ja' ? ja : en;

/** What the calling lists call their fields, where the CRM has a word of its own. */
const japaneseFields: Readonly<Record<string, string>> = {
  'Policy number': '証券番号',
  Plan: 'プラン',
  'Renewal date': '更新日',
  Balance: '残高',
  Notes: '備考',
  Reading: 'フリガナ',
  Company: '会社名',
  Invoice: '請求書',
  'Amount due': '請求額',
  Due: '支払期日',
  'Reminders sent': '督促回数',
};

export const fieldLabel = (label: string): string => (language === 'ja' ? japaneseFields[label] : undefined) ?? label;

/** The text of an activity: a note is what somebody wrote, the rest are keys. */
export function activityText(text: string): string {
  return Object.entries(words.past).find(([key]) => key === text)?.[1] ?? text;
}
