/** What a handler wants sent. `hang`: nothing, ever, while the connection stays open. */
export interface Reply {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
  hang?: true;
}

const reply = (status: number, type: string, body: string): Reply => ({
  status,
  headers: { 'content-type': type, 'cache-control': 'no-store' },
  body,
});

export const json = (status: number, content: unknown): Reply =>
  reply(status, 'application/json; charset=utf-8', JSON.stringify(content));

export const html = (status: number, content: string): Reply => reply(status, 'text/html; charset=utf-8', content);

export const plain = (status: number, content: string): Reply => reply(status, 'text/plain; charset=utf-8', content);

export const empty = (status: number): Reply => ({ status, headers: { 'cache-control': 'no-store' }, body: '' });

export const redirect = (to: string): Reply => ({
  ...empty(302),
  headers: { location: to, 'cache-control': 'no-store' },
});

/** A request that is never answered. */
export const hang = (): Reply => ({ ...empty(200), hang: true });

/** The same reply with one more cookie. */
export function withCookie(to: Reply, cookie: string): Reply {
  const before = to.headers['set-cookie'];
  const cookies = before === undefined ? [] : Array.isArray(before) ? before : [before];
  return { ...to, headers: { ...to.headers, 'set-cookie': [...cookies, cookie] } };
}
