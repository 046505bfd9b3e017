import { useState } from 'preact/hooks';
import type { OpenSession, PopupSnapshot } from '../../lib/messaging/snapshot';
import type { PopupIntents } from '../intents';
import { useOwnWords } from '../shared/ownWords';
import { CallbackList } from './CallbackList';
import { CampaignPanel } from './CampaignPanel';
import { Tabs, tabId, tabPanelId } from './Tabs';

type ListName = 'campaigns' | 'callbacks';

interface ListsProps {
  snapshot: PopupSnapshot;
  session: OpenSession;
  intents: PopupIntents;
  /** Something above has the surface's filled button. */
  isQuiet: boolean;
}

/** My Campaigns, and the callbacks that the agent has scheduled, one at a time. */
export function Lists({ snapshot, session, intents, isQuiet }: ListsProps) {
  const { m } = useOwnWords();
  const [open, choose] = useState<ListName>('campaigns');
  const { callbacks, canOpenCallback } = snapshot;
  return (
    <section class="panel lists">
      <Tabs<ListName>
        label={m.callbacks.tabs}
        open={open}
        choose={(list) => choose(list)}
        tabs={[
          { id: 'campaigns', label: m.campaigns.title },
          {
            id: 'callbacks',
            label: m.callbacks.title,
            count: { shown: callbacks.length, name: m.callbacks.count(callbacks.length) },
          },
        ]}
      />
      <div id={tabPanelId(open)} role="tabpanel" aria-labelledby={tabId(open)} tabIndex={-1}>
        {open === 'campaigns' ? (
          <CampaignPanel session={session} intents={intents} isQuiet={isQuiet} />
        ) : (
          <CallbackList callbacks={callbacks} canOpen={canOpenCallback} intents={intents} />
        )}
      </div>
    </section>
  );
}
