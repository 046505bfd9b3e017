import type { PageMessages } from '../../lib/i18n/enPage';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { mayJoin } from '../../lib/session/campaign';
import type { Notice } from '../../lib/session/notice';
import { choiceOrder, type NoticeChoice, noticeChoices } from '../../lib/session/noticeChoices';
import type { AgentOrder } from '../../lib/session/orders';

/** A button of a notice and the order it gives. */
export interface NoticeStep {
  label: string;
  /** Made when it is clicked: an order carries a reference of its own. */
  order(): AgentOrder;
  does: 'getRecord' | 'ok';
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
  // A page may not know the campaign: the notice names it, and the worker decides.
  const campaign = 'campaign' in notice ? session.campaigns.find(({ name }) => name === notice.campaign) : undefined;
  const isTheirs = campaign !== undefined && mayJoin(campaign, session.allowances);
  const { onward, close } = noticeChoices(notice, isTheirs ? campaign : undefined);
  const step = (choice: NoticeChoice, does: NoticeStep['does']): NoticeStep => ({
    label: m.notices.choices[choice],
    does,
    order: () => choiceOrder(choice, notice, newReference()),
  });
  return {
    onward: onward === null ? null : step(onward, 'getRecord'),
    close: step(close, 'ok'),
  };
}
