import type { CampaignRecord } from '../../engine/record';
import { type RecordReport, reportRecord } from '../../engine/report';
import type { World } from '../../engine/world';
import { coarseStates, statesOf } from './recordStates';

/** A part of the records, and how many there are of the kind. */
export interface RecordPage {
  total: number;
  records: RecordReport[];
}

/** Which records: of one campaign or of all, of one state or of any. */
export interface RecordChoice {
  campaign: string | null;
  state: string | null;
  offset: number;
  limit: number;
}

/** Reads no more records than it has to: a list may be long, and the page asks again and again. */
export function recordPage(world: World, { campaign, state, offset, limit }: RecordChoice): RecordPage {
  const one = campaign === null ? null : world.campaigns.get(campaign);
  const campaigns = campaign === null ? [...world.campaigns.values()] : one ? [one] : [];
  const total = campaigns.reduce((sum, { tally }) => {
    const states = coarseStates(tally);
    return sum + statesOf(state).reduce((count, name) => count + (states[name] ?? 0), 0);
  }, 0);
  const records: RecordReport[] = [];
  let skip = offset;
  const wanted = Math.min(limit, total - offset);
  for (const record of eachRecord(campaigns)) {
    if (records.length >= wanted) break;
    // The report is made for those that are shown only; its state is the one that counts here.
    const report = state === null && skip > 0 ? null : reportRecord(record);
    if (state !== null && report?.state !== state) continue;
    if (skip > 0) skip--;
    else if (report) records.push(report);
  }
  return { total, records };
}

function* eachRecord(campaigns: readonly { chains: readonly { records: readonly CampaignRecord[] }[] }[]) {
  for (const { chains } of campaigns) for (const { records } of chains) yield* records;
}
