import { useRef } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { isOutboundHidden } from '../../lib/session/policy';
import { CampaignRow } from '../campaigns/CampaignRow';
import type { PopupIntents } from '../intents';
import { Icon } from '../shared/Icon';
import { useOwnWords } from '../shared/ownWords';

interface CampaignPanelProps {
  session: OpenSession;
  intents: PopupIntents;
  /** Something above has the surface's filled button. */
  isQuiet: boolean;
}

/** My Campaigns, with one filled button: the *Get Record* used last, at first that of the first running manual campaign. */
export function CampaignPanel({ session, intents, isQuiet }: CampaignPanelProps) {
  const { m } = useOwnWords();
  const { campaigns, fetching } = session;
  const last = useRef<string | null>(null);
  const [fetch] = fetching;
  if (fetch !== undefined) last.current = fetch.campaign;
  const runs = campaigns.filter(
    ({ status, mode }) => status === 'running' && (mode === 'preview' || mode === 'unknown'),
  );
  const isHidden = isOutboundHidden(session.policy, session.allowances);
  const leading = runs.find(({ name }) => name === last.current) ?? runs[0];
  return (
    <>
      <h2 class="sr">{m.campaigns.title}</h2>
      {!session.allowances.canUseOutbound && campaigns.length > 0 && (
        <p class="panel-text hint">{m.campaigns.mayNot}</p>
      )}
      {isHidden ? (
        <p class="panel-text hint">{m.campaigns.notOffered}</p>
      ) : campaigns.length === 0 && session.isListing ? (
        <p class="late panel-text hint">{m.campaigns.asking}</p>
      ) : campaigns.length === 0 ? (
        <div class="empty">
          <Icon name="megaphone" size={20} />
          <b>{m.campaigns.empty}</b>
          <p>{m.campaigns.emptyText}</p>
        </div>
      ) : (
        <ul class="list">
          {campaigns.map((campaign) => (
            <CampaignRow
              key={campaign.name}
              campaign={campaign}
              session={session}
              intents={intents}
              isLeading={!isQuiet && campaign === leading}
            />
          ))}
        </ul>
      )}
    </>
  );
}
