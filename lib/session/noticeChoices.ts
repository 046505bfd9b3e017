import type { Campaign } from './campaign';
import type { Notice, NoticeContent } from './notice';
import type { AgentOrder } from './orders';

/** What an agent can do about a notice; the words for it are in the message files. */
export type NoticeChoice = 'getRecord' | 'readyAndGet' | 'getAgain' | 'becomeReady' | 'join' | 'notNow' | 'dismiss';

/** The step that goes on, where there is one, and the one that only closes the notice. */
export interface NoticeChoices {
  onward: NoticeChoice | null;
  close: NoticeChoice;
}

/** What a notice offers, on pages and by the system alike (CAMP-3, CAMP-4). `campaign`: the one it names, where it is listed. */
export function noticeChoices(notice: NoticeContent, campaign: Campaign | undefined): NoticeChoices {
  const isManual = campaign !== undefined && (campaign.mode === 'preview' || campaign.mode === 'unknown');
  switch (notice.is) {
    case 'voiceNotReady':
      return { onward: 'readyAndGet', close: 'notNow' };
    case 'channelNotReady':
      return { onward: 'becomeReady', close: 'notNow' };
    case 'noRecordLeft':
    case 'noAnswerInTime':
      return { onward: 'getAgain', close: 'dismiss' };
    case 'campaignModeChanged':
    case 'campaignStarted':
    case 'campaignLoaded':
      return { onward: isManual ? 'getRecord' : null, close: campaign === undefined ? 'dismiss' : 'join' };
    default:
      return { onward: null, close: 'dismiss' };
  }
}

/** The order that a choice stands for. A notice that names no campaign can only be dismissed. */
export function choiceOrder(choice: NoticeChoice, notice: Notice, reference: number): AgentOrder {
  const campaign = 'campaign' in notice ? notice.campaign : null;
  if (campaign === null || choice === 'dismiss' || choice === 'notNow') return { type: 'DismissNotice', id: notice.id };
  if (choice === 'join' || choice === 'becomeReady') {
    return { type: 'JoinCampaign', campaign, becomeReady: choice === 'becomeReady' };
  }
  return { type: 'GetRecord', campaign, reference, becomeReady: choice === 'readyAndGet' };
}
