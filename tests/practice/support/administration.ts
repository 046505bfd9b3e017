import type { PracticeDialer } from '../../../lib/practice/server/startPracticeDialer';

/** What the administrator's page asks for. */
export async function get(dialer: PracticeDialer, path: string): Promise<unknown> {
  return (await fetch(`${dialer.url}/practice/api/${path}`)).json();
}

/** What the administrator's page does. */
export async function act(
  dialer: PracticeDialer,
  path: string,
  body: unknown = {},
): Promise<{ status: number; json: Record<string, unknown> }> {
  const response = await fetch(`${dialer.url}/practice/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}
