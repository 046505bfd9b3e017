import { addRecord } from './addRecord';
import { tellCampaign, worksOn } from './campaigns';
import { chainedRecords } from './chainRequest';
import { cancelRequest, markDoNotCall, processRecord, rejectRecord, updateRecord } from './closingRequests';
import type { Desk } from './desk';
import { type DesktopRequest, refuse, refuseWith } from './desktopAnswers';
import { namedRecord } from './handles';
import { previewRecord } from './previewRequest';
import { takeRefusal } from './refusals';
import { reschedule, rescheduleCallback } from './reschedule';
import { type Pair, textOf, wholeOf } from './userData';
import type { DesktopPath, World } from './world';

/** The requests by their official names. */
const handlers: Readonly<Record<string, (request: DesktopRequest) => void>> = {
  CampaignStatusRequest: campaignStatus,
  PreviewRecordRequest: previewRecord,
  RecordReject: rejectRecord,
  RequestRecordCancel: cancelRequest,
  RecordProcessed: processRecord,
  UpdateCallCompletionStats: updateRecord,
  ChainedRecordRequest: chainedRecords,
  DoNotCall: markDoNotCall,
  RecordReschedule: reschedule,
  ScheduledRecordReschedule: rescheduleCallback,
  AddRecord: addRecord,
  PreviewDialingModeStart: (request) => refuse(request, 'notSupported'),
  PreviewDialingModeOver: (request) => refuse(request, 'notSupported'),
};

/** What the simulator answers on the voice channel. */
const spokenOnVoice = new Set([
  'CampaignStatusRequest',
  'PreviewRecordRequest',
  'RequestRecordCancel',
  'RecordReject',
  'RecordProcessed',
]);

/** Carries out one request of the desktop protocol; every answer is a user event. */
export function desktopRequest(world: World, desk: Desk, pairs: readonly Pair[], path: DesktopPath) {
  const name = textOf(pairs, 'GSW_AGENT_REQ_TYPE') ?? '';
  const agent = desk.agent.userName;
  const written = pairs.findLast((pair) => pair.key === 'GSW_REFERENCE_ID');
  const reference = wholeOf(pairs, 'GSW_REFERENCE_ID');
  const replies: { name: string; pairs: readonly Pair[] }[] = [];
  const request: DesktopRequest = {
    world,
    desk,
    name,
    pairs,
    path,
    reference: written ? [written] : [],
    record: namedRecord(world, desk, pairs),
    note: (outcome, detail = undefined) =>
      world.log.add({
        kind: 'request',
        name,
        agent,
        reference,
        handle: request.record?.handle ?? null,
        campaign: request.record?.chain.campaign.name ?? textOf(pairs, 'GSW_CAMPAIGN_NAME'),
        outcome,
        detail: detail ?? null,
      }),
    answer: (event, content) => {
      replies.push({ name: event, pairs: content });
      // The simulator acknowledges a request once, and knows of nothing else to say.
      if (replies.length === 1 || !answersAsCancel(request)) tellAnswer(request, event, content);
    },
  };

  if (world.switches.silentRequests && path === 'voice' && !spokenOnVoice.has(name))
    return request.note('ignored', 'silent');
  // A status request changes nothing, so repeating it is never a question.
  const repeatKey =
    reference === null || name === 'CampaignStatusRequest' ? null : JSON.stringify([agent, name, reference]);
  const earlier = repeatKey === null ? undefined : world.answered.get(repeatKey);
  if (earlier && world.switches.repeats === 'refused') return refuse(request, 'repeated');
  if (earlier && world.switches.repeats === 'answeredAgain') {
    request.note('ignored', 'answered again');
    for (const reply of earlier) tellAnswer(request, reply.name, reply.pairs);
    return;
  }
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  const wish = takeRefusal(world, name);
  if (wish !== null) refuseWith(request, wish);
  else if (handler) handler(request);
  else refuse(request, 'unknownRequest', name);
  if (repeatKey !== null) world.answered.set(repeatKey, replies);
}

/** Whether the answer is the one that the simulator gives to nearly everything on topics. */
const answersAsCancel = ({ world, path, name }: DesktopRequest): boolean =>
  world.switches.topicAckIsCancel && path === 'topics' && name !== 'RecordProcessed' && name !== 'RecordReject';

function tellAnswer(request: DesktopRequest, name: string, pairs: readonly Pair[]): void {
  const { world, desk, path } = request;
  const asCancel = answersAsCancel(request);
  world.log.add({
    kind: 'event',
    name: asCancel ? 'RecordCancelAcknowledge' : name,
    agent: desk.agent.userName,
    reference: wholeOf(pairs, 'GSW_REFERENCE_ID'),
    handle: request.record?.handle ?? null,
    campaign: request.record?.chain.campaign.name ?? textOf(pairs, 'GSW_CAMPAIGN_NAME'),
    outcome: 'told',
    detail: name === 'Error' ? textOf(pairs, 'GSW_ERROR') : null,
  });
  world.tell({
    type: 'desktop',
    agent: desk.agent.userName,
    path,
    name: asCancel ? 'RecordCancelAcknowledge' : name,
    pairs: asCancel ? request.pairs.filter(({ key }) => key !== 'GSW_AGENT_REQ_TYPE') : pairs,
    answers: request.name,
  });
}

/** `CampaignStatusRequest`: one event for each loaded campaign of the agent's groups. */
function campaignStatus(request: DesktopRequest): void {
  const { world, desk } = request;
  desk.askedForCampaigns = true;
  request.note('done');
  for (const campaign of world.campaigns.values()) {
    if (!worksOn(desk, campaign)) continue;
    const current = campaign.status === 'running' ? 'CampaignStarted' : 'CampaignLoaded';
    const event = world.switches.mutatedCampaigns
      ? campaign.lastEvent
      : campaign.status === 'unloaded'
        ? null
        : current;
    if (event) tellCampaign(world, desk, campaign, event, { request: request.name, reference: [...request.reference] });
  }
}
