import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleAgents } from '../../../lib/practice/server/agents';
import { unlisted } from '../../../lib/practice/server/protocolList';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { defaultOptions, simulatorOptions } from '../../../lib/practice/server/workspace/defaultOptions';
import { type KnownOption, knownOptions } from '../../../lib/practice/server/workspace/knownOptions';
import { act, get } from '../support/administration';
import { createDesktop, type Desktop, openSession, passSignInPage, redirectUri, text } from '../support/desktop';
import { campaignOf, listOf } from '../support/lists';

const canCancel = 'privilege.outbound.can-cancel-record';
interface Session {
  user: { userProperties: unknown };
  configuration: Record<string, unknown> & { agentGroups: { name: string; settings: unknown }[] };
}

describe('options and privileges', () => {
  let dialer: PracticeDialer;
  let kate: Desktop | null = null;
  beforeEach(async () => {
    dialer = await startPracticeDialer({
      agents: exampleAgents.map((agent) => (agent.userName === 'sam' ? { ...agent, groups: ['Sales'] } : agent)),
      campaigns: [campaignOf(listOf('4471'))],
      settings: { 'alert.timeout': null, 'voice.auto-answer': 'true' },
      agentSettings: { taro: { [canCancel]: 'false' } },
    });
  });
  afterEach(async () => {
    await kate?.signOff();
    kate = null;
    await dialer.stop();
  });
  const built = async (desktop: Desktop): Promise<Session> => {
    kate = desktop;
    await desktop.handshake();
    const event = await desktop.next(({ data }) => data.messageType === 'WorkspaceInitializationComplete');
    return event.data.data as unknown as Session;
  };
  const section = (...options: unknown[]) => [{ key: 'interaction-workspace', type: 'kvlist', value: options }];

  it('come as lists of text on three levels, with the session and in current-session', async () => {
    dialer.admin.setOption({ group: 'Outbound' }, canCancel, 'false');
    dialer.admin.setOption({ group: 'Sales' }, 'voice.auto-answer', 'false');
    dialer.admin.setOption({ agent: 'kate' }, 'outbound.preview.max-simultaneous-preview-record', '5');
    const desktop = await openSession(dialer, 'kate');
    const first = await built(desktop);
    const current = (await desktop.get('/workspace/v3/current-session')).json.data as unknown as Session;
    for (const { user, configuration } of [first, current]) {
      expect(user.userProperties).toEqual(section(text('outbound.preview.max-simultaneous-preview-record', '5')));
      expect(configuration.agentGroups).toEqual([
        expect.objectContaining({
          name: 'Outbound',
          agentDBIDs: [100, 101, 102],
          settings: section(text(canCancel, 'false')),
        }),
        expect.objectContaining({
          name: 'Sales',
          agentDBIDs: [103],
          settings: section(text('voice.auto-answer', 'false')),
        }),
      ]);
      const [application] = configuration.settings as { value: unknown[] }[];
      expect(application?.value).toContainEqual(text(canCancel, 'true'));
      expect(application?.value).toContainEqual(text('voice.auto-answer', 'true'));
      expect(JSON.stringify(application)).not.toContain('alert.timeout');
    }
    expect(unlisted(dialer.traffic())).toEqual([]);
  });

  it('are short with optimize_config, and plain objects wherever they are fetched', async () => {
    dialer.admin.setOption({ agent: 'kate' }, canCancel, 'false');
    const desktop = createDesktop(dialer);
    const code = (await passSignInPage(dialer, 'kate')).searchParams.get('code') ?? '';
    const query = new URLSearchParams({ code, redirect_uri: redirectUri, optimize_config: 'true' });
    await desktop.post(`/workspace/v3/initialize-workspace?${query}`);
    const { user, configuration } = await built(desktop);
    expect(user.userProperties).toEqual({ 'interaction-workspace': { [canCancel]: 'false' } });
    expect(configuration).toEqual({
      agentGroups: [{ DBID: 200, name: 'Outbound', settings: {} }],
      environment: {},
    });
    const settings = (await desktop.get('/workspace/v3/configuration/settings')).json.data;
    expect(settings).toMatchObject({ settings: { 'interaction-workspace': { [canCancel]: 'true' } } });
    const codes = (await desktop.get('/workspace/v3/configuration/action-codes')).json.data;
    expect(JSON.stringify(codes)).toContain('{"htcc":{"workmode":"AfterCallWork"}}');
    expect(unlisted(dialer.traffic())).toEqual([]);
  });

  it('count from the next time that the configuration is asked for', async () => {
    const desktop = await openSession(dialer, 'kate');
    await built(desktop);
    const told = desktop.events().length;
    const ofApplication = async () =>
      JSON.stringify((await desktop.get('/workspace/v3/configuration?types=settings')).json.data);
    expect(await ofApplication()).toContain(JSON.stringify(text(canCancel, 'true')));
    dialer.admin.setOption('application', canCancel, 'false');
    expect(await ofApplication()).toContain(JSON.stringify(text(canCancel, 'false')));
    dialer.admin.setOption('application', canCancel, null);
    expect(await ofApplication()).not.toContain(canCancel);
    expect(desktop.events()).toHaveLength(told);
  });

  it('can be seen and changed by the administrator, on each level', async () => {
    const put = (level: string, of: string | null, value: string | null) =>
      act(dialer, 'options', { level, of, name: canCancel, value });
    expect((await put('group', 'Outbound', '')).status).toBe(200);
    expect((await put('agent', 'taro', 'true')).status).toBe(200);
    expect((await put('application', null, null)).status).toBe(200);
    const rows = (await get(dialer, 'options')) as { name: string }[];
    expect(rows.filter(({ name }) => name === canCancel)).toEqual([
      { level: 'group', of: 'Outbound', name: canCancel, value: '' },
      { level: 'agent', of: 'taro', name: canCancel, value: 'true' },
    ]);
  });

  it.each([
    [{ level: 'planet', name: canCancel, value: 'true' }, 400, 'level'],
    [{ level: 'group', name: canCancel, value: 'true' }, 400, 'of'],
    [{ level: 'application', value: 'true' }, 400, 'name'],
    [{ level: 'application', name: canCancel, value: true }, 400, 'value'],
    [{ level: 'application', name: canCancel }, 400, 'value'],
    [{ level: 'group', of: 'None', name: canCancel, value: 'true' }, 400, 'of'],
    [{ level: 'agent', of: 'nobody', name: canCancel, value: 'true' }, 400, 'of'],
    [{ level: 'application', name: 'cancel', value: 'true' }, 400, 'name'],
    [{ level: 'application', name: 'two words.x', value: 'true' }, 400, 'name'],
    [{ level: 'application', name: canCancel, value: 'a\nb' }, 400, 'value'],
    [{ level: 'agent', of: 'kate', name: canCancel, value: null }, 400, 'name'],
  ])('are not changed by %j', async (body, status, field) => {
    const before = await get(dialer, 'options');
    const answer = await act(dialer, 'options', body);
    expect(answer.status).toBe(status);
    expect(answer.json.error).toEqual(expect.any(String));
    expect(answer.json.field).toBe(field);
    expect(await get(dialer, 'options')).toEqual(before);
  });

  it('are explained with values to try: each that is set at first, and those that deliveries depend on', async () => {
    const known = (await get(dialer, 'options/known')) as KnownOption[];
    expect(known).toEqual(knownOptions);
    const names = known.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(defaultOptions)));
    expect(names).toEqual(
      expect.arrayContaining(['outbound.push-preview.auto-answer', 'outbound.timed-preview-auto-dial']),
    );
    expect(new Set(names).size).toBe(names.length);
    for (const { name, says, examples } of known) {
      expect(says).toMatch(/^[A-Z].*\.$/);
      for (const value of examples)
        expect((await act(dialer, 'options', { level: 'agent', of: 'kate', name, value })).status).toBe(200);
    }
    expect(known.find(({ name }) => name === 'outbound.timed-preview-auto-dial')?.examples).toContain('30');
  });

  it('can be those of Genesys’s own simulator, text that says no', async () => {
    expect((await act(dialer, 'options/simulator')).status).toBe(200);
    const rows = (await get(dialer, 'options')) as { level: string; name: string; value: unknown }[];
    const ofApplication = Object.fromEntries(
      rows.filter(({ level }) => level === 'application').map(({ name, value }) => [name, value]),
    );
    expect(ofApplication).toMatchObject(simulatorOptions);
    expect(ofApplication['privilege.outbound.can-use']).toBe('false');
  });
});
