import { useRef, useState } from 'preact/hooks';
import type { PopupSnapshot } from '../../lib/messaging/snapshot';
import type { PopupIntents } from '../intents';
import { IconButton } from '../shared/Button';
import { Mark } from '../shared/Mark';
import { Problem } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { failureText, useOrders } from '../shared/useOrders';
import { heldWork, openWork } from './heldWork';
import { hostOf } from './hostOf';
import { LeavePanel, UnconfirmedPanel } from './LeavePanel';

/** Who is signed in, where, and the ways to the options and out. */
export function PopupHeader({ snapshot, intents }: { snapshot: PopupSnapshot; intents: PopupIntents }) {
  const { m, language } = useOwnWords();
  const [isAsking, setAsking] = useState(false);
  const orders = useOrders(intents);
  const { agent, server, session } = snapshot;
  const { phase } = session;
  const { failure, forget } = orders;
  const opener = useRef<HTMLButtonElement>(null);
  // The worker knows what is in hand: it refuses, and the agent is asked what to do with it.
  const isForWork = failure !== null && 'refusal' in failure && failure.refusal === 'workInHand';
  const close = () => {
    opener.current?.focus();
    setAsking(false);
    forget();
  };
  const open = session.phase === 'signedIn' ? session : null;
  const signOut = (event: Event) => {
    const isAllDone = open === null || openWork(open, m, language).length === 0;
    // What is in hand is said first, and by the worker.
    if (isAllDone || heldWork(open, m, language).length > 0) orders.send({ type: 'SignOut', inHand: 'ask' }, event);
    else setAsking(true);
  };
  const isSignedIn = phase === 'signedIn' || phase === 'askingPlace' || phase === 'signingOut';
  const name = agent === null ? '' : fullName(agent.firstName, agent.lastName) || agent.userName;
  const where = [server === null ? null : hostOf(server), agent?.place ? m.signIn.place(agent.place) : null];
  return (
    <header class="top">
      <div class="top-row">
        <Mark />
        <div class="grow">
          <h1>{isSignedIn && name !== '' ? name : m.product}</h1>
          {isSignedIn && <p class="hint">{m.list(where.filter((part) => part !== null))}</p>}
        </div>
        <IconButton icon="settings" label={m.signIn.options} onPress={() => intents.openOptions()} />
        {isSignedIn && phase !== 'signingOut' && (
          <IconButton icon="logOut" label={m.signIn.signOut} buttonRef={opener} onPress={signOut} />
        )}
      </div>
      <div class="problems" role="alert">
        {failure !== null && !isForWork && <Problem text={failureText(failure, m)} />}
      </div>
      {open !== null && isForWork && <LeavePanel session={open} intents={intents} close={close} />}
      {open !== null && isAsking && !isForWork && <UnconfirmedPanel session={open} intents={intents} close={close} />}
    </header>
  );
}

/** Family name first where it is written in Chinese or Japanese characters. */
function fullName(first: string, last: string): string {
  const parts = /[\u3040-\u30ff\u4e00-\u9fff]/.test(last) ? [last, first] : [first, last];
  return parts.filter((part) => part !== '').join(' ');
}
