import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { PopupIntents } from '../intents';
import { Button } from '../shared/Button';
import { Icon } from '../shared/Icon';
import { Problem } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { failureText } from '../shared/useOrders';
import { useReply } from '../shared/useReply';
import { type HeldWork, heldWork } from './heldWork';

interface LeavePanelProps {
  session: OpenSession;
  intents: PopupIntents;
  /** Closes the panel; the focus goes back to where it came from. */
  close(): void;
}

/**
 * *Sign out* with work in hand: names it, and offers to finish it, to give it back, or to stay (SES-6). It lies over nothing: a call can
 * be heard and ended beside it.
 */
export function LeavePanel({ session, intents, close }: LeavePanelProps) {
  const { m } = useOwnWords();
  const { failure, ask } = useReply();
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const held = heldWork(session, m);
  const isOver = held.length === 0;
  useLayoutEffect(() => root.current?.focus(), []);
  useEffect(() => {
    if (isOver) close();
  }, [isOver, close]);
  if (isOver) return null;

  const returnable = held.filter(({ isReturnable }) => isReturnable).length;
  const leave = async (inHand: 'finish' | 'giveBack', event: Event) => {
    if (!(await ask('SignOut', () => intents.order({ type: 'SignOut', inHand }, event)))) return;
    close();
    if (inHand === 'finish') intents.showCard();
  };
  const stay = async (event: Event) => {
    if (session.leaving && !(await ask('Stay', () => intents.order({ type: 'StaySignedIn' }, event)))) return;
    close();
  };
  return (
    <div
      ref={root}
      class="panel leave"
      role="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // The browser closes a popup at Escape.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <h2 id={`${id}-title`}>
        <Icon name="logOut" />
        {m.signOut.title}
      </h2>
      <div id={`${id}-text`}>
        <ul class="held">
          {held.map((item) => (
            <Held key={item.key} item={item} />
          ))}
        </ul>
        <p class="hint">{m.signOut.text}</p>
        {session.unconfirmed.some(({ status }) => status === 'unconfirmed') && (
          <p class="hint">{m.signOut.notConfirmed}</p>
        )}
      </div>
      <div class="problems" role="alert">
        {failure !== null && <Problem text={failureText(failure, m)} />}
      </div>
      <div class="acts">
        <Button label={m.leaving.stay} onPress={stay} />
        <span class="grow" />
        {returnable > 0 && (
          <Button
            label={m.signOut.giveBack(returnable, returnable === held.length)}
            icon="undo"
            unavailable={session.link === 'down' ? m.record.noConnection : null}
            onPress={(event) => leave('giveBack', event)}
          />
        )}
        <Button label={m.signOut.finish(held.length)} icon="check" onPress={(event) => leave('finish', event)} />
      </div>
    </div>
  );
}

function Held({ item }: { item: HeldWork }) {
  const { m } = useOwnWords();
  const facts = [item.campaign, item.state].filter((fact) => fact !== null);
  return (
    <li>
      <b>{item.name}</b> <span>{m.list(facts)}</span>
      {item.reason !== null && <span class="hint why">{item.reason}</span>}
    </li>
  );
}
