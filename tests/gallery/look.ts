import type { Language } from '../../lib/i18n/language';

/** Window sizes: as it is, at 200 % zoom, and as narrow as 320 px (1280 px at 400 %). */
export type Zoom = '100' | '200' | 'narrow';

/** How an entry is looked at. */
export interface Look {
  language: Language;
  scheme: 'light' | 'dark';
  isForced: boolean;
  zoom: Zoom;
}

const languages = ['en', 'ja'] as const;
const schemes = ['light', 'dark'] as const;

/** Every look of a picture: two languages, light, dark and forced colours, three windows. */
export const looks: readonly Look[] = languages.flatMap((language): Look[] => [
  ...schemes.flatMap((scheme) =>
    (['100', '200'] as const).map((zoom): Look => ({ language, scheme, isForced: false, zoom })),
  ),
  { language, scheme: 'light', isForced: false, zoom: 'narrow' },
  { language, scheme: 'light', isForced: true, zoom: '100' },
]);

/** As part of a file's name. */
export const lookName = ({ language, scheme, isForced, zoom }: Look): string =>
  [language, isForced ? 'forced' : scheme, zoom].join('-');

interface Size {
  width: number;
  height: number;
}

/** What a surface has of the screen, in CSS pixels: a CRM's page 1366 wide, a popup, an options page. */
const sizes: Readonly<Record<string, Readonly<Record<Zoom, Size>>>> = {
  popup: {
    '100': { width: 380, height: 600 },
    '200': { width: 380, height: 300 },
    narrow: { width: 320, height: 568 },
  },
  options: {
    '100': { width: 1024, height: 768 },
    '200': { width: 683, height: 384 },
    narrow: { width: 320, height: 568 },
  },
  parts: {
    '100': { width: 900, height: 700 },
    '200': { width: 683, height: 384 },
    narrow: { width: 320, height: 568 },
  },
  overlay: {
    '100': { width: 480, height: 768 },
    '200': { width: 683, height: 384 },
    narrow: { width: 320, height: 568 },
  },
};

/** The window in which a page of the gallery is looked at. */
export function windowOf(page: string, zoom: Zoom): Size {
  const size = sizes[page]?.[zoom];
  if (size === undefined) throw new Error(`The gallery has no page ${page}.`);
  return size;
}

/** The page of the gallery that draws a kind of surface. */
export function pageOf(surface: string): string {
  if (surface === 'callButton') return 'overlay';
  return surface === 'toolbar' ? 'parts' : surface;
}

export const galleryPages = ['overlay', 'popup', 'options', 'parts'] as const;
