/** One acceptance line, or one lettered part of a line, of SPEC.md. */
export interface SpecLine {
  id: string;
  section: number;
  /** False for a line that only introduces its parts: its text ends in a colon. */
  counts: boolean;
  /** A unit test alone does not prove it. */
  needsBrowser: boolean;
}

/** The sections whose lines are proved only against a running dialer server. */
const browserSections: readonly number[] = [2, 3, 4, 5, 7, 9, 11];

const itemStart = /^( {2})?- \*\*([A-Z]+-\d+)([a-z])?\*\* (.*)$/;

/**
 * Reads the acceptance lines out of the text of SPEC.md, in its order.
 * @throws when an id stands twice, a part has no line of its own id before it, or an item looks like a line but cannot be read:
 * a line that is silently lost would be a promise that nobody tests.
 */
export function readSpec(markdown: string): readonly SpecLine[] {
  const lines: { id: string; section: number; text: string }[] = [];
  let section = 0;
  let open = false;
  for (const [index, row] of markdown.split('\n').entries()) {
    const heading = /^## (?:(\d+)\. )?/.exec(row);
    if (heading !== null) {
      section = Number(heading[1] ?? 0);
      open = false;
      continue;
    }
    if (section === 0) continue;
    const item = itemStart.exec(row);
    if (item !== null) {
      const [, indent, number = '', letter = '', text = ''] = item;
      const id = number + letter;
      if ((indent === undefined) !== (letter === '')) {
        throw new Error(`SPEC.md:${index + 1}: a part is indented and lettered, a line is neither: ${id}`);
      }
      if (lines.some((line) => line.id === id)) throw new Error(`SPEC.md:${index + 1}: ${id} stands twice`);
      if (letter !== '' && !lines.some((line) => line.id === number)) {
        throw new Error(`SPEC.md:${index + 1}: ${id} has no line ${number} above it`);
      }
      lines.push({ id, section, text });
      open = true;
    } else if (/^\s+\S/.test(row) && !/^\s*- /.test(row) && open) {
      const last = lines.at(-1);
      if (last !== undefined) last.text += ` ${row.trim()}`;
    } else if (row.trim() === '') {
      open = false;
    } else {
      throw new Error(`SPEC.md:${index + 1}: neither an acceptance line nor its continuation: ${row}`);
    }
  }
  return lines.map(({ id, section, text }) => {
    const hasParts = lines.some((other) => other.id !== id && other.id.slice(0, -1) === id && /[a-z]$/.test(other.id));
    return {
      id,
      section,
      counts: !(hasParts && text.trim().endsWith(':')),
      needsBrowser: browserSections.includes(section),
    };
  });
}
