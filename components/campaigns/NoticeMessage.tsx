import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Notice } from '../../lib/session/notice';
import type { SessionIntents } from '../intents';
import { Button } from '../shared/Button';
import { Message, Problem } from '../shared/Message';
import { failureText, useOrders } from '../shared/useOrders';

import { useWords } from '../shared/words';
import { noticeSteps } from './noticeSteps';
import { noticeWords } from './noticeWords';

interface NoticeMessageProps {
  notice: Notice;
  session: OpenSession;
  intents: SessionIntents;
  /** Its step onward may be the surface's filled button: nothing else there is. */
  isLeading: boolean;
}

/** A notice among other things: beside a record in hand, or in the popup. */
export function NoticeMessage({ notice, session, intents, isLeading }: NoticeMessageProps) {
  const { m } = useWords();
  const orders = useOrders(intents);
  const { tone, icon, title, text, detail, campaign } = noticeWords(notice, m);
  const { onward, close } = noticeSteps(notice, session, intents.newReference, m);
  return (
    <div class="notice" data-notice={notice.is}>
      <Message
        tone={tone}
        icon={icon}
        title={campaign === null ? title : m.notices.about(title, campaign)}
        heading={3}
        actions={
          <>
            <Button label={close.label} size="small" onPress={(event) => orders.send(close.order(), event)} />
            {onward !== null && (
              <Button
                label={onward.label}
                size="small"
                kind={isLeading ? 'primary' : 'plain'}
                onPress={(event) => orders.send(onward.order(), event)}
              />
            )}
          </>
        }
      >
        <p>{text}</p>
        {detail !== null && <p>{m.detail(detail)}</p>}
        {orders.failure !== null && <Problem text={failureText(orders.failure, m)} />}
      </Message>
    </div>
  );
}
