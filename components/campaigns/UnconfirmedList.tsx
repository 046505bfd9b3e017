import type { PageMessages } from '../../lib/i18n/enPage';
import { formatTime } from '../../lib/i18n/times';
import type { Unconfirmed } from '../../lib/messaging/snapshot';
import type { Closing } from '../../lib/session/record';
import type { SessionIntents } from '../intents';
import { resultLabel } from '../record/resultLabel';
import { IconButton } from '../shared/Button';
import { Icon } from '../shared/Icon';
import { Problem } from '../shared/Message';
import { Spinner } from '../shared/Timer';
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
    <section class="panel unconfirmed" aria-labelledby="unconfirmed-title">
      <div class="panel-head">
        <h2 id="unconfirmed-title">{m.unconfirmed.title}</h2>
        <span class="count">{items.length}</span>
      </div>
      <ul>
        {items.map((item) => (
          <li key={item.reference} class="sent">
            {item.status === 'unconfirmed' ? <Icon name="send" /> : <Spinner />}
            <div class="grow">
              <b>{m.list([item.contact, item.campaign])}</b>
              <p class="hint">
                {m.list([closingText(item.closing, m), formatTime(language, item.askedAt)])} ·{' '}
                {m.unconfirmed[item.status]}
              </p>
            </div>
            {item.status === 'unconfirmed' && (
              <IconButton
                icon="x"
                label={m.unconfirmed.dismiss(item.contact)}
                onPress={(event) => orders.send({ type: 'DismissUnconfirmed', reference: item.reference }, event)}
              />
            )}
          </li>
        ))}
      </ul>
      <div class="problems" role="alert">
        {orders.failure !== null && <Problem text={failureText(orders.failure, m)} />}
      </div>
    </section>
  );
}

function closingText(closing: Closing, m: PageMessages): string {
  if (closing.how === 'done') return m.unconfirmed.done(resultLabel(closing.result, m));
  return m.unconfirmed[closing.how];
}
