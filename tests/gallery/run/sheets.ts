import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lookName } from '../look';
import type { Gallery } from './openPages';
import type { Shot } from './shoot';

/** Pictures on one sheet: few enough that words can be read. */
const perSheet = 18;

/** Lays the pictures out on sheets by look and page, so that many can be looked at together. Returns the sheets' file names. */
export async function drawSheets(gallery: Gallery, folder: string, shots: readonly Shot[]): Promise<readonly string[]> {
  const groups = new Map<string, Shot[]>();
  for (const shot of shots) {
    const name = `${lookName(shot.look)}-${shot.page}`;
    groups.set(name, [...(groups.get(name) ?? []), shot]);
  }
  const page = await gallery.blank();
  const files: string[] = [];
  for (const [name, group] of [...groups].sort(([one], [other]) => one.localeCompare(other))) {
    for (let from = 0; from < group.length; from += perSheet) {
      const file = `sheet-${name}-${from / perSheet + 1}.png`;
      await page.setContent(await sheetOf(folder, group.slice(from, from + perSheet)), { waitUntil: 'load' });
      await page.screenshot({ path: join(folder, file), fullPage: true });
      files.push(file);
    }
  }
  await writeFile(join(folder, 'index.html'), indexOf(files));
  return files;
}

async function sheetOf(folder: string, shots: readonly Shot[]): Promise<string> {
  const figures = await Promise.all(
    shots.map(async ({ entry, file, findings }) => {
      const data = (await readFile(join(folder, file))).toString('base64');
      const mark = findings.length > 0 ? ` (${findings.length} found)` : '';
      return `<figure><figcaption>${entry}${mark}</figcaption><img src="data:image/png;base64,${data}" alt=""></figure>`;
    }),
  );
  return `<!doctype html><style>
    body { margin: 12px; background: #eee; font: 13px sans-serif; display: grid; grid-template-columns: repeat(6, 1fr); gap: 12px; }
    figure { margin: 0; } img { max-width: 100%; display: block; outline: 1px solid #999; }
  </style>${figures.join('')}`;
}

const indexOf = (files: readonly string[]): string =>
  `<!doctype html><title>Gallery</title>${files.map((file) => `<h2>${file}</h2><a href="${file}"><img src="${file}" width="100%" alt=""></a>`).join('\n')}\n`;
