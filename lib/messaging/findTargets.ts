import type { FoundTarget } from '../session/target';
import { ask } from './ask';

/** The server's targets that match a text, by way of the worker; null: the dialer did not say (CALL-2). */
export async function findTargets(text: string): Promise<readonly FoundTarget[] | null> {
  const reply = await ask({ kind: 'findTargets', text });
  return 'targets' in reply ? reply.targets : null;
}
