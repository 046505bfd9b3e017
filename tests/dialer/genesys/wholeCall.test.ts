import { afterEach, describe, expect, it } from 'vitest';
import { unlisted } from '../../../lib/practice/server/protocolList';
import type { PracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import type { CallReport, CallState, ConsultationVerb, ReachVerb } from '../../../lib/session/call';
import type { Desktop } from '../support/desktop';
import { becomeReady, createStage, call as dialRecord, getRecord } from '../support/stage';

const stage = createStage();
let dialer: PracticeDialer;
let kate: Desktop;
let taro: Desktop;

afterEach(() => stage.clear());

const nextCall = async ({ news }: Desktop, state: CallState, fits: (call: CallReport) => boolean = () => true) =>
  (await news.next('CallChanged', ({ call }) => call.state === state && fits(call))).call;

/** Kate talks to the contact of a record; Taro is signed in. */
async function talking(options: Parameters<typeof stage.dialer>[0] = {}): Promise<CallReport> {
  dialer = await stage.dialer(options);
  kate = stage.desktop(dialer, 'kate');
  taro = stage.desktop(dialer, 'taro');
  for (const desktop of [kate, taro]) {
    await desktop.signIn();
    await becomeReady(desktop);
  }
  await dialRecord(kate, await getRecord(kate, 1), 2);
  return nextCall(kate, 'established');
}

const reach = (callId: string, verb: ReachVerb, number: string) =>
  kate.gateway.perform({ type: 'ReachTarget', callId, verb, number, callerId: null, sentBy: 'Kate London' });
const use = (desktop: Desktop, callId: string, verb: 'answer' | 'hold' | 'retrieve' | 'release') =>
  desktop.gateway.perform({ type: 'UseCall', callId, verb, digits: null });
const goOn = (callId: string, verb: ConsultationVerb, otherId: string) =>
  kate.gateway.perform({ type: 'UseConsultation', callId, verb, otherId });

/** Kate asks Taro, who has answered. */
async function consulting(call: CallReport): Promise<CallReport> {
  await reach(call.id, 'initiate-transfer', '5001');
  const asked = await nextCall(taro, 'ringing');
  expect(asked).toMatchObject({ type: 'consult', number: '5000', sentBy: 'Kate London', record: null });
  await use(taro, asked.id, 'answer');
  const consultation = await nextCall(kate, 'established', ({ type }) => type === 'consult');
  expect(consultation).toMatchObject({ parentId: call.id, number: '5001' });
  return consultation;
}

const talks = () => dialer.log().flatMap(({ kind, detail }) => (kind === 'conversation' ? [detail] : []));
const wellFormed = () => {
  expect(unlisted(dialer.traffic())).toEqual([]);
  expect([...kate.notes, ...taro.notes]).toEqual([]);
};

/** What the server answered to the next request of a verb. */
const outcomeOf = async (verb: string) =>
  (await kate.news.next('CallVerbOutcome', (news) => news.verb === verb)).outcome;

describe('two agents and a contact', () => {
  it('CALL-2a a transfer in one step rings at the other agent with what is known, and says who sends it', async () => {
    const call = await talking();
    await reach(call.id, 'single-step-transfer', '5001');
    expect(await kate.news.next('CallVerbOutcome')).toMatchObject({ callId: call.id, outcome: { is: 'accepted' } });
    await nextCall(kate, 'completed');
    const sent = await nextCall(taro, 'ringing');
    expect(sent).toMatchObject({ type: 'outbound', number: call.number, sentBy: 'Kate London', record: call.record });
    await use(taro, sent.id, 'answer');
    await nextCall(taro, 'established');
    expect(talks().at(-1)).toBe(`${call.number} + taro`);
    expect(dialer.report({ phone: call.number })).toMatchObject([{ state: 'retrieved', agent: 'kate' }]);
    wellFormed();
  });

  it('CALL-2a a conference in one step has all three, and goes on with two', async () => {
    const call = await talking();
    await reach(call.id, 'single-step-conference', '5001');
    const invited = await nextCall(taro, 'ringing');
    await use(taro, invited.id, 'answer');
    const { call: both } = await kate.news.next('CallChanged', ({ call }) => call.parties?.length === 2);
    expect(both.parties).toEqual([
      { number: call.number, role: 'destination' },
      { number: '5001', role: 'newParty' },
    ]);
    expect(both.capabilities).toContain('delete-from-conference');
    await kate.gateway.perform({ type: 'DropParty', callId: call.id, number: '5001' });
    await nextCall(taro, 'completed');
    expect(talks().at(-1)).toBe(`${call.number} + kate`);
    await kate.news.next(
      'CallChanged',
      ({ call }) => call.parties?.length === 1 && !call.capabilities.includes('delete-from-conference'),
    );
    wellFormed();
  });

  it('CALL-2b a consultation is completed: the target’s call goes by another id, and names the old one', async () => {
    const call = await talking();
    const consultation = await consulting(call);
    const [asked] = dialer.admin.callsOf('taro');
    await goOn(consultation.id, 'complete-transfer', call.id);
    for (const id of [call.id, consultation.id]) await nextCall(kate, 'completed', (one) => one.id === id);
    const moved = await nextCall(taro, 'established', ({ previousId }) => previousId !== null);
    expect(moved).toMatchObject({ previousId: asked?.id, type: 'outbound', number: call.number, record: call.record });
    expect(moved.id).not.toBe(asked?.id);
    expect(talks().at(-1)).toBe(`${call.number} + taro`);
    wellFormed();
  });

  it.each(['complete-conference', 'merge'] as const)('CALL-2b %s brings all three together', async (verb) => {
    const call = await talking();
    const consultation = await consulting(call);
    await goOn(consultation.id, verb, call.id);
    await nextCall(kate, 'completed', ({ id }) => id === consultation.id);
    await kate.news.next('CallChanged', (news) => news.call.id === call.id && news.call.parties?.length === 2);
    const moved = await nextCall(taro, 'established', ({ previousId }) => previousId !== null);
    expect(moved.parties).toHaveLength(2);
    expect(talks().at(-1)).toBe(`${call.number} + kate + taro`);
    await use(kate, call.id, 'release');
    await taro.news.next('CallChanged', (news) => news.call.id === moved.id && news.call.parties?.length === 1);
    expect(talks().at(-1)).toBe(`${call.number} + taro`);
    wellFormed();
  });

  it('CALL-2b alternates between the two, and reconnects', async () => {
    const call = await talking();
    const consultation = await consulting(call);
    await goOn(consultation.id, 'alternate', call.id);
    await nextCall(kate, 'established', ({ id }) => id === call.id);
    await nextCall(kate, 'held', ({ id }) => id === consultation.id);
    await goOn(consultation.id, 'alternate', call.id);
    await nextCall(kate, 'established', ({ id }) => id === consultation.id);
    await goOn(consultation.id, 'reconnect', call.id);
    await nextCall(kate, 'completed', ({ id }) => id === consultation.id);
    await nextCall(taro, 'completed');
    expect(talks().at(-1)).toBe(`${call.number} + kate`);
    wellFormed();
  });

  it('CALL-3 a call is recorded, and offers what can be done then', async () => {
    const call = await talking();
    const verbs = [
      ['start-recording', 'on', ['pause-recording', 'stop-recording']],
      ['pause-recording', 'paused', ['resume-recording', 'stop-recording']],
      ['resume-recording', 'on', ['pause-recording', 'stop-recording']],
      ['stop-recording', 'off', ['start-recording']],
    ] as const;
    expect(call.recording).toBeUndefined();
    expect(call.capabilities).toContain('start-recording');
    for (const [verb, recording, offered] of verbs) {
      await kate.gateway.perform({ type: 'UseCall', callId: call.id, verb, digits: null });
      const { call: now } = await kate.news.next('CallChanged', (news) => news.call.recording === recording);
      expect(now.capabilities.filter((name) => name.endsWith('recording'))).toEqual(offered);
    }
    wellFormed();
  });
});

describe('a target that cannot be reached', () => {
  it.each([
    ['is not signed in', '5002', () => undefined, 'Invalid Destination DN'],
    ['is on the telephone', '5001', () => void dialer.admin.inboundCall('taro', '+4479'), 'DN is busy'],
    ['is one’s own number', '5000', () => undefined, 'Invalid Destination DN'],
  ])('CALL-2a as the agent %s is a fault, and the call goes on', async (_what, number, prepare, detail) => {
    const call = await talking();
    prepare();
    await reach(call.id, 'single-step-transfer', number);
    expect(await kate.news.next('CallFault')).toEqual({ type: 'CallFault', detail });
    expect(dialer.admin.callsOf('kate')).toMatchObject([{ id: call.id, state: 'Established' }]);
    wellFormed();
  });

  it('CALL-2b as the agent is busy ends the consultation, and the contact is still on hold', async () => {
    const call = await talking();
    dialer.admin.inboundCall('taro', '+4479');
    await reach(call.id, 'initiate-conference', '5001');
    await nextCall(kate, 'held', ({ id }) => id === call.id);
    await nextCall(kate, 'completed', ({ type }) => type === 'consult');
    await use(kate, call.id, 'retrieve');
    await nextCall(kate, 'established', ({ id }) => id === call.id);
    wellFormed();
  });

  it.each([
    ['the call is unknown', 'none', 'There is no call none'],
    ['the call cannot', null, 'single-step-transfer is not possible while the call is Held'],
  ])('CALL-2a as %s is refused with the server’s words', async (_what, id, detail) => {
    const call = await talking();
    await use(kate, call.id, 'hold');
    await nextCall(kate, 'held');
    await reach(id ?? call.id, 'single-step-transfer', '5001');
    expect(await outcomeOf('single-step-transfer')).toEqual({ is: 'refused', detail });
  });

  it.each([
    ['refused', { is: 'refused', detail: 'The practice dialer was told to refuse this' }, null],
    ['dropped', { is: 'unknown', detail: null }, null],
    ['lost', { is: 'unknown', detail: null }, 'taro'],
  ] as const)('RES-5 with an answer that is %s is told so, and sent once', async (how, outcome, rings) => {
    const call = await talking();
    dialer.admin.setResponse('single-step-transfer', { how, ...(how === 'refused' ? { status: 503 } : {}) });
    await reach(call.id, 'single-step-transfer', '5001');
    expect(await outcomeOf('single-step-transfer')).toEqual(outcome);
    if (rings !== null) await nextCall(taro, 'ringing');
    const sent = dialer.log().filter(({ name }) => name === 'single-step-transfer');
    expect(sent).toHaveLength(rings === null ? 0 : 1);
  });

  it.each([
    ['merge', 'Not Implemented'],
    ['alternate', 'Not Implemented'],
    ['reconnect', 'Not Implemented'],
  ] as const)('CALL-2b %s is refused by a server that does not know it', async (verb, detail) => {
    const call = await talking();
    const consultation = await consulting(call);
    dialer.set({ notImplemented: true });
    await goOn(consultation.id, verb, call.id);
    expect(await outcomeOf(verb)).toEqual({ is: 'refused', detail });
  });

  it('CALL-2a outside, on a server that only pretends to transfer, ends the call for whoever it is told of', async () => {
    const call = await talking({ switches: { hangingRequests: true } });
    await reach(call.id, 'single-step-transfer', '+442079460902');
    expect(await outcomeOf('single-step-transfer')).toEqual({ is: 'accepted' });
    await nextCall(kate, 'released', ({ number }) => number === call.number);
    expect(await nextCall(kate, 'completed', ({ id }) => id === call.id)).toMatchObject({ id: call.id });
    expect(dialer.admin.conversations()).toEqual([]);
  });
});

describe('calls beside those of a campaign', () => {
  it('CALL-5 a call from outside brings its caller’s number and what is known of it', async () => {
    await talking();
    dialer.admin.inboundCall('taro', '+442079460000', { order: 'A-17' });
    expect(await nextCall(taro, 'ringing')).toMatchObject({ type: 'inbound', number: '+442079460000', record: null });
    wellFormed();
  });

  it('CALL-5 another agent’s call rings, is answered, and is internal at both', async () => {
    await talking();
    const [call] = dialer.admin.callsOf('kate');
    await use(kate, call?.id ?? '', 'release');
    const id = dialer.admin.makeCall('kate', '5001');
    const ringing = await nextCall(taro, 'ringing');
    expect(ringing).toMatchObject({ type: 'internal', number: '5000' });
    await use(taro, ringing.id, 'answer');
    expect(await nextCall(kate, 'established', (one) => one.id === id)).toMatchObject({
      type: 'internal',
      number: '5001',
    });
    await taro.gateway.perform({ type: 'AskName', number: '5000' });
    expect(await taro.news.next('NameTold')).toEqual({ type: 'NameTold', number: '5000', name: 'Kate London' });
    wellFormed();
  });

  it('CALL-2a targets are found by name and number, with whether they are there', async () => {
    await talking();
    const find = (text: string) => kate.gateway.findTargets(text);
    expect(await find('')).toMatchObject([{ kind: 'favourite', name: 'Supervisor’s desk' }, { name: 'Billing' }]);
    expect(await find('山下')).toEqual([{ kind: 'agent', number: '5001', name: '太郎 山下', presence: 'ready' }]);
    expect(await find('5002')).toMatchObject([{ name: 'Claire Fournier', presence: 'signedOut' }]);
    expect(await find('bill')).toMatchObject([{ kind: 'favourite', name: 'Billing' }]);
    expect(await taro.gateway.findTargets('kate')).toMatchObject([{ number: '5000', presence: 'onCall' }]);
    wellFormed();
    dialer.set({ oddTypes: true });
    expect(await find('taro')).toMatchObject([{ number: '5001', presence: 'ready' }]);
    for (const path of ['targets', 'personal-favorites'])
      dialer.admin.setResponse(path, { how: 'refused', status: 501 });
    expect(await find('taro')).toBeNull();
  });
});

describe('what is not as it was told', () => {
  it('SES-5 while the voice service is down everything about calls is refused, and carried out when it is back', async () => {
    const call = await talking();
    dialer.admin.setService('VOICE', false);
    await kate.news.next('ServiceChanged', ({ service, available }) => service === 'VOICE' && !available);
    await use(kate, call.id, 'hold');
    expect(await outcomeOf('hold')).toEqual({ is: 'refused', detail: 'The voice service is not available' });
    dialer.admin.setService('VOICE', true);
    await kate.news.next('ServiceChanged', ({ service, available }) => service === 'VOICE' && available);
    await use(kate, call.id, 'hold');
    await nextCall(kate, 'held');
  });

  it('LIVE-3 the account tells a state that no event told, a call that it alone knows, and none that it forgot', async () => {
    const call = await talking();
    const account = async () => {
      await kate.gateway.perform({ type: 'LookAtSession' });
      return (await kate.news.next('SessionSeen')).calls.map(({ id, state }) => [id, state]);
    };
    dialer.admin.swallowCallEvents('kate', 1);
    await use(kate, call.id, 'hold');
    expect(await account()).toEqual([[call.id, 'held']]);
    dialer.admin.forgetCall(call.id);
    expect(await account()).toEqual([]);
    const ghost = dialer.admin.ghostCall('kate', '+4479');
    expect(await account()).toEqual([[ghost, 'established']]);
    expect(kate.news.of('CallChanged').filter((news) => news.call.id === ghost)).toEqual([]);
    expect(kate.news.of('CallChanged').filter((news) => news.call.state === 'held')).toEqual([]);
  });
});
