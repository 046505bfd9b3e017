import { useEffect } from 'preact/hooks';
import { resolveLanguage } from '../../lib/i18n/language';
import { messagesFor } from '../../lib/i18n/messages';
import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import type { View } from '../../lib/view/view';
import type { OptionsIntents } from '../intents';
import { Mark } from '../shared/Mark';
import { Message } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { Surface } from '../shared/Surface';
import { Spinner } from '../shared/Timer';
import { usePageLook } from '../shared/usePageLook';
import '../search.css';
import '../shared/ownIcons';
import '../tokens.css';
import { ConnectionSection } from './ConnectionSection';
import { KeysSection } from './KeysSection';
import { LookSection } from './LookSection';
import { NoticesSection } from './NoticesSection';
import './options.css';
import { RulesSection } from './RulesSection';
import { SideNav } from './SideNav';
import { SitesSection } from './SitesSection';
import { SoundsSection } from './SoundsSection';
import { useSaver } from './useSaver';

export interface OptionsRootProps {
  view: View<OptionsSnapshot>;
  intents: OptionsIntents;
  browserLanguages: readonly string[];
}

const unknownAppearance = { language: 'auto', theme: 'auto' } as const;

/** The options page. */
export function OptionsRoot({ view, intents, browserLanguages }: OptionsRootProps) {
  const snapshot = view.snapshot.value;
  const appearance = snapshot?.appearance ?? unknownAppearance;
  const language = resolveLanguage(appearance.language, browserLanguages);
  usePageLook(appearance, browserLanguages);
  useEffect(() => {
    document.title = messagesFor(language).options.title;
  }, [language]);
  return (
    <Surface appearance={appearance} browserLanguages={browserLanguages} class="options">
      {snapshot === null ? (
        <Waiting />
      ) : (
        <Page snapshot={snapshot} isConnected={view.connected.value} intents={intents} />
      )}
    </Surface>
  );
}

function Waiting() {
  const { m } = useOwnWords();
  return (
    <main class="waiting">
      <h1>
        <Mark />
        {m.options.title}
      </h1>
      <p role="status">
        <Spinner />
        {m.wait}
      </p>
    </main>
  );
}

interface PageProps {
  snapshot: OptionsSnapshot;
  isConnected: boolean;
  intents: OptionsIntents;
}

function Page({ snapshot, isConnected, intents }: PageProps) {
  const { m } = useOwnWords();
  const save = useSaver(snapshot.settings, intents);
  return (
    <>
      <SideNav />
      <main class="sections">
        <div role="status">{!isConnected && <Message tone="warning" icon="noLink" title={m.link.workerGone} />}</div>
        <ConnectionSection snapshot={snapshot} save={save} intents={intents} />
        <SitesSection snapshot={snapshot} save={save} />
        <RulesSection snapshot={snapshot} save={save} />
        <LookSection snapshot={snapshot} save={save} />
        <NoticesSection snapshot={snapshot} save={save} />
        <SoundsSection snapshot={snapshot} save={save} intents={intents} />
        <KeysSection snapshot={snapshot} save={save} intents={intents} />
      </main>
    </>
  );
}
