import type { RecordReport } from '../../engine/record';

const fates: Readonly<Record<RecordReport['state'], string>> = {
  ready: 'back in the campaign list',
  retrieved: 'still in the hands of',
  done: 'finished by',
  cancelled: 'taken out of the campaign by',
  doNotCall: 'marked Do Not Call',
};

/**
 * What became of each record that was handed out, a line each.
 * @param resultName the name of a call result, by its number
 */
export function reportRecords(report: readonly RecordReport[], resultName: (result: number) => string): string[] {
  return report
    .filter((record) => record.deliveries > 0 || record.attempts > 0)
    .map((record) => {
      const who = record.state === 'ready' || record.agent === null ? '' : ` ${record.agent}`;
      const result = record.result === null ? '' : `, result: ${resultName(record.result)}`;
      const calls = `${record.attempts} ${record.attempts === 1 ? 'call' : 'calls'}`;
      return `${record.campaign}: ${record.name}, ${record.phone}: ${fates[record.state]}${who} (${calls}${result})`;
    });
}
