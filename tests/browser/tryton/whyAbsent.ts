import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Installs Tryton where that can be done. Resolves to null when there is one, else to the reason why there is none. */
export async function whyTrytonIsAbsent(): Promise<string | null> {
  const script = fileURLToPath(new URL('../../setup/tryton.mjs', import.meta.url));
  // A process of its own: an installation takes its time, and the test runner wants to hear from its worker meanwhile.
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let reason = '';
  child.stdout.on('data', (part: Buffer) => {
    reason += part.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The installation of Tryton ended with ${code}.`);
  return reason === '' ? null : reason;
}
