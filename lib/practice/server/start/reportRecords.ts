import type { CampaignMode } from '../../engine/campaign';
import type { RecordReport } from '../../engine/report';

const fates: Readonly<Record<RecordReport['state'], string>> = {
  ready: 'back in the campaign list',
  scheduled: 'waits for its callback',
  postponed: 'waits to be tried again',
  retrieved: 'still in the hands of',
  done: 'finished by',
  cancelled: 'taken out of the campaign by',
  doNotCall: 'marked Do Not Call',
};

const types: Readonly<Record<CampaignMode, string>> = {
  preview: 'preview',
  pushPreview: 'push preview',
  progressive: 'progressive',
  predictive: 'predictive',
};

/**
 * What became of each record that was handed out or called, a line each, below the name and type of its campaign.
 * @param resultName the name of a call result, by its number
 */
export function reportRecords(
  campaigns: readonly { name: string; mode: CampaignMode }[],
  report: readonly RecordReport[],
  resultName: (result: number) => string,
): string[] {
  const touched = report.filter((record) => record.deliveries > 0 || record.attempts > 0);
  return campaigns.flatMap(({ name, mode }) => {
    const own = touched.filter(({ campaign }) => campaign === name);
    if (own.length === 0) return [];
    return [`${name} (${types[mode]} campaign)`, ...own.map((record) => `  ${line(record, resultName)}`)];
  });
}

function line({ name, phone, state, agent, result, attempts }: RecordReport, resultName: (result: number) => string) {
  const who = state === 'ready' || agent === null ? '' : ` ${agent}`;
  const what = result === null ? '' : `, result: ${resultName(result)}`;
  return `${name}, ${phone}: ${fates[state]}${who} (${attempts} ${attempts === 1 ? 'call' : 'calls'}${what})`;
}
