import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttp } from '../../../lib/dialer/genesys/http';

const address = { server: 'https://dialer.example', authServer: '', clientId: 'c', apiKey: null };

interface Request {
  url: string;
  init: RequestInit;
}

/** A server that answers with what `answer` gives, and notes what it was asked. */
function serve(answer: (request: Request) => Promise<Response>) {
  const requests: Request[] = [];
  const fetcher: typeof fetch = (input, init = {}) => {
    const request = { url: String(input), init };
    requests.push(request);
    return answer(request);
  };
  return { requests, fetcher };
}

/** Never answers; ends as `fetch` does when it is aborted. */
const hanging = ({ init }: Request) =>
  new Promise<Response>((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });

const headersOf = (request: Request | undefined) => new Headers(request?.init.headers);

describe('requests to the dialer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('LIVE-3 that hang are given up after ten seconds, outcome unknown', async () => {
    const { fetcher } = serve(hanging);
    const http = createHttp(address, fetcher, new AbortController().signal);
    const answer = http.post('/workspace/v3/voice/make-call', {});
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toEqual({ is: 'silent', why: 'timeout' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('LIVE-3 whose answer never ends are given up as well', async () => {
    const endless = ({ init }: Request) => {
      const body = new ReadableStream({
        start: (controller) => init.signal?.addEventListener('abort', () => controller.error(new Error('aborted'))),
      });
      return Promise.resolve(new Response(body));
    };
    const http = createHttp(address, serve(endless).fetcher, new AbortController().signal);
    const answer = http.get('/workspace/v3/current-session');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toEqual({ is: 'silent', why: 'timeout' });
  });

  it('LIVE-3 without a network are silent, and are not sent again', async () => {
    const { fetcher, requests } = serve(() => Promise.reject(new TypeError('Failed to fetch')));
    const http = createHttp(address, fetcher, new AbortController().signal);
    expect(await http.post('/workspace/v3/voice/make-call')).toEqual({ is: 'silent', why: 'network' });
    expect(requests).toHaveLength(1);
  });

  it('end when the gateway is closed', async () => {
    const closing = new AbortController();
    const { fetcher, requests } = serve(hanging);
    const http = createHttp(address, fetcher, closing.signal);
    const answer = http.get('/x');
    closing.abort();
    expect(await answer).toEqual({ is: 'silent', why: 'closed' });
    expect(await http.get('/x')).toEqual({ is: 'silent', why: 'closed' });
    expect(requests).toHaveLength(1);
  });

  it('carry cookies, and the API key where there is one', async () => {
    const { fetcher, requests } = serve(async () => new Response('{}'));
    await createHttp(address, fetcher, new AbortController().signal).post('/a');
    await createHttp({ ...address, apiKey: 'k' }, fetcher, new AbortController().signal).get('/b');
    expect(requests.map(({ url, init }) => [url, init.credentials])).toEqual([
      ['https://dialer.example/a', 'include'],
      ['https://dialer.example/b', 'include'],
    ]);
    expect(requests.map((request) => headersOf(request).get('x-api-key'))).toEqual([null, 'k']);
  });

  it('carry the token against forged requests once the server has issued one', async () => {
    const tokens = [
      { 'X-CSRF-HEADER': 'X-Our-Token', 'X-CSRF-TOKEN': 'one' },
      {},
      { 'X-CSRF-HEADER': 'bad name\tx', 'X-CSRF-TOKEN': 'two' },
      {},
    ];
    const { fetcher, requests } = serve(async () => new Response('{}', { headers: tokens.shift() ?? {} }));
    const http = createHttp(address, fetcher, new AbortController().signal);
    for (const path of ['/1', '/2', '/3', '/4']) await http.post(path);
    expect(headersOf(requests[0]).get('x-our-token')).toBeNull();
    expect(headersOf(requests[1]).get('x-our-token')).toBe('one');
    expect(headersOf(requests[3]).get('x-csrf-token')).toBe('two');
  });
});
