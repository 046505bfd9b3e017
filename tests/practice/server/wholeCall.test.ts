import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../lib/practice/server/commands';
import { unlisted } from '../../../lib/practice/server/protocolList';
import { type PracticeDialer, startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { act, get } from '../support/administration';
import { type Arrived, type Desktop, signIn } from '../support/desktop';
import { campaignOf, listOf } from '../support/lists';

type Json = Record<string, unknown>;

let dialer: PracticeDialer;
let kate: Desktop;

beforeEach(async () => {
  dialer = await startPracticeDialer({ campaigns: [campaignOf(listOf('4471'))], calls: { answerAfter: 5 } });
  kate = await signIn(dialer, 'kate');
});
afterEach(async () => {
  await kate.signOff();
  await dialer.stop();
});

const callOf = ({ data }: Arrived) => (data.call ?? {}) as Json;
const nextCall = async (desktop: Desktop, fits: (call: Json) => boolean) =>
  callOf(await desktop.next((event) => event.data.messageType === 'CallStateChanged' && fits(callOf(event))));
const verb = (id: unknown, name: string, data: Json = {}) =>
  kate.post(`/workspace/v3/voice/calls/${id}/${name}`, { operationId: 'op-1', data });

async function talking(destination = '4471'): Promise<Json> {
  await kate.post('/workspace/v3/voice/make-call', { data: { destination } });
  return nextCall(kate, ({ state }) => state === 'Established');
}

describe('the whole call on the wire', () => {
  it('tells a consultation, its completion and the new id in the words of the API', async () => {
    dialer.admin.takeSeat('taro');
    const { id } = await talking();
    const asked = await verb(id, 'initiate-transfer', { destination: '5001', outboundCallerId: '+4400' });
    expect(asked.json).toEqual({ status: { code: 1 }, operationId: 'op-1' });
    const consultation = await nextCall(kate, ({ callType }) => callType === 'Consult');
    expect(consultation).toMatchObject({
      parentConnId: id,
      state: 'Dialing',
      dnis: '5001',
      ani: '+4400',
      participants: [{ number: '5001', role: 'RoleDestination' }],
    });
    const [there] = dialer.admin.callsOf('taro');
    expect(there).toMatchObject({ type: 'Consult', state: 'Ringing', parent: null, number: '5000' });
    dialer.admin.useCall('taro', 'answer');
    await nextCall(kate, (call) => call.id === consultation.id && call.state === 'Established');
    await verb(consultation.id, 'complete-transfer', { parentConnId: id });
    await nextCall(kate, (call) => call.id === consultation.id && call.state === 'Completed');
    expect(dialer.admin.callsOf('taro')).toMatchObject([{ previousId: there?.id, type: 'Outbound', number: '4471' }]);
    expect(dialer.admin.conversations()).toMatchObject([{ talking: ['4471', 'taro'] }]);
    expect(unlisted(dialer.traffic())).toEqual([]);
  });

  it.each([
    ['complete-transfer', {}, 400, 'data.parentConnId is missing'],
    ['complete-transfer', { parentConnId: 7 }, 400, 'data.parentConnId is not text'],
    ['complete-transfer', { parentConnId: 'none' }, 400, 'data.parentConnId names nobody'],
    ['initiate-transfer', { destination: '5001' }, 400, 'not possible while the call is Dialing'],
    ['single-step-transfer', {}, 400, 'not possible'],
  ])('refuses %s with %j', async (name, data, status, message) => {
    dialer.admin.takeSeat('taro');
    const { id } = await talking();
    expect((await verb(id, 'single-step-transfer', { destination: 5 })).status).toBe(400);
    expect((await verb(id, 'single-step-transfer')).text).toContain('data.destination is missing');
    await verb(id, 'initiate-conference', { destination: '5001' });
    const consultation = await nextCall(kate, ({ callType }) => callType === 'Consult');
    const answer = await verb(consultation.id, name, data);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(message)]);
  });

  it('is a fault where the target cannot be reached, and nothing else', async () => {
    const { id } = await talking();
    const answer = await verb(id, 'single-step-transfer', { destination: '5001' });
    expect(answer.json).toMatchObject({ status: { code: 1 } });
    const event = await kate.next(({ data }) => data.messageType === 'EventError');
    expect(event.data.error).toEqual({ errorCode: 415, errorMessage: 'Invalid Destination DN' });
    expect(dialer.admin.callsOf('kate')).toMatchObject([{ id, state: 'Established' }]);
  });

  it('tells the recording by its own notification', async () => {
    const { id } = await talking();
    await verb(id, 'start-recording');
    const event = await kate.next(({ data }) => data.notificationType === 'CallRecordingStateChange');
    expect(event.data).toMatchObject({ operationId: 'op-1', call: { recordingState: 'Recording' } });
  });
});

