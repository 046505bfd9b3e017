/**
 * Signs in as a browser would on the practice dialer's page. Resolves to where the page sends the browser in the end, or to
 * the page's own address when it refused.
 */
export async function signInThroughPage(fetcher: typeof fetch, url: string, user: string): Promise<string> {
  const page = await fetcher(url);
  await page.text();
  const body = new URLSearchParams({ username: user, password: user });
  const answer = await fetcher(url, { method: 'POST', body, redirect: 'manual' });
  await answer.text();
  return answer.headers.get('location') ?? url;
}
