/**
 * `npm run bench`: what the agent waits for, in a real browser, against a floor that no extension can be faster than.
 *
 *   npm run bench                       60 repetitions, in about ten minutes
 *   npm run bench -- --quick            3 repetitions, to see that it works
 *   npm run bench -- --write            puts the table into README.md too
 */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../lib/practice/server/start/buildExtension';
import { measure } from './measure';
import { tableOf } from './table';

const wishes = process.argv.slice(2);
const repetitions = wishes.includes('--quick') ? 3 : 60;
const loadOf = (): number => loadavg()[0] ?? Number.NaN;

const before = loadOf();
const figures = await measure(repetitions, (line) => console.log(line));
const [cpu] = cpus();
const table = tableOf(figures, {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} cores (${cpu?.model.trim() || 'of a kind that the system does not name'})`,
  load: [before, loadOf()],
  command: ['npm run bench', ...(wishes.length > 0 ? ['--', ...wishes] : [])].join(' '),
});
console.log(`\n${table}`);
if (wishes.includes('--write')) await writeIntoReadme(table);

async function writeIntoReadme(table: string): Promise<void> {
  const file = join(projectRoot, 'README.md');
  const text = await readFile(file, 'utf8');
  const place = /(<!-- figures -->\n)[\s\S]*?(<!-- end of figures -->)/;
  if (!place.test(text)) throw new Error('README.md has no place for figures.');
  await writeFile(
    file,
    text.replace(place, (_, begin: string, end: string) => `${begin}${table}\n${end}`),
  );
}
