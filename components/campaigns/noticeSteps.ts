import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Notice } from '../../lib/session/notice';
import type { AgentOrder } from '../../lib/session/orders';

/** A button of a notice and the order it gives. */
export interface NoticeStep {
  label: string;
  /** Made when it is clicked: an order carries a reference of its own. */
  order(): AgentOrder;
  keyHint: 'G' | 'O' | undefined;
}

/** What a notice offers: the step that goes on (right, null where there is none) and the one that only closes it (left). */
export interface NoticeSteps {
  onward: NoticeStep | null;
  close: NoticeStep;
}

export function noticeSteps(
  notice: Notice,
  session: OpenSession,
  newReference: () => number,
  m: PageMessages,
): NoticeSteps {
  const campaign = 'campaign' in notice ? session.campaigns.find(({ name }) => name === notice.campaign) : undefined;
  const dismiss: AgentOrder = { type: 'DismissNotice', id: notice.id };
  const close: NoticeStep = { label: m.ok, order: () => dismiss, keyHint: 'O' };
  const isManual = campaign !== undefined && (campaign.mode === 'preview' || campaign.mode === 'unknown');
  const fetch = (name: string, label: string, becomeReady: boolean): NoticeStep => ({
    label,
    keyHint: 'G',
    order: () => ({ type: 'GetRecord', campaign: name, reference: newReference(), becomeReady }),
  });
  switch (notice.is) {
    case 'voiceNotReady':
      return {
        // A page may not know the campaign: the notice names it, and the worker decides.
        onward: fetch(notice.campaign, m.campaigns.readyAndGet, true),
        close: { ...close, label: m.notNow },
      };
    case 'noRecordLeft':
    case 'noAnswerInTime':
      return { onward: fetch(notice.campaign, m.campaigns.getAgain, false), close };
    case 'campaignStarted':
    case 'campaignLoaded': {
      const join: NoticeStep =
        campaign === undefined
          ? close
          : { ...close, order: () => ({ type: 'JoinCampaign', campaign: campaign.name, becomeReady: false }) };
      return { onward: isManual ? fetch(notice.campaign, m.campaigns.getRecord, false) : null, close: join };
    }
    default:
      return { onward: null, close };
  }
}
