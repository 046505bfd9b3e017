import { messagesFor } from '../../../i18n/messages';
import { callResultName } from '../../../session/callResult';
import type { CampaignMode } from '../../engine/campaign';
import type { PracticeDialer } from '../startPracticeDialer';
import { reportRecords } from './reportRecords';

/** Says what happened to each record that anybody had to do with. */
export function sayReport(
  dialer: PracticeDialer,
  campaigns: readonly { name: string; mode: CampaignMode }[],
  say: (line: string) => void,
): void {
  const { callResults, callResultNumber } = messagesFor('en');
  const resultName = (result: number) => {
    const name = callResultName(result);
    return name === null ? callResultNumber(result) : callResults[name];
  };
  const lines = reportRecords(campaigns, dialer.report(), resultName);
  say(lines.length === 0 ? 'No record was handed out.' : 'What happened to each record:');
  for (const line of lines) say(`  ${line}`);
}
