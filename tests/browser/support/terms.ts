import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../lib/practice/server/start/buildExtension';

const spec = readFileSync(join(projectRoot, 'SPEC.md'), 'utf8');

/**
 * A fixed term, word for word as the table of SPEC.md has it: what the screen is compared with, whatever the message files say.
 * `contact` takes the place of `{contact}`.
 */
export function term(english: string, language: 'en' | 'ja', contact = ''): string {
  for (const line of spec.split('\n')) {
    const [, first, second] = line.split('|').map((cell) => cell.trim().replace(/°$/, ''));
    if (first !== english || second === undefined) continue;
    return (language === 'en' ? first : second).replace('{contact}', contact);
  }
  throw new Error(`SPEC.md has no term ${english}.`);
}
