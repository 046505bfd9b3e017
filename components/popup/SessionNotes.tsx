import type { OpenSession } from '../../lib/messaging/snapshot';
import type { PopupIntents } from '../intents';
import { Button } from '../shared/Button';
import { leavingText } from '../shared/leavingText';
import { Message, Problem } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { failureText, useOrders } from '../shared/useOrders';
import { useReply } from '../shared/useReply';

interface SessionNoteProps {
  session: OpenSession;
  intents: PopupIntents;
}

/** The session ends by itself once nothing is in hand; the agent may still stay (SES-6). */
export function LeavingNote({ session, intents }: SessionNoteProps) {
  const { m } = useOwnWords();
  const orders = useOrders(intents);
  if (!session.leaving) return null;
  return (
    <Message
      tone="warning"
      icon="logOut"
      title={leavingText(session, m)}
      actions={
        <Button label={m.leaving.stay} size="small" onPress={(event) => orders.send({ type: 'StaySignedIn' }, event)} />
      }
    >
      {m.leaving.text}
      {orders.failure !== null && <Problem text={failureText(orders.failure, m)} />}
    </Message>
  );
}

/** The dialer's own desktop is open in this browser too: two desktops of one agent take each other's work (SES-7). */
export function DesktopNote({ session, intents }: SessionNoteProps) {
  const { m } = useOwnWords();
  const { failure, ask } = useReply();
  if (!session.desktopOpen) return null;
  return (
    <Message
      tone="warning"
      icon="warning"
      title={m.desktop.title}
      actions={
        <Button label={m.signOut.showDesktop} size="small" onPress={() => ask('showDesktop', intents.showDesktop)} />
      }
    >
      {m.desktop.text}
      {failure !== null && <Problem text={failureText(failure, m)} />}
    </Message>
  );
}
