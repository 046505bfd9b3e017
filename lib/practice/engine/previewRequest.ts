import type { Campaign } from './campaign';
import { worksOn } from './campaigns';
import { nextRecord, takeChain } from './chains';
import { type DesktopRequest, refuse } from './desktopAnswers';
import { withEarlierPairs } from './earlierPairs';
import type { CampaignRecord } from './record';
import { previewPairs } from './recordPairs';
import { text, textOf } from './userData';

/** `PreviewRecordRequest`: the next record of a running preview campaign, while the agent's voice channel is Ready. */
export function previewRecord(request: DesktopRequest) {
  const { world, desk } = request;
  if (world.switches.sameHandle) return previewSameRecord(request);
  const campaign = requestedCampaign(request);
  if (!campaign) return;
  if (campaign.status !== 'running') return refuse(request, 'notRunning');
  if (campaign.mode !== 'preview') return refuse(request, 'notPreview');
  if (desk.voice.agentState !== 'Ready' || desk.voice.dnd) return refuse(request, 'notReady');
  const record = nextRecord(world, campaign);
  if (record) deliver(request, record);
  else sayEmpty(request, campaign);
}

/** The loaded campaign that a request names when this agent works it; otherwise the request is refused and the answer is null. */
export function requestedCampaign(request: DesktopRequest): Campaign | null {
  const { world, desk, pairs } = request;
  const name = textOf(pairs, 'GSW_CAMPAIGN_NAME');
  const campaign = name === null ? undefined : world.campaigns.get(name);
  if (name === null) refuse(request, 'missingCampaign');
  else if (!campaign || campaign.status === 'unloaded') refuse(request, 'unknownCampaign');
  else if (!worksOn(desk, campaign)) refuse(request, 'notYours');
  else if (textOf(pairs, 'GSW_APPLICATION_ID') !== String(campaign.applicationId)) refuse(request, 'wrongApplication');
  else return campaign;
  return null;
}

/** As the simulator does it: any campaign's record, the same one again until it is cancelled, silence without one. */
function previewSameRecord(request: DesktopRequest) {
  const { desk } = request;
  if (!desk.askedForCampaigns) return request.note('ignored', 'no status request before');
  const last = desk.lastDelivered;
  const isFree = last && !last.cancelled && (last.chain.state.is !== 'retrieved' || holds(last, desk.agent.userName));
  const record = isFree ? last : ownNextRecord(request);
  if (record) deliver(request, record);
  else request.note('ignored', 'no record left');
}

function ownNextRecord({ world, desk }: DesktopRequest): CampaignRecord | null {
  for (const campaign of world.campaigns.values()) {
    const record = campaign.mode === 'preview' && worksOn(desk, campaign) ? nextRecord(world, campaign) : null;
    if (record) return record;
  }
  return null;
}

const holds = (record: CampaignRecord, agent: string): boolean =>
  record.chain.state.is === 'retrieved' && record.chain.state.agent === agent;

function deliver(request: DesktopRequest, record: CampaignRecord): void {
  const { world, desk } = request;
  takeChain(world, record, desk.agent.userName);
  desk.lastDelivered = record;
  request.record = record;
  request.note('done');
  const own = previewPairs(world, desk, record);
  request.answer('PreviewRecord', [...withEarlierPairs(world, desk, own), ...request.reference]);
}

function sayEmpty(request: DesktopRequest, campaign: Campaign) {
  const { emptyList } = request.world.switches;
  if (emptyList === 'error') return refuse(request, 'noRecords');
  request.note('refused', 'no record left');
  if (emptyList === 'event')
    request.answer('PreviewRecordEmpty', [text('GSW_CAMPAIGN_NAME', campaign.name), ...request.reference]);
}