describe('targets', () => {
  const targets = async (query: string) =>
    ((await kate.get(`/workspace/v3/targets${query}`)).json.data as { targets: Json[]; totalMatches: number }) ?? {};

  it.each([
    ['?searchTerm=lon&types=agent&limit=20', ['Kate London']],
    ['?searchTerm=taro&types=agent', ['太郎 山下']],
    ['?searchTerm=山下', ['太郎 山下']],
    ['?searchTerm=5002', ['Claire Fournier']],
    ['?searchTerm=kate,sam', ['Kate London', 'Sam Rivers']],
    ['?searchTerm=nobody', []],
    ['?searchTerm=', []],
    ['?searchTerm=kate&types=skill', []],
  ])('%s are %j', async (query, names) => {
    const found = await targets(query);
    expect(found.targets.map(({ name }) => name)).toEqual(names);
    expect(found.totalMatches).toBe(names.length);
  });

  it('say whether an agent is there, and what they do', async () => {
    dialer.admin.takeSeat('taro');
    const voice = async (term: string) => {
      const [one] = (await targets(`?searchTerm=${term}`)).targets;
      const { channels } = (one?.availability ?? { channels: [] }) as { channels: Json[] };
      return channels.find(({ name }) => name === 'voice');
    };
    expect(await voice('taro')).toMatchObject({ activity: 'Idle', userState: { state: 'Ready' }, phoneNumber: '5001' });
    expect(await voice('claire')).toBeUndefined();
    dialer.admin.makeCall('taro', '4471');
    await expect.poll(() => voice('taro')).toMatchObject({ activity: 'HandlingOutboundCall' });
    dialer.admin.setService('STATS', false);
    expect((await targets('?searchTerm=taro')).targets[0]).not.toHaveProperty('availability');
  });

  it('are cut at the limit, and a limit that is none is refused', async () => {
    expect(await targets('?searchTerm=*&limit=2')).toMatchObject({ totalMatches: 4, targets: [{}, {}] });
    expect((await kate.get('/workspace/v3/targets?searchTerm=*&limit=none')).status).toBe(400);
    expect((await kate.get('/workspace/v3/targets/recents')).status).toBe(404);
  });

  it('are the agent’s own favourites, which an administrator can change', async () => {
    const names = async () => (await targets('/personal-favorites')).targets.map((one) => one.favoriteDisplayName);
    expect(await names()).toEqual(['Supervisor’s desk', 'Billing']);
    const favourites = [{ name: 'Night desk', number: '+4471' }];
    expect((await act(dialer, 'agents/kate/favourites', { favourites })).status).toBe(200);
    expect((await targets('/personal-favorites')).targets).toMatchObject([
      { type: 'custom-contact', favoriteDisplayName: 'Night desk', phoneNumbers: ['+4471'] },
    ]);
    expect((await act(dialer, 'agents/kate/favourites', { favourites: [{ name: 1 }] })).status).toBe(400);
    await act(dialer, 'agents/kate/favourites', { favourites: null });
    expect(await names()).toHaveLength(2);
    dialer.admin.setService('UCS', false);
    expect((await kate.get('/workspace/v3/targets/personal-favorites')).status).toBe(503);
  });

  it('of the simulator are whole users without a number, as many as there are', async () => {
    dialer.set({ oddTypes: true });
    const found = await targets('?searchTerm=*&limit=1');
    expect(found.targets).toHaveLength(4);
    const [one, two] = found.targets;
    expect(one).toMatchObject({ agentLogin: '5000', availability: { channels: [{ name: 'voice' }, {}] } });
    expect(one).not.toHaveProperty('number');
    expect(two).not.toHaveProperty('availability');
    expect((await targets('?searchTerm=5002')).targets).toEqual([]);
  });
});

describe('a service that is down', () => {
  it.each([
    ['VOICE', ['voice/ready', 'voice/make-call', 'voice/send-user-event', 'voice/calls/x/hold'], 'media/ready'],
    ['IXN', ['media/ready', 'media/topics/x/publish'], 'voice/ready'],
  ])('%s refuses its own requests and no others, until it is back', async (service, paths, other) => {
    dialer.admin.setService(service, false);
    for (const path of paths) {
      const answer = await kate.post(`/workspace/v3/${path}`, { data: {} });
      expect([path, answer.status]).toEqual([path, 503]);
    }
    expect((await kate.post(`/workspace/v3/${other}`)).status).toBe(200);
    await act(dialer, `services/${service}`, { up: true });
    await kate.next(({ data }) => data.serviceName === service && data.serviceState === 'AVAILABLE');
    expect((await kate.post(`/workspace/v3/${paths[0]}`)).status).toBe(200);
  });
});

