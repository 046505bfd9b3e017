import type { NoticeContent } from '../../../lib/session/notice';
import type { OverlayEntry, PopupEntry } from '../entry';

type Name = NoticeContent['is'];

/** One of each kind. A new kind is asked for by the type check here. */
const all: { readonly [Is in Name]: (campaign: string, contact: string) => Extract<NoticeContent, { is: Is }> } = {
  voiceNotReady: (campaign) => ({ is: 'voiceNotReady', campaign }),
  channelNotReady: (campaign) => ({ is: 'channelNotReady', campaign, channel: 'outboundpreview' }),
  campaignNotRunning: (campaign) => ({ is: 'campaignNotRunning', campaign }),
  noRecordLeft: (campaign) => ({ is: 'noRecordLeft', campaign }),
  noAnswerInTime: (campaign) => ({ is: 'noAnswerInTime', campaign }),
  requestRefused: (campaign) => ({ is: 'requestRefused', campaign, detail: 'Campaign group is not dialing' }),
  saveRefused: (campaign, contact) => ({
    is: 'saveRefused',
    save: 'callback',
    campaign,
    contact,
    detail: 'Record is closed',
  }),
  previewLimit: () => ({ is: 'previewLimit', limit: 3 }),
  recordWithdrawn: (campaign, contact) => ({ is: 'recordWithdrawn', campaign, contact }),
  callbackSoon: (campaign, contact) => ({ is: 'callbackSoon', campaign, contact, due: Date.UTC(2026, 5, 9, 14, 45) }),
  arrivalMissed: (campaign) => ({ is: 'arrivalMissed', campaign }),
  callMissed: (campaign) => ({ is: 'callMissed', campaign }),
  nobodyReached: (campaign) => ({ is: 'nobodyReached', campaign }),
  channelRefused: () => ({ is: 'channelRefused', detail: 'Agent is on a call' }),
  campaignStopped: (campaign) => ({ is: 'campaignStopped', campaign }),
  campaignUnloaded: (campaign) => ({ is: 'campaignUnloaded', campaign }),
  campaignModeChanged: (campaign) => ({ is: 'campaignModeChanged', campaign }),
  campaignStarted: (campaign) => ({ is: 'campaignStarted', campaign }),
  campaignLoaded: (campaign) => ({ is: 'campaignLoaded', campaign }),
};

const names = Object.keys(all) as Name[];
const contactOf = (language: string) => (language === 'ja' ? '佐藤 花子' : 'Emily Carter');

/** Every notice on a card of its own, and among other things in the popup. */
export const notices: readonly (OverlayEntry | PopupEntry)[] = [
  ...names.map(
    (is): OverlayEntry => ({
      surface: 'overlay',
      name: `notice/${is}`,
      session: ({ notice, campaign, language }) => notice(all[is](campaign, contactOf(language))),
    }),
  ),
  {
    surface: 'overlay',
    name: 'notice/automatic',
    session: ({ notice, session }) => notice({ is: 'campaignStarted', campaign: session().campaigns[2]?.name ?? '' }),
  },
  {
    surface: 'overlay',
    name: 'notice/order-refused',
    session: ({ notice, campaign }) => notice(all.campaignStarted(campaign, '')),
    reply: { done: false, refusal: 'alreadyFetching' },
    act: ({ press }) => press('g'),
  },
  {
    surface: 'popup',
    name: 'popup/notices',
    session: ({ session, campaign, language }) =>
      session({
        notices: names.map((is) => ({ ...all[is](campaign, contactOf(language)), id: is, at: 1 })),
      }),
  },
];
