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
