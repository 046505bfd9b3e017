import type { Language } from '../../lib/i18n/language';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Call } from '../../lib/session/call';
import type { Campaign } from '../../lib/session/campaign';
import type { Notice, NoticeContent } from '../../lib/session/notice';
import type { RecordData, RecordInHand, RecordPhase } from '../../lib/session/record';
import {
  allowances,
  callOn,
  campaign,
  campaigns,
  emily,
  openSession,
  recordOf,
  sato,
} from '../components/support/fakes';

/** A contact centre that speaks the language of the picture: names, campaigns and reasons are as long as they are there. */
export interface Given {
  language: Language;
  contact: RecordData;
  /** A second contact. */
  other: RecordData;
  campaign: string;
  session(more?: Partial<OpenSession>): OpenSession;
  /** A session with the contact's record in a phase. */
  record(phase: RecordPhase, more?: Partial<RecordInHand>, session?: Partial<OpenSession>): OpenSession;
  /** A session with the contact's record on a call in a state. */
  call(state: Call['state'], call?: Partial<Call>, session?: Partial<OpenSession>): OpenSession;
  notice(content: NoticeContent): OpenSession;
}

const omar: RecordData = {
  ...emily,
  key: '134/79',
  handle: '79',
  phone: '+1 312 555 0155',
  phoneType: 2,
  fields: [{ name: 'contact_name', value: 'Omar Haddad' }],
};
const tanaka: RecordData = {
  ...sato,
  key: '134/80',
  handle: '80',
  phone: '+81 3-0000-0102',
  phoneType: 2,
  fields: [{ name: '氏名', value: '田中 健一' }],
};

const japaneseCampaigns: readonly Campaign[] = [
  campaign('春の更新案内', 'running', 'preview', '6月末に満期となる契約'),
  campaign('未入金のご案内', 'running', 'pushPreview', '2回目のご連絡'),
  campaign('顧客満足度調査', 'running', 'predictive', '光回線、上期'),
  campaign('新規会員へのご挨拶', 'active', 'preview', '第24週の新規会員'),
];
const japaneseReasons = ['休憩', '昼食', '研修'].map((name) => ({ code: name, name }));

export function given(language: Language): Given {
  const isJapanese = language === 'ja';
  const contact = isJapanese ? sato : emily;
  const words: Partial<OpenSession> = isJapanese
    ? {
        campaigns: japaneseCampaigns,
        allowances: { ...allowances, notReadyReasons: japaneseReasons },
      }
    : { campaigns };
  const session: Given['session'] = (more = {}) => {
    const open = openSession({ ...words, ...more });
    if (!isJapanese) return open;
    const channels = open.channels.map((channel) =>
      channel.status.is === 'notReady' && channel.status.reason === 'Lunch'
        ? { ...channel, status: { is: 'notReady', reason: '昼食' } as const }
        : channel,
    );
    return { ...open, channels };
  };
  return {
    language,
    contact,
    other: isJapanese ? tanaka : omar,
    campaign: contact.campaign,
    session,
    record: (phase, more = {}, rest = {}) => session({ records: [{ ...recordOf(contact, phase), ...more }], ...rest }),
    call: (state, call = {}, rest = {}) =>
      session({
        records: [recordOf(contact, { is: 'onCall', number: contact.phone, callId: 'call-1' })],
        calls: [callOn(contact, state, call)],
        ...rest,
      }),
    notice: (content) => {
      const notice: Notice = { ...content, id: content.is, at: 1 };
      return session({ notices: [notice] });
    },
  };
}
