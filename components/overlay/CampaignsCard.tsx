import type { OpenSession } from '../../lib/messaging/snapshot';
import { CampaignRow } from '../campaigns/CampaignRow';
import { DownServices } from '../campaigns/DownServices';
import { UnconfirmedList } from '../campaigns/UnconfirmedList';
import type { CardPosition, PageIntents } from '../intents';
import type { Status } from '../record/recordStatus';
import { StateStrip } from '../record/StateStrip';
import { useWords } from '../shared/words';
import { OwnCardTools } from './CardTools';

interface CampaignsCardProps {
  session: OpenSession;
  status: Status;
  intents: PageIntents;
  position: CardPosition;
  close(): void;
}

/** What is not confirmed, and the campaigns with *Get Record*, opened from the pill. */
export function CampaignsCard({ session, status, intents, position, close }: CampaignsCardProps) {
  const { m } = useWords();
  return (
    <section
      class="card short"
      aria-label={m.card.region(status.word)}
      tabIndex={-1}
      data-focus-home=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <StateStrip status={status} hasTimer={status.since !== null}>
        <OwnCardTools position={position} intents={intents} collapse={close} />
      </StateStrip>
      <div class="body">
        <DownServices services={session.services} />
        <UnconfirmedList items={session.unconfirmed} intents={intents} />
        {session.campaigns.length > 0 && <h2 class="list-title">{m.campaigns.title}</h2>}
        <ul class="list">
          {session.campaigns.map((campaign, index) => (
            <CampaignRow
              key={campaign.name}
              campaign={campaign}
              session={session}
              intents={intents}
              isLeading={index === session.campaigns.findIndex(({ status }) => status === 'running')}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}
