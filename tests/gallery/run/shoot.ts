import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Look, lookName, looks, type Zoom } from '../look';
import { type Finding, inspect } from './inspect';
import type { Gallery, GalleryPage } from './openPages';

/** A picture that was taken, and what is wrong on it. */
export interface Shot {
  page: string;
  entry: string;
  look: Look;
  file: string;
  findings: readonly Finding[];
}

interface Wish {
  page: string;
  zoom: Zoom;
  folder: string;
  isWanted(entry: string): boolean;
}

/** Takes pictures of the wanted entries of one page at one size, as `<look>/<entry>.png`, and checks each. */
export async function shoot(gallery: Gallery, { page, zoom, folder, isWanted }: Wish): Promise<readonly Shot[]> {
  const at = await gallery.open(page, zoom, zoom === '200');
  const shots: Shot[] = [];
  for (const look of looks.filter((each) => each.zoom === zoom)) {
    for (const entry of at.names.filter(isWanted)) {
      const findings = await inspect(at, entry, look, 'all');
      const file = join(lookName(look), `${entry}.png`);
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await picture(at, join(folder, file));
      shots.push({ page, entry, look, file, findings });
    }
  }
  await at.close();
  return shots;
}

/** The window as it is seen; of a document that scrolls, all of it. */
async function picture(at: GalleryPage, path: string): Promise<void> {
  await at.page.screenshot({ path, fullPage: at.isDocument, animations: 'disabled' });
}
