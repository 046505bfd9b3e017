import { digitsOf } from '../../engine/callOutcome';
import type { RecordReport } from '../../engine/report';

/** Which records a report is about. Numbers are the same when their digits are. */
export type ReportChoice = Partial<Pick<RecordReport, 'campaign' | 'handle' | 'chain' | 'name' | 'phone' | 'state'>>;

export function fitsChoice(record: RecordReport, { phone, ...which }: ReportChoice): boolean {
  if (phone !== undefined && digitsOf(phone) !== digitsOf(record.phone)) return false;
  return Object.entries(which).every(
    ([key, value]) => value === undefined || record[key as keyof typeof which] === value,
  );
}
