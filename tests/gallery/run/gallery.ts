import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../../lib/practice/server/start/buildExtension';
import { catalogue } from '../catalogue/catalogue';
import { pageOf, type Zoom } from '../look';
import { openGallery } from './openPages';
import { printReport } from './printReport';
import { serveGallery } from './serve';
import { drawSheets } from './sheets';
import { type Shot, shoot } from './shoot';

const folder = join(projectRoot, 'gallery-output');
const usage = `npm run gallery                  pictures and checks of everything, in gallery-output/
npm run gallery -- card/ popup/    of the entries whose names contain one of these
npm run gallery -- --serve         for looking at in a browser, with switches; a change of a source is drawn at once`;

/** `npm run gallery`: draws every component in every state, takes pictures, checks them, and says what is wrong. */
async function run(words: readonly string[]): Promise<boolean> {
  if (words.includes('--serve') || words.includes('--watch')) {
    const { url } = await serveGallery({ port: 5199, isWatched: true });
    console.log(`The gallery is at ${url}pages/index.html. Ctrl-C ends it.`);
    return true;
  }
  if (words.some((word) => word.startsWith('-'))) {
    console.log(usage);
    return false;
  }
  const isWanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word));
  await rm(folder, { recursive: true, force: true });
  const gallery = await openGallery();
  try {
    const jobs = wantedJobs(isWanted);
    const shots: Shot[] = [];
    const work = async () => {
      for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
        shots.push(...(await shoot(gallery, { ...job, folder, isWanted })));
      }
    };
    // Two at a time: drawing and writing take turns.
    await Promise.all([work(), work()]);
    const sheets = await drawSheets(gallery, folder, shots);
    return printReport(shots, sheets, folder);
  } finally {
    await gallery.close();
  }
}

/** Windows to open: one page of the gallery in one size, for all looks of that size. */
function wantedJobs(isWanted: (name: string) => boolean): { page: string; zoom: Zoom }[] {
  const pages = new Set(catalogue.filter(({ name }) => isWanted(name)).map(({ surface }) => pageOf(surface)));
  return [...pages].flatMap((page) => (['100', '200', 'narrow'] as const).map((zoom) => ({ page, zoom })));
}

const isFine = await run(process.argv.slice(2));
if (!isFine) process.exitCode = 1;
