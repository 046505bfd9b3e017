import { formatTime } from '../../lib/i18n/times';
import type { Unconfirmed } from '../../lib/messaging/snapshot';
import type { SessionIntents } from '../intents';
import { Button } from '../shared/Button';
import { Message, Problem } from '../shared/Message';
import { failureText, useOrders } from '../shared/useOrders';
import { useWords } from '../shared/words';
import { sentText } from './sentText';

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
              {m.list([sentText(item, m, language), formatTime(language, askedAt)])} ·{' '}
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
