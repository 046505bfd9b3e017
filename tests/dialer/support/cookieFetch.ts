/** A browser's cookies and redirects around Node's `fetch`, for one host. */
export interface CookieFetch {
  fetch: typeof fetch;
  cookies: Map<string, string>;
}

export function createCookieFetch(): CookieFetch {
  const cookies = new Map<string, string>();

  function keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('=')).trim();
      const value = pair.slice(pair.indexOf('=') + 1).trim();
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
  }

  async function exchange(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; '));
    const address = input instanceof Request ? input.url : String(input);
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    keep(response);
    const location = response.headers.get('location');
    if (location === null || response.status < 300 || response.status > 399 || init.redirect === 'manual')
      return response;
    await response.body?.cancel();
    const { body: _body, ...rest } = init;
    return exchange(new URL(location, address), { ...rest, method: 'GET' });
  }

  return { fetch: exchange, cookies };
}
