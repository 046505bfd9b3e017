import type { Desk } from './desk';
import type { CampaignRecord } from './record';
import { addressPairs } from './recordPairs';
import { type Refusal, refusals } from './refusal';
import { type Pair, text, textOf } from './userData';
import type { DesktopPath, World } from './world';

/** A desktop request being carried out, and how it is answered. */
export interface DesktopRequest {
  world: World;
  desk: Desk;
  name: string;
  pairs: readonly Pair[];
  path: DesktopPath;
  /** The pair with the reference id as the desktop wrote it, or nothing. */
  reference: readonly Pair[];
  /** The record that the request names. */
  record: CampaignRecord | null;
  /** Notes the request with its outcome. */
  note(outcome: 'done' | 'refused' | 'ignored', detail?: string): void;
  /** Sends one user event in answer. */
  answer(name: string, pairs: readonly Pair[]): void;
}

/** Why a request is refused, and what is to be said beside it. */
export interface Fault {
  why: Refusal;
  detail?: string | undefined;
}

/** Acknowledges with the pairs that a real server sends, or with the reference alone. */
export function acknowledge(request: DesktopRequest, name: string, record: CampaignRecord): void {
  request.note('done');
  const short = request.world.switches.sameHandle;
  request.answer(name, [...request.reference, ...(short ? [] : addressPairs(request.world, record))]);
}

/** Refuses with `Error`; the keys that the desktop named are given back as it wrote them. */
export function refuse(request: DesktopRequest, why: Refusal, detail?: string): void {
  refuseWith(request, detail === undefined ? refusals[why] : `${refusals[why]}: ${detail}`);
}

/** Refuses with these words. */
export function refuseWith(request: DesktopRequest, words: string): void {
  request.note('refused', words);
  const named = ['GSW_RECORD_HANDLE', 'GSW_APPLICATION_ID', 'GSW_CAMPAIGN_NAME'].flatMap(
    (key) => request.pairs.findLast((pair) => pair.key === key) ?? [],
  );
  request.answer('Error', [text('GSW_ERROR', words), ...request.reference, ...named]);
}

/** The record of the request when this agent holds it; otherwise the request is refused and the answer is null. */
export function recordInHand(request: DesktopRequest): CampaignRecord | null {
  const { record, desk, pairs } = request;
  const { state } = record?.chain ?? {};
  if (textOf(pairs, 'GSW_RECORD_HANDLE') === null) refuse(request, 'missingHandle');
  else if (!record || !state) refuse(request, 'unknownRecord');
  else if (isClosed(record)) refuse(request, 'closed');
  else if (state.is !== 'retrieved' || state.agent !== desk.agent.userName) refuse(request, 'notInHand');
  else if (!applicationFits(request, record)) refuse(request, 'wrongApplication');
  else return record;
  return null;
}

/** A record that waits for its callback, or to be tried again, was closed before. */
const isClosed = ({ cancelled, chain: { state } }: CampaignRecord): boolean =>
  cancelled || ['done', 'cancelled', 'scheduled', 'postponed'].includes(state.is);

function applicationFits(request: DesktopRequest, record: CampaignRecord): boolean {
  return textOf(request.pairs, 'GSW_APPLICATION_ID') === String(record.chain.campaign.applicationId);
}
