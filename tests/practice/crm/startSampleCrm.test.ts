import { afterAll, beforeAll, expect, it } from 'vitest';
import { contactsFromList } from '../../../lib/practice/server/crm/contactsFromList';
import { type SampleCrm, startSampleCrm } from '../../../lib/practice/server/crm/startSampleCrm';
import { sampleList } from './sampleList';

let crm: SampleCrm;

beforeAll(async () => {
  crm = await startSampleCrm({ port: 0, contacts: contactsFromList(await sampleList()) });
});
afterAll(() => crm.stop());

const json = (method: string, body: string): RequestInit => ({
  method,
  body,
  headers: { 'content-type': 'application/json' },
});

it('serves every page of the application from one shell under a strict policy', async () => {
  for (const path of ['/', '/contacts', '/contacts/C-1001', '/contacts/C-1001/edit', '/contacts?q=0101']) {
    const response = await fetch(crm.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(await response.text()).toContain('<script type="module" src="/assets/main">');
  }
});

it('speaks the language that was asked for, and remembers it', async () => {
  const inJapanese = await fetch(crm.url, { headers: { 'accept-language': 'ja-JP,ja;q=0.9' } });
  expect(await inJapanese.text()).toContain('lang="ja"');
  const chosen = await fetch(`${crm.url}/?lang=ja`);
  expect(chosen.headers.get('set-cookie')).toContain('crm_lang=ja');
  const kept = await fetch(crm.url, { headers: { cookie: 'crm_lang=ja', 'accept-language': 'en' } });
  expect(await kept.text()).toContain('lang="ja"');
});

it('serves its modules as JavaScript and nothing outside its folder', async () => {
  const main = await fetch(`${crm.url}/assets/main`);
  expect(main.headers.get('content-type')).toContain('text/javascript');
  expect(await main.text()).not.toContain('import type');
  for (const name of ['nothing', '..%2fapi', 'styles.css.map']) {
    expect((await fetch(`${crm.url}/assets/${name}`)).status).toBe(404);
  }
});

it('answers bad input with what is wrong, and runs on', async () => {
  const edit = `${crm.url}/api/contacts/C-1002`;
  const answers = [
    [await fetch(edit, json('PUT', '{')), 400, 'not JSON'],
    [await fetch(edit, json('PUT', '[]')), 400, 'JSON object'],
    [await fetch(edit, json('PUT', '{"name":5}')), 400, 'name: must be text'],
    [await fetch(edit, json('PUT', '{"name":" ","city":""}')), 400, 'name: must not be empty'],
    [await fetch(edit, json('PUT', `{"name":"${'x'.repeat(70_000)}"}`)), 400, 'larger than'],
    [await fetch(edit, json('DELETE', '{}')), 405, 'DELETE'],
    [await fetch(`${edit}/notes`, json('POST', '{"text":""}')), 400, 'text: must not be empty'],
    [await fetch(`${crm.url}/api/contacts/nobody`), 404, 'no such contact'],
    [await fetch(`${crm.url}/api/contacts/%E0%A4%A`), 400, 'not readable'],
    [await fetch(`${crm.url}/api/else`), 404, 'no such address'],
  ] as const;
  for (const [response, status, reason] of answers) {
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(reason)]);
  }
  expect((await fetch(edit)).status).toBe(200);
});

it('rejects with the reason when its port is taken', async () => {
  await expect(startSampleCrm({ port: crm.port, contacts: [] })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
