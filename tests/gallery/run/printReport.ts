import { lookName } from '../look';
import type { Finding } from './inspect';
import type { Shot } from './shoot';

const kinds = ['accessibility', 'clipped', 'overlapping', 'outside', 'small target', 'small text', 'contrast'] as const;

/** Prints what was drawn and what is wrong, by page and look. Returns whether nothing is. */
export function printReport(shots: readonly Shot[], sheets: readonly string[], folder: string): boolean {
  const findings = shots.flatMap((shot) => shot.findings);
  for (const { entry, look, kind, where } of findings) console.log(`${entry} (${lookName(look)}): ${kind}: ${where}`);
  const rows = [...new Set(shots.map(({ page }) => page))].map((page) => {
    const own = shots.filter((shot) => shot.page === page);
    return rowOf(page, own);
  });
  console.table(Object.fromEntries([...rows, rowOf('all', shots)]));
  console.log(`${shots.length} pictures and ${sheets.length} sheets in ${folder}; open index.html there.`);
  return findings.length === 0;
}

function rowOf(name: string, shots: readonly Shot[]): [string, Record<string, number>] {
  const findings: readonly Finding[] = shots.flatMap((shot) => shot.findings);
  const counts = kinds.map((kind) => [kind, findings.filter((finding) => finding.kind === kind).length] as const);
  return [
    name,
    { entries: new Set(shots.map(({ entry }) => entry)).size, pictures: shots.length, ...Object.fromEntries(counts) },
  ];
}
