import { describe, expect, it } from 'vitest';
import { changeVoice, leaveDesk } from '../../../lib/practice/engine/agentStates';
import { hangUp } from '../../../lib/practice/engine/calls';
import { changeMode, moveCampaign } from '../../../lib/practice/engine/campaigns';
import { restAfterReject } from '../../../lib/practice/engine/freeAgents';
import { textOf } from '../../../lib/practice/engine/userData';
import { withdrawRecord } from '../../../lib/practice/engine/withdraw';
import {
  answerAfter,
  benchOf,
  callOf,
  close,
  keysOf,
  ready,
  spring,
  stagesNow,
  states,
  use,
} from '../support/delivery';
import type { Bench } from '../support/engine';

describe('where the agent is called first', () => {
  const start = (more = {}) => benchOf('progressive', 'agentFirst', more);

  it('the call says nothing of a contact until the contact answers', () => {
    const bench = start();
    ready(bench, 'kate');
    expect(callOf(bench, 'kate')).toMatchObject({ state: 'Ringing', type: 'Outbound', number: '7000', record: null });
    expect(keysOf(bench, 'kate')).toEqual([
      'GSW_APPLICATION_ID',
      'GSW_CAMPAIGN_NAME',
      'GSW_CAMPAIGN_GROUP_NAME',
      'GSW_CAMPAIGN_GROUP_DBID',
      'GSW_CAMPAIGN_GROUP_DESCRIPTION',
      'InteractionType',
      'InteractionSubtype',
    ]);
    expect(stagesNow(bench)).toEqual({ waiting: 2, dialing: 1 });
    use(bench, 'kate', 'answer');
    expect(keysOf(bench, 'kate')).not.toContain('GSW_PHONE');
    bench.pass(answerAfter);
    expect(bench.told.at(-1)).toMatchObject({ type: 'call', notification: 'AttachedDataChanged' });
    expect(callOf(bench, 'kate')).toMatchObject({ state: 'Established', number: '4471' });
    expect(textOf(callOf(bench, 'kate')?.userData ?? [], 'GSW_PHONE')).toBe('4471');
    expect(textOf(callOf(bench, 'kate')?.userData ?? [], 'GSW_ATTEMPTS')).toBe('0');
    expect(states(bench)[0]).toEqual(['retrieved', 'kate']);
    expect(stagesNow(bench)).toEqual({ waiting: 2, onCall: 1 });
  });

  it('closing the record with the keys of the call brings the next one', () => {
    const bench = start();
    ready(bench, 'kate');
    use(bench, 'kate', 'answer');
    bench.pass(answerAfter);
    use(bench, 'kate', 'release');
    expect(callOf(bench, 'kate')).toBeUndefined();
    expect(close(bench, 'kate', 1)).toBe('RecordProcessedAcknowledge');
    expect(callOf(bench, 'kate')).toMatchObject({ state: 'Ringing' });
    expect(spring(bench)?.deliveries).toEqual({ dialed: 1, delivered: 1, returned: 0, abandoned: 0 });
  });

  it.each([
    ['is rejected', (bench: Bench) => void use(bench, 'kate', 'release')],
    ['is not answered before the alert is over', (bench: Bench) => bench.pass(20_000)],
  ])('a call that %s puts its record back to the top, and the agent has a moment', (_how, refuse) => {
    const bench = start({ options: { 'alert.timeout': '20' } });
    ready(bench, 'kate');
    refuse(bench);
    expect(callOf(bench, 'kate')).toBeUndefined();
    expect(stagesNow(bench)).toEqual({ waiting: 3 });
    expect(spring(bench)?.deliveries).toMatchObject({ dialed: 0, returned: 1 });
    bench.pass(restAfterReject);
    use(bench, 'kate', 'answer');
    bench.pass(answerAfter);
    expect(callOf(bench, 'kate')?.number).toBe('4471');
  });

  it('an agent who answers automatically is connected at once', () => {
    const bench = start({ options: { 'voice.auto-answer': 'true' } });
    ready(bench, 'kate');
    expect(bench.told.flatMap((event) => (event.type === 'call' ? [event.state] : []))).toEqual(['Established']);
    bench.pass(answerAfter);
    expect(callOf(bench, 'kate')?.number).toBe('4471');
  });

  it('automatic answers can be left to the desktop: then it rings as for everybody', () => {
    const bench = start({ options: { 'voice.auto-answer': 'true' } });
    bench.switches.autoAnswer = 'desktop';
    ready(bench, 'kate');
    expect(callOf(bench, 'kate')).toMatchObject({ state: 'Ringing' });
  });

  it('an agent whose contact is not reached waits for the next one, and the dialer sets the result', () => {
    const bench = start();
    bench.engine.world.callPlan.fixed.set('4471', { is: 'busy', after: 100 });
    bench.engine.world.callPlan.fixed.set('4472', { is: 'invalid' });
    ready(bench, 'kate');
    use(bench, 'kate', 'answer');
    bench.pass(100);
    bench.pass(answerAfter);
    expect(callOf(bench, 'kate')).toMatchObject({ state: 'Established', number: '4473' });
    expect(bench.engine.report().map(({ result, agent }) => [result, agent])).toEqual([
      [6, 'dialer'],
      [11, 'dialer'],
      [null, 'kate'],
    ]);
  });

  it('an agent whose contact never answers stays on the call, and gets the next one', () => {
    const bench = start({ ringTime: 900, answerRate: 0 });
    ready(bench, 'kate');
    use(bench, 'kate', 'answer');
    const calls = new Set<string | undefined>();
    for (let contact = 0; contact < 2; contact++) {
      bench.pass(900);
      bench.pass(0);
      calls.add(callOf(bench, 'kate')?.id);
      expect(callOf(bench, 'kate')).toMatchObject({ state: 'Established', number: '7000', record: null });
    }
    expect(calls.size).toBe(1);
    expect(spring(bench)?.deliveries).toMatchObject({ dialed: 3, delivered: 0, abandoned: 0 });
    expect(stagesNow(bench)).toEqual({ dialing: 1, notReached: 2 });
  });

  it('an agent who hangs up before the contact answers has a moment, and the contact counts as abandoned', () => {
    const bench = start({ abandonAfter: 1000 });
    ready(bench, 'kate');
    use(bench, 'kate', 'answer');
    use(bench, 'kate', 'release');
    expect(callOf(bench, 'kate')).toBeUndefined();
    bench.pass(answerAfter);
    bench.pass(1000);
    expect(stagesNow(bench)).toEqual({ waiting: 2, abandoned: 1 });
    bench.pass(restAfterReject);
    expect(callOf(bench, 'kate')).toMatchObject({ state: 'Ringing', number: '7000' });
  });

  it('answers that are held back come when they are let go: until then the agent waits', () => {
    const bench = start({ holdAnswers: true });
    ready(bench, 'kate');
    use(bench, 'kate', 'answer');
    bench.pass(60_000);
    expect(callOf(bench, 'kate')).toMatchObject({ state: 'Established', number: '7000', record: null });
    expect(stagesNow(bench)).toEqual({ waiting: 2, dialing: 1 });
    const campaign = spring(bench);
    if (campaign) campaign.dialing.holdAnswers = false;
    bench.engine.world.stir();
    bench.pass(0);
    expect(callOf(bench, 'kate')).toMatchObject({ state: 'Established', number: '4471' });
    expect(bench.told.at(-1)).toMatchObject({ type: 'call', notification: 'AttachedDataChanged' });
  });

  it.each([
    ['signs out', (bench: Bench) => leaveDesk(bench.engine.world, bench.desk('kate'))],
    [
      'logs Voice out',
      (bench: Bench) => {
        const order = { verb: 'logout', reason: null, workMode: null };
        changeVoice(bench.engine.world, bench.desk('kate'), order);
      },
    ],
  ])('the telephone of an agent who %s stops ringing, and the record goes back', (_how, leave) => {
    const bench = start();
    ready(bench, 'kate');
    leave(bench);
    bench.pass(0);
    expect(callOf(bench, 'kate')).toBeUndefined();
    expect(stagesNow(bench)).toEqual({ waiting: 3 });
  });

  it('the call ends when nobody is left to call', () => {
    const bench = start({ numbers: ['4471'] });
    bench.engine.world.callPlan.fixed.set('4471', { is: 'noAnswer', after: 100 });
    ready(bench, 'kate', 'taro');
    expect(callOf(bench, 'taro')).toBeUndefined();
    use(bench, 'kate', 'answer');
    bench.pass(100);
    bench.pass(0);
    expect(callOf(bench, 'kate')).toBeUndefined();
    expect(bench.engine.report()[0]).toMatchObject({ state: 'done', result: 7 });
  });

  it('predictive campaigns dial several contacts, and who answers without an agent is abandoned', () => {
    const bench = benchOf('predictive', 'agentFirst', { pacing: 2 });
    ready(bench, 'kate');
    use(bench, 'kate', 'answer');
    bench.pass(answerAfter);
    expect(stagesNow(bench)).toEqual({ waiting: 1, onCall: 1, dialing: 1 });
    bench.pass(5000);
    expect(stagesNow(bench)).toEqual({ waiting: 1, onCall: 1, abandoned: 1 });
    expect(spring(bench)?.deliveries).toMatchObject({ dialed: 2, delivered: 1, abandoned: 1 });
  });
});

