import type { Figure } from './figures';
import type { Figures } from './measure';

/** Where and when figures were taken. */
export interface Circumstances {
  date: string;
  machine: string;
  /** Programs that wanted a core, on average over a minute: before and after. */
  load: readonly [number, number];
  command: string;
}

const ms = (value: number): string => value.toFixed(1);
const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
const spread = ({ lower, upper }: Figure): string => `${ms(lower)} to ${ms(upper)}`;

const head = ['figure', 'median', 'quartiles', 'floor', 'times the floor', 'n'];

/** The table as Markdown: what the terminal shows and what README.md holds. */
export function tableOf(figures: Figures, { date, machine, load, command }: Circumstances): string {
  const { bytes } = figures;
  const withFloor = (name: string, own: Figure, floor: Figure) => [
    name,
    `${ms(own.median)} ms`,
    spread(own),
    `${ms(floor.median)} ms (${spread(floor)})`,
    (own.median / floor.median).toFixed(2),
    String(own.n),
  ];
  const plain = (name: string, own: Figure) => [name, `${ms(own.median)} ms`, spread(own), '', '', String(own.n)];
  const weight = (name: string, value: number) => [name, `${kB(value)} kB`, '', '', '', ''];
  const rows = [
    withFloor('a record: from the send to the painted preview', figures.arrival, figures.floorArrival),
    withFloor('*Call*: from the click to the request at the dialer', figures.click, figures.floorClick),
    plain('a record, worker stopped', figures.stoppedArrival),
    plain('*Call*, worker stopped', figures.stoppedClick),
    plain('a contact’s page loads: taken from it', figures.loadMore),
    plain('the same page, all its work without the extension', figures.loadAlone),
    plain('the page changes 1,000 nodes: taken from it', figures.stormMore),
    plain('the same changes, all their work without the extension', figures.stormAlone),
    weight('in every page of the CRM: the page’s script, gzipped', bytes.page),
    weight('besides, while there is a session: the card, gzipped', bytes.card),
    weight('the card with English words, gzipped', bytes.cardEnglish),
    weight('the card with Japanese words, gzipped', bytes.cardJapanese),
    weight('all of a signed-in agent’s page, English, gzipped', bytes.page + bytes.cardEnglish),
    weight('all of a signed-in agent’s page, Japanese, gzipped', bytes.page + bytes.cardJapanese),
    weight('worker, gzipped', bytes.worker),
    weight('popup, gzipped', bytes.popup),
  ];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [
    `${date}, ${machine}, ${figures.browser}, \`${command}\`; load average ${load.map(ms).join(' before and ')} after; times between browser and server are right to ${figures.clockError.toFixed(2)} ms.`,
    '',
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
  ].join('\n');
}
