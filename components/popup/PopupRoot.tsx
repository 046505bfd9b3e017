import '../tokens.css';
import '../base.css';
import '../card.css';
import '../call/call.css';
import '../call/reach/reach.css';
import '../callback/callback.css';
import '../callback/when/when.css';
import '../popup.css';
import '../search.css';
import '../shared/ownIcons';
import type { PopupSnapshot } from '../../lib/messaging/snapshot';
import type { View } from '../../lib/view/view';
import type { PopupIntents } from '../intents';
import { Announcer } from '../shared/Announcer';
import { useOwnWords } from '../shared/ownWords';
import { Surface } from '../shared/Surface';
import { useFocusKeeper } from '../shared/useFocusKeeper';
import { usePageLook } from '../shared/usePageLook';
import { PlacePanel } from './PlacePanel';
import { PopupHeader } from './PopupHeader';
import { SignedInPanel } from './SignedInPanel';
import { SignInPanel } from './SignInPanel';
import { SigningInPanel, WaitingPanel } from './SigningPanel';

export interface PopupRootProps {
  view: View<PopupSnapshot>;
  intents: PopupIntents;
  /** The browser's languages in order of preference. */
  browserLanguages: readonly string[];
  /** A clock that never goes back, in milliseconds; the page's own unless a test hands one in. */
  now?: () => number;
}

const pageClock = () => performance.now();
const beforeKnown = { language: 'auto', theme: 'auto' } as const;

/** The popup: sign-in, channels, campaigns, and the record or call in hand. */
export function PopupRoot({ view, intents, browserLanguages, now = pageClock }: PopupRootProps) {
  const root = useFocusKeeper(() => {});
  const snapshot = view.snapshot.value;
  const appearance = snapshot?.appearance ?? beforeKnown;
  usePageLook(appearance, browserLanguages);
  return (
    <Surface appearance={appearance} browserLanguages={browserLanguages} class="popup" rootRef={root}>
      {snapshot === null ? (
        <Loading />
      ) : (
        <>
          <PopupHeader snapshot={snapshot} intents={intents} />
          <main>
            {!view.connected.value && <Stale />}
            <Phase snapshot={snapshot} intents={intents} now={now} />
          </main>
        </>
      )}
      <Announcer session={snapshot?.session.phase === 'signedIn' ? snapshot.session : null} />
    </Surface>
  );
}

function Loading() {
  const { m } = useOwnWords();
  return (
    <main>
      <h1 class="sr">{m.product}</h1>
      <WaitingPanel text={m.link.connecting} />
    </main>
  );
}

function Stale() {
  const { m } = useOwnWords();
  return <p class="late stale hint">{m.link.workerGone}</p>;
}

function Phase({ snapshot, intents, now }: { snapshot: PopupSnapshot; intents: PopupIntents; now(): number }) {
  const { m } = useOwnWords();
  const { session } = snapshot;
  switch (session.phase) {
    case 'signedOut':
      return <SignInPanel snapshot={snapshot} problem={session.problem} intents={intents} />;
    case 'signingIn':
      return <SigningInPanel step={session.step} intents={intents} />;
    case 'askingPlace':
      return <PlacePanel refused={session.refused} intents={intents} />;
    case 'signingOut':
      return <WaitingPanel text={m.signIn.signingOut} />;
    case 'signedIn':
      return <SignedInPanel snapshot={snapshot} session={session} intents={intents} now={now} />;
  }
}
