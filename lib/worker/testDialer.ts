import type { Reply } from '../messaging/contract';

/** How long an address may take to answer, in milliseconds. */
const patience = 8_000;

/** Is there a Workspace API at this address? Its version answers without a session: 200, or 403 with a status of its own. */
export async function testDialer(server: string, fetcher: typeof fetch): Promise<Reply> {
  if (!URL.canParse(server)) return { done: false, problem: 'malformed' };
  const address = `${server.replace(/\/+$/, '')}/workspace/v3/version`;
  let response: Response;
  try {
    response = await fetcher(address, {
      credentials: 'omit',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    return { done: false, problem: 'unreachable' };
  }
  if (response.status !== 200 && response.status !== 403) return { done: false, problem: 'notADialer' };
  try {
    const body: unknown = await response.json();
    const isDialer = typeof body === 'object' && body !== null && ('status' in body || 'name' in body);
    return isDialer ? { done: true } : { done: false, problem: 'notADialer' };
  } catch {
    return { done: false, problem: 'notADialer' };
  }
}
