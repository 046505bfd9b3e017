import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { createDesktop, openSession, passSignInPage, redirectUri } from '../support/desktop';

describe('signing in', () => {
  let dialer: PracticeDialer;
  beforeAll(async () => {
    dialer = await startPracticeDialer();
  });
  afterAll(() => dialer.stop());

  const page = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${dialer.url}/auth/v3/oauth/authorize?${new URLSearchParams(parameters)}`, { redirect: 'manual', headers });
  const request = { response_type: 'code', client_id: 'dialbridge', redirect_uri: redirectUri, state: 'x"<y' };
  const initialize = (parameters: Record<string, string>) =>
    createDesktop(dialer).post(`/workspace/v3/initialize-workspace?${new URLSearchParams(parameters)}`);

  it.each([
    ['en-GB,en;q=0.9,ja;q=0.5', 'en', 'Sign in to the practice dialer'],
    ['ja,en-US;q=0.7', 'ja', '練習用ダイヤラーにサインイン'],
    ['fr', 'en', 'Sign in to the practice dialer'],
  ])('shows a page in the browser’s language (%s)', async (language, tag, title) => {
    const response = await page(request, { 'accept-language': language });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain(`<html lang="${tag}">`);
    expect(html).toContain(title);
    expect(html).not.toContain('x"<y');
  });

  it.each([
    ['an unknown client', { ...request, client_id: 'other' }, 'client_id is unknown: other'],
    ['no client', { response_type: 'code', redirect_uri: redirectUri }, 'client_id is unknown: (missing)'],
    ['no way back', { response_type: 'code', client_id: 'dialbridge' }, 'redirect_uri is not an absolute address'],
    ['a way back that runs', { ...request, redirect_uri: 'javascript:alert(1)' }, 'redirect_uri is not an absolute'],
  ])('is refused to %s, with a sentence and no redirect', async (_who, parameters, message) => {
    const response = await page(parameters);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(message);
  });

  it('asks again after a wrong password', async () => {
    const body = new URLSearchParams({ ...request, username: 'kate', password: 'guess' });
    const response = await fetch(`${dialer.url}/auth/v3/oauth/authorize`, { method: 'POST', body, redirect: 'manual' });
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('User name or password is wrong');
    expect(html).toContain('value="kate"');
  });

  it('leads back with a code and the state', async () => {
    const back = await passSignInPage(dialer, 'kate');
    expect(back.origin + back.pathname).toBe(redirectUri);
    expect(back.searchParams.get('state')).toBe('some-state');
    expect(back.searchParams.get('code')).toMatch(/^[\w-]{16}$/);
  });

  it('leads back with access_denied when the administrator says so', async () => {
    dialer.admin.setRefuseSignIn(true);
    const back = await passSignInPage(dialer, 'kate');
    dialer.admin.setRefuseSignIn(false);
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.get('state')).toBe('some-state');
  });

  it('starts at workspace/login too', async () => {
    const response = await fetch(
      `${dialer.url}/workspace/v3/login?${new URLSearchParams({ redirect_uri: redirectUri })}`,
      { redirect: 'manual' },
    );
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toContain('/auth/v3/oauth/authorize?response_type=code');
  });

  it('opens a session with a cookie, once per code', async () => {
    const code = (await passSignInPage(dialer, 'kate')).searchParams.get('code') ?? '';
    const first = await initialize({ code, redirect_uri: redirectUri });
    expect(first.status).toBe(200);
    expect(first.headers.getSetCookie()[0]).toMatch(/^WORKSPACE_SESSIONID=[\w-]+; Path=\/workspace\/v3; HttpOnly$/);
    const second = await initialize({ code, redirect_uri: redirectUri });
    expect(second.status).toBe(403);
    expect(second.json.status).toMatchObject({ message: expect.stringContaining('used before') });
  });

  it('refuses a code for another way back, and no code at all', async () => {
    const code = (await passSignInPage(dialer, 'kate')).searchParams.get('code') ?? '';
    const other = await initialize({ code, redirect_uri: 'https://other.example/' });
    expect(other.json.status).toMatchObject({ message: expect.stringContaining('redirect_uri') });
    expect((await initialize({})).status).toBe(403);
  });

  const verifier = 'a-verifier-that-is-long-enough-to-be-one-0123456789';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const challenged = async () => {
    const back = await passSignInPage(dialer, 'kate', { code_challenge: challenge, code_challenge_method: 'S256' });
    return back.searchParams.get('code') ?? '';
  };
  const redeem = async (form: Record<string, string>) => {
    const response = await fetch(`${dialer.url}/auth/v3/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'authorization_code', redirect_uri: redirectUri, ...form }),
    });
    return { status: response.status, json: (await response.json()) as Record<string, string> };
  };

  it('refuses a code that was issued with a challenge and comes without its verifier', async () => {
    const initialized = await initialize({ code: await challenged(), redirect_uri: redirectUri });
    expect(initialized.status).toBe(403);
    expect(initialized.json.status).toMatchObject({ message: expect.stringContaining('code_verifier') });
    expect(await redeem({ code: await challenged() })).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
    expect(await redeem({ code: await challenged(), code_verifier: 'wrong' })).toMatchObject({ status: 400 });
  });

  it('gives an access token for code and verifier, which opens a session as well', async () => {
    const { json } = await redeem({ code: await challenged(), code_verifier: verifier });
    const authorization = { authorization: `Bearer ${json.access_token}` };
    const who = await fetch(`${dialer.url}/auth/v3/userinfo`, { headers: authorization });
    expect(await who.json()).toMatchObject({ user_name: 'kate' });
    const desktop = createDesktop(dialer);
    expect((await desktop.post('/workspace/v3/initialize-workspace', {}, authorization)).status).toBe(200);
    expect((await desktop.get('/workspace/v3/version')).status).toBe(200);
  });

  it('of the same agent a second time ends the first session, and says so', async () => {
    const first = await openSession(dialer, 'taro');
    const second = await openSession(dialer, 'taro');
    const refused = await first.get('/workspace/v3/current-session');
    expect(refused.status).toBe(403);
    expect(refused.json.status).toMatchObject({ code: 603, message: expect.stringContaining('another sign-in') });
    expect((await second.get('/workspace/v3/current-session')).status).toBe(200);
  });
});
