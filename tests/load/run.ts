/**
 * `npm run load`: fifty agents at once, each with the extension's own adapter, against a practice dialer in another process.
 *
 *   npm run load                            500 records of each type
 *   npm run load -- --records 2000 --agents 20
 *
 * The exit code is 1 when a record was in two hands or was lost.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { DialerWish } from './dialerProcess';
import { runLoad } from './runLoad';

const { values } = parseArgs({
  options: { agents: { type: 'string', default: '50' }, records: { type: 'string', default: '500' } },
});
const wholeNumber = (name: string, written: string): number => {
  if (!/^[1-9]\d*$/.test(written)) throw new Error(`--${name} is not a whole number: ${written}`);
  return Number(written);
};
const agents = wholeNumber('agents', values.agents);
const records = wholeNumber('records', values.records);

const types: readonly Pick<DialerWish, 'mode' | 'environment'>[] = [
  { mode: 'preview', environment: 'contactFirst' },
  { mode: 'pushPreview', environment: 'contactFirst' },
  { mode: 'progressive', environment: 'agentFirst' },
  { mode: 'progressive', environment: 'contactFirst' },
  { mode: 'predictive', environment: 'agentFirst' },
  { mode: 'predictive', environment: 'contactFirst' },
];
const columns = ['type', 'environment', 'records/s', 'median ms', '99 % ms', 'measured', 'two hands', 'lost'];
const widths = [12, 13, 10, 10, 9, 9, 10, 5];
const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell, at) => String(cell).padEnd(widths[at] ?? 0)).join(' ');

console.log(
  `${agents} agents, ${records} records of each type, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
);
console.log(line(columns));
let isGood = true;
for (const type of types) {
  const figures = await runLoad({ agents, records, ...type });
  const { mode, environment, recordsPerSecond, median, percentile99, measured, inTwoHands, lost } = figures;
  const where = mode === 'preview' || mode === 'pushPreview' ? '' : environment;
  const times = [recordsPerSecond, median, percentile99].map((value) => value.toFixed(1));
  console.log(line([mode, where, ...times, measured, inTwoHands, lost]));
  for (const note of figures.notes) console.log(`  the adapter notes: ${note}`);
  if (inTwoHands > 0 || lost > 0) isGood = false;
}
console.log(`
How it is known: the dialer writes to its log whenever a record changes hands. A record counts as in two hands when somebody took
it while another had it or after it was closed, or when two desktops had a result of it acknowledged; as lost, when it is not
closed exactly once in the log, or not done in the end. The times run from handing a record to the push channel to its receipt
through the adapter; both processes read the clock of one machine.`);
process.exit(isGood ? 0 : 1);
