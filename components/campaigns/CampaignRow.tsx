import type { ComponentChildren } from 'preact';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { type Campaign, deliveryMode, mayJoin } from '../../lib/session/campaign';
import type { SessionIntents } from '../intents';
import { Button } from '../shared/Button';
import { Problem } from '../shared/Message';
import { Spinner } from '../shared/Timer';
import { failureText, useOrders } from '../shared/useOrders';

import { useWords } from '../shared/words';

interface CampaignRowProps {
  campaign: Campaign;
  session: OpenSession;
  intents: SessionIntents;
  /** Whether its *Get Record* is the filled button of this surface. */
  isLeading: boolean;
}

/** One campaign: name, status, delivery mode, type, description, and the step that belongs to it (CAMP-1, CAMP-3). */
export function CampaignRow({ campaign, session, intents, isLeading }: CampaignRowProps) {
  const { m } = useWords();
  const orders = useOrders(intents);
  const { status, mode, description } = campaign;
  const delivery = deliveryMode(mode);
  const { failure } = orders;
  // These refusals come with a notice of their own, which says more.
  const isNoticed =
    failure !== null &&
    'refusal' in failure &&
    ['voiceNotReady', 'campaignNotRunning', 'previewLimit'].includes(failure.refusal);
  return (
    <li class="camp">
      <div>
        <h3>{campaign.name}</h3>
        <p class="meta">
          <span class={`st is-${status === 'running' ? 'ready' : 'notready'}`}>
            <span class={`dot ${status === 'running' ? '' : 'ring'}`} />
            {m.campaigns[status]}
          </span>
          {delivery !== null && <Part>{m.campaigns.delivery[delivery]}</Part>}
          <Part>{m.campaigns.modes[mode]}</Part>
          {campaign.stopped && <Part>{m.campaigns.stopped}</Part>}
          {campaign.joined && !campaign.stopped && <Part>{m.campaigns.joined}</Part>}
        </p>
        {description !== '' && <p class="desc">{description}</p>}
      </div>
      <div class="side">
        <Step campaign={campaign} session={session} intents={intents} isLeading={isLeading} send={orders.send} />
      </div>
      <div class="problems" role="alert">
        {failure !== null && !isNoticed && <Problem text={failureText(failure, m)} />}
      </div>
    </li>
  );
}

/** One of several facts in a line. The dot before it is drawn in the margin, so that none stands at the end of a line. */
function Part({ children }: { children: ComponentChildren }) {
  return <span class="part">{children}</span>;
}

interface StepProps extends CampaignRowProps {
  send: ReturnType<typeof useOrders>['send'];
}

function Step({ campaign, session, intents, isLeading, send }: StepProps) {
  const { m } = useWords();
  const { name, mode, status } = campaign;
  const fetch = session.fetching.find((each) => each.campaign === name);
  const isManual = mode === 'preview' || mode === 'unknown';
  if (fetch !== undefined) {
    return (
      <>
        <span class="getting">
          <Spinner />
          {fetch.whenReady ? m.campaigns.gettingWhenReady : m.campaigns.getting}
        </span>
        <Button
          label={m.campaigns.stopWaiting}
          kind="quiet"
          size="small"
          onPress={(event) => send({ type: 'CancelGetRecord', campaign: name }, event)}
        />
      </>
    );
  }
  const { allowances } = session;
  const inHand = session.records.filter((record) => record.data.campaign === name).length;
  const isFull = allowances.mostPreviews !== null && session.records.length >= allowances.mostPreviews;
  if (isManual && status !== 'running') return <span class="hint">{m.campaigns.notStarted}</span>;
  if (isManual && inHand > 0 && isFull) return <span class="hint">{m.campaigns.inHand}</span>;
  if (isManual) {
    return (
      <Button
        label={m.campaigns.getRecord}
        name={m.campaigns.getRecordFrom(name)}
        kind={isLeading ? 'primary' : 'plain'}
        size="small"
        unavailable={session.link === 'down' ? m.record.noConnection : session.leaving ? m.refusals.leaving : null}
        onPress={(event) =>
          send({ type: 'GetRecord', campaign: name, reference: intents.newReference(), becomeReady: false }, event)
        }
      />
    );
  }
  if (!mayJoin(campaign, allowances)) return null;
  // What delivers by itself goes on once the agent says so; a preview campaign is asked again (AUTO-7, PUSH-5).
  if (campaign.stopped) {
    return (
      <Button
        label={m.campaigns.resume}
        name={m.campaigns.resumeCampaign(name)}
        size="small"
        unavailable={session.link === 'down' ? m.record.noConnection : session.leaving ? m.refusals.leaving : null}
        onPress={(event) => send({ type: 'JoinCampaign', campaign: name, becomeReady: true }, event)}
      />
    );
  }
  // That it is joined stands among its facts.
  if (campaign.joined) return null;
  return (
    <Button
      label={m.campaigns.join}
      name={m.campaigns.joinCampaign(name)}
      size="small"
      onPress={(event) => send({ type: 'JoinCampaign', campaign: name, becomeReady: false }, event)}
    />
  );
}
