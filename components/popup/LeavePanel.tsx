import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { PopupIntents } from '../intents';
import { Button } from '../shared/Button';
import { Icon } from '../shared/Icon';
import { Problem } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { type Failure, failureText } from '../shared/useOrders';
import { useReply } from '../shared/useReply';
import { type HeldWork, heldWork, openWork } from './heldWork';

interface LeavePanelProps {
  session: OpenSession;
  intents: PopupIntents;
  /** Closes the panel; the focus goes back to where it came from. */
  close(): void;
}

/** *Sign out* with work in hand: names it, and offers to finish it, to give it back, or to stay (SES-6). */
export function LeavePanel({ session, intents, close }: LeavePanelProps) {
  const { m, language } = useOwnWords();
  const { failure, ask } = useReply();
  const held = heldWork(session, m, language);
  const open = openWork(session, m, language);
  const isOver = held.length === 0;
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
    <Panel
      title={m.signOut.title}
      failure={failure}
      close={close}
      steps={
        <>
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
        </>
      }
    >
      <Work items={held} />
      <p class="hint">{m.signOut.text}</p>
      {open.length > 0 && (
        <>
          <p class="hint">{m.signOut.notConfirmed}</p>
          <Work items={open} />
        </>
      )}
    </Panel>
  );
}

/** *Sign out* with nothing in hand, while something was sent and not confirmed: says what it is before it is out of sight. */
export function UnconfirmedPanel({ session, intents, close }: LeavePanelProps) {
  const { m, language } = useOwnWords();
  const { failure, ask } = useReply();
  const open = openWork(session, m, language);
  const isOver = open.length === 0;
  useEffect(() => {
    if (isOver) close();
  }, [isOver, close]);
  if (isOver) return null;
  const leave = async (event: Event) => {
    if (await ask('SignOut', () => intents.order({ type: 'SignOut', inHand: 'ask' }, event))) close();
  };
  return (
    <Panel
      title={m.signOut.openTitle}
      failure={failure}
      close={close}
      steps={
        <>
          <Button label={m.leaving.stay} onPress={close} />
          <span class="grow" />
          <Button label={m.signIn.signOut} icon="logOut" onPress={leave} />
        </>
      }
    >
      <Work items={open} />
      <p class="hint">{m.signOut.openText}</p>
    </Panel>
  );
}

interface PanelProps {
  title: string;
  failure: Failure | null;
  close(): void;
  steps: ComponentChildren;
  children: ComponentChildren;
}

/** It lies over nothing: a call can be heard and ended beside it. */
function Panel({ title, failure, close, steps, children }: PanelProps) {
  const { m } = useOwnWords();
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => root.current?.focus(), []);
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
        {title}
      </h2>
      <div id={`${id}-text`}>{children}</div>
      <div class="problems" role="alert">
        {failure !== null && <Problem text={failureText(failure, m)} />}
      </div>
      <div class="acts">{steps}</div>
    </div>
  );
}

function Work({ items }: { items: readonly HeldWork[] }) {
  const { m } = useOwnWords();
  return (
    <ul class="held">
      {items.map(({ key, name, campaign, state, reason }) => (
        <li key={key}>
          <b>{name}</b> <span>{m.list([campaign, state].filter((fact) => fact !== null))}</span>
          {reason !== null && <span class="hint why">{reason}</span>}
        </li>
      ))}
    </ul>
  );
}