describe('a ghost', () => {
  const account = async () => {
    const { data } = (await kate.get('/workspace/v3/current-session')).json as { data: { user: Json } };
    return (data.user.activeSession as { calls: Json[] }).calls.map(({ id, state }) => [id, state]);
  };

  it('has its events swallowed, so many, and no more', async () => {
    const { id } = await talking();
    await act(dialer, 'agents/kate/swallow', { count: 2 });
    await verb(id, 'hold');
    await verb(id, 'retrieve');
    expect(await account()).toEqual([[id, 'Established']]);
    await verb(id, 'hold');
    await nextCall(kate, ({ state }) => state === 'Held');
    const states = kate.events().flatMap((event) => callOf(event).state ?? []);
    expect(states).toEqual(['Dialing', 'Established', 'Held']);
  });

  it('is unknown to the account and to requests, and can be known again', async () => {
    const { id } = await talking();
    await act(dialer, `calls/${id}/forget`);
    expect(await account()).toEqual([]);
    expect((await kate.get('/workspace/v3/voice/calls')).json).toMatchObject({ data: { calls: [] } });
    expect((await verb(id, 'hold')).status).toBe(404);
    await act(dialer, `calls/${id}/forget`, { forgotten: false });
    expect(await account()).toEqual([[id, 'Established']]);
  });

  it('is known to the account alone, and can be ended', async () => {
    const { json } = await act(dialer, 'agents/kate/ghost', { from: '+4471' });
    expect(kate.events().filter(({ data }) => data.messageType === 'CallStateChanged')).toEqual([]);
    expect(await account()).toEqual([[json.call, 'Established']]);
    await verb(json.call, 'release');
    await nextCall(kate, ({ id, state }) => id === json.call && state === 'Released');
  });
});

describe('what Genesys’s simulator does with these verbs', () => {
  it.each(['initiate-conference', 'alternate', 'merge', 'reconnect', 'delete-from-conference', 'redirect'])(
    '501 for %s',
    async (name) => {
      dialer.set({ notImplemented: true });
      const { id } = await talking();
      expect(await verb(id, name)).toMatchObject({ status: 501, text: 'Not Implemented' });
    },
  );

  it('500 for a consultation with somebody outside that is completed, and for a conference with few user data', async () => {
    dialer.set({ notImplemented: true });
    dialer.admin.takeSeat('taro');
    const { id } = await talking();
    expect((await verb(id, 'single-step-conference', { destination: '5001' })).status).toBe(500);
    await verb(id, 'initiate-transfer', { destination: '4479' });
    const consultation = await nextCall(kate, (call) => call.callType === 'Consult' && call.state === 'Established');
    expect((await verb(consultation.id, 'complete-transfer', { parentConnId: id })).status).toBe(500);
  });

  it('a transfer to somebody outside is accepted, ends the call, and tells it once more with swapped parties', async () => {
    dialer.set({ hangingRequests: true });
    const { id } = await talking();
    expect((await verb(id, 'single-step-transfer', { destination: '4479' })).status).toBe(200);
    await nextCall(kate, (call) => call.state === 'Released' && call.phoneNumber === '5000');
    const swapped = await nextCall(kate, ({ phoneNumber }) => phoneNumber === '4471');
    expect(swapped).toMatchObject({ id, dnis: '5000', participants: [{ number: '5000', role: 'RoleOrigination' }] });
    expect(dialer.admin.conversations()).toEqual([]);
  });

  it('a conference is never answered, and is there all the same', async () => {
    dialer.set({ hangingRequests: true });
    dialer.admin.takeSeat('taro');
    const { id } = await talking();
    const answered = verb(id, 'single-step-conference', { destination: '5001' }).catch(() => 'broken off');
    await dialer.waitFor(({ name, agent }) => name === 'Ringing' && agent === 'taro');
    dialer.admin.useCall('taro', 'answer');
    await nextCall(kate, ({ participants }) => Array.isArray(participants) && participants.length === 2);
    await kate.signOff();
    expect(await answered).toBe('broken off');
  });

  it('who is consulted is told the parent too', async () => {
    dialer.set({ swappedNumbers: true });
    const taro = await signIn(dialer, 'taro');
    const { id } = await talking();
    await verb(id, 'initiate-transfer', { destination: '5001' });
    expect(await nextCall(taro, ({ state }) => state === 'Ringing')).toMatchObject({ parentConnId: id });
    await taro.signOff();
  });
});

