import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../gallery/catalogue/catalogue';
import { galleryPages, type Look, lookName } from '../gallery/look';
import { addDrawn, type Drawn } from '../gallery/run/drawnFunctions';
import { type Finding, inspect, type Rules } from '../gallery/run/inspect';
import { type Gallery, openGallery } from '../gallery/run/openPages';
import { repositoryFiles } from '../repository/sources';

const light = { language: 'en', scheme: 'light', isForced: false, zoom: '100' } as const;

/** Each look with the rules that can turn out otherwise there: names and roles are the same in all colours and at every size. */
const passes: readonly { look: Look; rules: Rules }[] = [
  { look: light, rules: 'quick' },
  { look: { ...light, language: 'ja', scheme: 'dark' }, rules: 'none' },
  { look: { ...light, isForced: true }, rules: 'none' },
];
const small: readonly Look[] = (['en', 'ja'] as const).flatMap((language) => [
  { ...light, language, zoom: '200' },
  { ...light, language, zoom: 'narrow' },
]);

const toText = ({ entry, look, kind, where }: Finding) => `${entry} (${lookName(look)}): ${kind}: ${where}`;

describe('the gallery', () => {
  let gallery: Gallery;
  const drawn: Drawn = new Map();
  const names = new Set<string>();
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery?.close());

  /** Two pages at a time: one draws while the other is asked. */
  describe.concurrent('of every surface', () => {
    it.each(galleryPages)(
      'has no fault on %s, light, dark and in forced colours',
      { timeout: 300_000 },
      async (name) => {
        const at = await gallery.open(name, '100', false);
        await at.page.coverage.startJSCoverage({ resetOnNavigation: false });
        // The scripts are read anew, so that the browser counts their functions from the start.
        await at.reload();
        const findings: Finding[] = [];
        for (const { look, rules } of passes) {
          for (const entry of at.names) {
            names.add(entry);
            findings.push(...(await inspect(at, entry, look, rules)));
          }
        }
        addDrawn(drawn, await at.page.coverage.stopJSCoverage());
        await at.close();
        expect(findings.map(toText)).toEqual([]);
      },
    );

    it.each(galleryPages)('cuts nothing off on %s at 200 % and at 320 px', { timeout: 300_000 }, async (name) => {
      const findings: Finding[] = [];
      for (const zoom of ['200', 'narrow'] as const) {
        const at = await gallery.open(name, zoom, false);
        for (const look of small.filter((each) => each.zoom === zoom)) {
          for (const entry of at.names) findings.push(...(await inspect(at, entry, look, 'none')));
        }
        await at.close();
      }
      expect(findings.map(toText)).toEqual([]);
    });
  });

  it('draws every entry, and with them every component', () => {
    expect(catalogue.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
    const files = repositoryFiles().filter((path) => /^components\/.+\.tsx$/.test(path));
    const idle = files.flatMap((path) => {
      const parts = drawn.get(path);
      if (parts === undefined) return [`${path} is not loaded`];
      return [...parts].filter(([, isCalled]) => !isCalled).map(([part]) => `${path}: ${part}`);
    });
    expect(idle).toEqual([]);
  });
});
