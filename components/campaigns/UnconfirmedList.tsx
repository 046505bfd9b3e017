import type { PageMessages } from '../../lib/i18n/enPage';
import { formatTime } from '../../lib/i18n/times';
import type { Unconfirmed } from '../../lib/messaging/snapshot';
import type { Closing } from '../../lib/session/record';
import type { SessionIntents } from '../intents';
import { resultLabel } from '../record/resultLabel';
import { Button } from '../shared/Button';
import { Message, Problem } from '../shared/Message';
import { failureText, useOrders } from '../shared/useOrders';
import { useWords } from '../shared/words';

interface UnconfirmedListProps {
  items: readonly Unconfirmed[];
  intents: SessionIntents;
}

/** What was sent and not confirmed: it stays until the dialer answers, or until the agent has read that it may never do so. */
export function UnconfirmedList({ items, intents }: UnconfirmedListProps) {
  const { m, language } = useWords();
  const orders = useOrders(intents);
  if (items.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="unconfirmed-title">
      <h2 id="unconfirmed-title" class="list-title">
        {m.unconfirmed.title}
      </h2>
      {items.map((item) => {
        const { reference, contact, campaign, status, askedAt } = item;
        return (
          <div key={reference} class="notice">
            <Message
              tone="unknown"
              icon="send"
              title={m.list([contact, campaign])}
              heading={3}
              actions={
                status === 'unconfirmed' ? (
                  <Button
                    label={m.dismiss}
                    name={m.notices.about(m.dismiss, contact)}
                    size="small"
                    onPress={(event) => orders.send({ type: 'DismissUnconfirmed', reference }, event)}
                  />
                ) : undefined
              }
            >
              {m.list([whatText(item, m), formatTime(language, askedAt)])} ·{' '}
              {status === 'sent' ? m.announce.sending : m.unconfirmed[status]}
            </Message>
          </div>
        );
      })}
      <div class="notice" role="alert">
        {orders.failure !== null && <Problem text={failureText(orders.failure, m)} />}
      </div>
    </section>
  );
}

function whatText(item: Unconfirmed, m: PageMessages): string {
  return 'closing' in item ? closingText(item.closing, m) : m.record.saving[item.save];
}

function closingText(closing: Closing, m: PageMessages): string {
  return closing.how === 'done'
    ? m.notices.about(m.record.done, resultLabel(closing.result, m))
    : m.record[closing.how];
}