describe('where the contact is called first', () => {
  const start = (more = {}) => benchOf('progressive', 'contactFirst', more);

  it('the agent’s telephone rings once the contact has answered, with the whole record', () => {
    const bench = start();
    ready(bench, 'kate');
    expect(callOf(bench, 'kate')).toBeUndefined();
    bench.pass(answerAfter);
    expect(callOf(bench, 'kate')).toMatchObject({ state: 'Ringing', number: '4471' });
    expect(keysOf(bench, 'kate')).toEqual(expect.arrayContaining(['GSW_RECORD_HANDLE', 'GSW_PHONE', 'crm_id']));
    // Attempts and result are those before this call.
    expect(textOf(callOf(bench, 'kate')?.userData ?? [], 'GSW_ATTEMPTS')).toBe('0');
    expect(textOf(callOf(bench, 'kate')?.userData ?? [], 'GSW_CALL_RESULT')).toBe('28');
    expect(bench.engine.report()[0]).toMatchObject({ attempts: 1, lastResult: 33 });
    expect(states(bench)[0]).toEqual(['retrieved', 'dialer']);
    use(bench, 'kate', 'answer');
    expect(states(bench)[0]).toEqual(['retrieved', 'kate']);
    use(bench, 'kate', 'release');
    expect(close(bench, 'kate', 1)).toBe('RecordProcessedAcknowledge');
  });

  it('a rejected call goes to the next agent who is Ready', () => {
    const bench = start();
    ready(bench, 'kate');
    bench.pass(answerAfter);
    ready(bench, 'taro');
    use(bench, 'kate', 'release');
    expect(callOf(bench, 'kate')).toBeUndefined();
    expect(callOf(bench, 'taro')).toMatchObject({ state: 'Ringing', number: '4471' });
  });

  it('a rejected call that nobody takes counts as abandoned', () => {
    const bench = start({ numbers: ['4471'] });
    ready(bench, 'kate');
    bench.pass(answerAfter);
    bench.pass(60_000);
    expect(stagesNow(bench)).toEqual({ dialing: 1 });
    bench.pass(5000);
    expect(bench.engine.report()[0]).toMatchObject({ state: 'done', result: 21, agent: 'dialer', attempts: 1 });
    expect(stagesNow(bench)).toEqual({ abandoned: 1 });
    expect(spring(bench)?.deliveries).toEqual({ dialed: 1, delivered: 0, returned: 0, abandoned: 1 });
  });

  it.each([
    ['signs out', (bench: Bench) => leaveDesk(bench.engine.world, bench.desk('kate'))],
    ['lets the alert pass', (bench: Bench) => bench.pass(60_000)],
  ])('the contact of an agent who %s is offered to the next one', (_how, leave) => {
    const bench = start();
    ready(bench, 'kate');
    bench.pass(answerAfter);
    ready(bench, 'taro');
    leave(bench);
    bench.pass(0);
    expect(callOf(bench, 'kate')).toBeUndefined();
    expect(callOf(bench, 'taro')).toMatchObject({ state: 'Ringing', number: '4471' });
  });

  it('a call for a record that is withdrawn stops ringing, and cannot be answered any more', () => {
    const bench = start({ numbers: ['4471'] });
    ready(bench, 'kate');
    bench.pass(answerAfter);
    withdrawRecord(bench.engine.world, 1);
    bench.pass(0);
    expect(callOf(bench, 'kate')).toBeUndefined();
    expect(stagesNow(bench)).toEqual({ cancelled: 1 });
    expect(spring(bench)?.deliveries).toMatchObject({ delivered: 0, abandoned: 0 });
  });

  it('who answers automatically has the contact and the record at once', () => {
    const bench = start({ options: { 'voice.auto-answer': 'true' } });
    ready(bench, 'kate');
    bench.pass(answerAfter);
    expect(callOf(bench, 'kate')).toMatchObject({ state: 'Established', number: '4471' });
    expect(states(bench)[0]).toEqual(['retrieved', 'kate']);
  });

  it('a contact who hangs up while it rings counts as abandoned', () => {
    const bench = start({ numbers: ['4471'] });
    ready(bench, 'kate');
    bench.pass(answerAfter);
    hangUp(bench.engine.world, callOf(bench, 'kate')?.id ?? '');
    expect(stagesNow(bench)).toEqual({ abandoned: 1 });
  });

  it('an answer rate and a ring time decide where a number has no outcome of its own', () => {
    const bench = start({ answerRate: 0, ringTime: 700 });
    ready(bench, 'kate');
    for (let round = 0; round < 3; round++) bench.pass(700);
    expect(bench.engine.report().every(({ result }) => result === 6 || result === 7)).toBe(true);
    expect(spring(bench)?.deliveries).toMatchObject({ dialed: 3, delivered: 0 });
  });

  it('predictive campaigns dial as many as the pacing says', () => {
    const bench = benchOf('predictive', 'contactFirst', { pacing: 1.5, numbers: ['4471', '4472', '4473', '4474'] });
    ready(bench, 'kate', 'taro');
    expect(spring(bench)?.deliveries.dialed).toBe(3);
  });

  it('redirect rejects where it is offered, and release is not', () => {
    const bench = start();
    bench.switches.rejectBy = 'redirect';
    ready(bench, 'kate');
    bench.pass(answerAfter);
    expect(use(bench, 'kate', 'release').ok).toBe(false);
    expect(use(bench, 'kate', 'redirect')).toMatchObject({
      ok: false,
      problem: { is: 'missing', field: 'destination' },
    });
    expect(use(bench, 'kate', 'redirect', '7000').ok).toBe(true);
    expect(callOf(bench, 'kate')).toBeUndefined();
  });

  it('what has begun is brought to its end when the campaign is stopped or its mode changes', () => {
    const bench = start();
    ready(bench, 'kate');
    expect(changeMode(bench.engine.world, 'Spring', 'preview').ok).toBe(true);
    expect(bench.told.filter((event) => event.type === 'desktop').map((event) => event.name)).toContain(
      'CampaignModeChanged',
    );
    bench.pass(answerAfter);
    use(bench, 'kate', 'answer');
    use(bench, 'kate', 'release');
    close(bench, 'kate', 1);
    bench.pass(60_000);
    expect(stagesNow(bench)).toEqual({ reached: 1, waiting: 2 });
    moveCampaign(bench.engine.world, 'Spring', 'stop');
    changeMode(bench.engine.world, 'Spring', 'progressive');
    bench.pass(60_000);
    expect(stagesNow(bench)).toEqual({ reached: 1, waiting: 2 });
  });
});