describe('the administration of calls', () => {
  it('sits an agent down, has them dial, and works their calls', async () => {
    expect((await act(dialer, 'agents/taro/dial', { destination: '5000' })).status).toBe(409);
    expect((await act(dialer, 'agents/taro/seat')).status).toBe(200);
    expect((await act(dialer, 'agents/taro/seat')).json).toEqual({ error: 'taro is signed in already' });
    const { json } = await act(dialer, 'agents/taro/dial', { destination: '5000' });
    const ringing = await nextCall(kate, ({ state }) => state === 'Ringing');
    expect(ringing).toMatchObject({ callType: 'Internal', ani: '5001', dnis: '5000' });
    await verb(ringing.id, 'answer');
    expect(await get(dialer, 'overview')).toMatchObject({ conversations: [{ talking: ['taro', 'kate'] }] });
    expect((await act(dialer, `calls/${json.call}/use`, { verb: 'answer' })).status).toBe(409);
    expect((await act(dialer, `calls/${json.call}/use`, { verb: 'release' })).status).toBe(200);
    await nextCall(kate, ({ state }) => state === 'Completed');
    expect((await act(dialer, 'calls/none/use', { verb: 'hold' })).status).toBe(404);
  });

  it('rings with a caller’s number and user data', async () => {
    const body = { from: '+4471', userData: { order: 'A-17' } };
    expect((await act(dialer, 'agents/kate/ring', body)).status).toBe(200);
    const ringing = await nextCall(kate, ({ state }) => state === 'Ringing');
    expect(ringing).toMatchObject({ ani: '+4471', userData: [{ key: 'order', type: 'str', value: 'A-17' }] });
    expect((await act(dialer, 'agents/kate/ring', { from: '1', userData: { order: 1 } })).json.field).toBe('userData');
    expect((await act(dialer, `calls/${ringing.id}/hang-up`, { number: '4479' })).status).toBe(409);
    expect((await act(dialer, `calls/${ringing.id}/hang-up`, { number: '+4471' })).status).toBe(200);
  });

  it.each([
    ['agents/kate/swallow', { count: -1 }, 'count'],
    ['agents/kate/ghost', {}, 'from'],
    ['agents/kate/dial', { destination: 1 }, 'destination'],
    ['agents/kate/favourites', {}, 'favourites'],
    ['calls/x/use', {}, 'verb'],
    ['calls/x/forget', { forgotten: 1 }, 'forgotten'],
  ])('names what is wrong with %s %j', async (path, body, field) => {
    expect(await act(dialer, path, body)).toMatchObject({ status: 400, json: { field } });
  });

  it('has a command line', () => {
    const run = (line: string) => runCommand(dialer.admin, line);
    expect(run('seat taro')).toBe('taro is Ready');
    expect(run('ring kate +4471 order=A-17')).toMatch(/^Call [0-9a-f]+ rings$/);
    const [{ id = '' } = {}] = dialer.admin.callsOf('kate');
    expect(run('use kate answer')).toBe(`answer: call ${id}`);
    expect(run('calls')).toBe(`kate Inbound Established (${id}), +4471 talking: +4471 + kate talk`);
    run(`use kate single-step-transfer 5001`);
    run('use taro answer');
    expect(run('calls')).toContain('+4471 + taro talk');
    const [sent] = dialer.admin.callsOf('taro');
    run(`hang-up ${sent?.id}`);
    expect(run('calls')).toBe('Nobody is on a line');
    expect(run('service voice down')).toBe('VOICE is down');
    run('service voice up');
    run('swallow kate 1');
    expect(run('ghost kate +4479')).toMatch(/^Only the account knows/);
    run(`forget ${dialer.admin.callsOf('kate')[0]?.id}`);
    expect(dialer.admin.callsOf('kate')).toMatchObject([{ isForgotten: true }]);
    run('dial taro 4471');
    expect(run('')).toBe('');
    expect(run('help')).toContain('hang-up CALL [NUMBER]');
    for (const [line, words] of [
      ['paint', 'There is no command paint'],
      ['ring kate', 'Usage: ring AGENT NUMBER'],
      ['ring kate 1 order', 'Not a pair KEY=VALUE'],
      ['service voice', 'Usage: service'],
      ['service loud up', 'There is no service LOUD'],
      ['dial taro 4472', '4472 cannot be dialed now'],
      ['use kate merge', 'No call of kate offers merge'],
    ] as const)
      expect(() => run(line)).toThrow(words);
  });
});
