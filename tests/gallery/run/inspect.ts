import type { FaultKind } from '../checks/findFaults';
import type { Look } from '../look';
import { checkRules } from './accessibility';
import type { GalleryPage } from './openPages';

/** Something that is wrong with an entry in a look. */
export interface Finding {
  entry: string;
  look: Look;
  kind: FaultKind | 'accessibility';
  where: string;
}

/** Which accessibility rules are run on an entry: all, all but the slow one about contrast, or none. */
export type Rules = 'all' | 'quick' | 'none';

/** Draws an entry in a look and says what is wrong with it. */
export async function inspect(at: GalleryPage, entry: string, look: Look, rules: Rules): Promise<Finding[]> {
  await at.show(entry, look);
  const faults = await at.page.evaluate(() => stage.faults());
  const violations = rules === 'none' ? [] : await checkRules(at.page, at.isDocument, rules === 'all');
  return [
    ...faults.map(({ kind, where }): Finding => ({ entry, look, kind, where })),
    ...violations.map(
      ({ rule, where }): Finding => ({ entry, look, kind: 'accessibility', where: `${rule} ${where}` }),
    ),
  ];
}
