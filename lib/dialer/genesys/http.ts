import type { DialerAddress } from '../gateway';
import { type Answer, decodeAnswer } from './answer';

/** Requests may hang for ever on some servers (protocol notes, section 14), so each has an end. */
const patienceOfRequests = 10_000;

export interface Http {
  get(path: string): Promise<Answer>;
  post(path: string, body?: object): Promise<Answer>;
  /** The last request. One server redirects it to nowhere, which is not followed. */
  postLast(path: string, patience: number): Promise<Answer>;
  /** Headers that every request to this server carries, long polls included. */
  headers(): Record<string, string>;
  /** Takes the token against forged requests from an answer, where the server issues one. */
  observe(headers: Headers): void;
}

/**
 * Requests to one server. Nothing is ever sent twice and nothing throws: what did not come back is said to be silent.
 *
 * @param closed ends every request that is under way
 */
export function createHttp(
  address: Pick<DialerAddress, 'server' | 'apiKey'>,
  fetcher: typeof fetch,
  closed: AbortSignal,
): Http {
  let csrf: { name: string; token: string } | null = null;

  const headers = (): Record<string, string> => ({
    ...(address.apiKey === null || address.apiKey === '' ? {} : { 'x-api-key': address.apiKey }),
    ...(csrf === null ? {} : { [csrf.name]: csrf.token }),
  });

  const observe = (received: Headers): void => {
    const name = received.get('x-csrf-header');
    const token = received.get('x-csrf-token');
    if (token === null) return;
    csrf = { name: name !== null && /^[A-Za-z0-9-]{1,64}$/.test(name) ? name : 'X-CSRF-TOKEN', token };
  };

  async function exchange(path: string, init: RequestInit, patience: number): Promise<Answer> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), patience);
    const end = () => timeout.abort();
    closed.addEventListener('abort', end);
    try {
      if (closed.aborted) return { is: 'silent', why: 'closed' };
      const response = await fetcher(`${address.server}${path}`, {
        ...init,
        credentials: 'include',
        cache: 'no-store',
        signal: timeout.signal,
      });
      observe(response.headers);
      return decodeAnswer(response.status, response.headers.get('content-type') ?? '', await response.text());
    } catch {
      // The reason that fetch gives differs between browsers and says no more than which of these three it was.
      return { is: 'silent', why: closed.aborted ? 'closed' : timeout.signal.aborted ? 'timeout' : 'network' };
    } finally {
      clearTimeout(timer);
      closed.removeEventListener('abort', end);
    }
  }

  const posting = (body: object): RequestInit => ({
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...headers() },
    body: JSON.stringify(body),
  });

  return {
    headers,
    observe,
    get: (path) =>
      exchange(path, { method: 'GET', headers: { Accept: 'application/json', ...headers() } }, patienceOfRequests),
    post: (path, body = {}) => exchange(path, posting(body), patienceOfRequests),
    postLast: (path, patience) => exchange(path, { ...posting({}), redirect: 'manual' }, patience),
  };
}
