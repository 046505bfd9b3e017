import type { OpenSession } from '../../lib/messaging/snapshot';
import { Button } from '../shared/Button';
import { Icon } from '../shared/Icon';
import type { Orders } from '../shared/useOrders';
import { useWords } from '../shared/words';

/** What holds for the whole session and matters while a record is worked: it ends with it, or another desktop shares it. */
export function SessionLines({ session, send }: { session: OpenSession; send: Orders['send'] }) {
  const { m } = useWords();
  const { leaving, desktopOpen, records } = session;
  return (
    <>
      {leaving && (
        <div class="place leaving" role="status">
          <div>
            <p>
              <b>{m.leaving.afterRecord(records.length)}</b>
            </p>
            <p>{m.leaving.text}</p>
          </div>
          <Button label={m.leaving.stay} size="small" onPress={(event) => send({ type: 'StaySignedIn' }, event)} />
        </div>
      )}
      {desktopOpen && (
        <p class="place desktop" title={m.desktop.text}>
          <Icon name="info" size={14} />
          <span class="grow">{m.desktop.title}</span>
        </p>
      )}
    </>
  );
}
