import { describe, expect, it } from 'vitest';
import { changeMedia, changeVoice, leaveDesk } from '../../../lib/practice/engine/agentStates';
import { hangUp, ringAgent } from '../../../lib/practice/engine/calls';
import { moveCampaign } from '../../../lib/practice/engine/campaigns';
import { restAfterReject } from '../../../lib/practice/engine/freeAgents';
import { useInvitation } from '../../../lib/practice/engine/invitationVerbs';
import { inviteAgent } from '../../../lib/practice/engine/push';
import { resetCampaign } from '../../../lib/practice/engine/reset';
import { text, textOf, whole } from '../../../lib/practice/engine/userData';
import { returnRecords, withdrawRecord } from '../../../lib/practice/engine/withdraw';
import { benchOf, spring, stagesNow, states } from '../support/delivery';
import { type Bench, campaignPairs, createBench, handlePair, reference } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

const order = (verb: string) => ({ verb, reason: null, workMode: null });

function readyForPreviews(bench: Bench, ...agents: string[]): void {
  for (const agent of agents) changeMedia(bench.engine.world, bench.desk(agent), 'outboundpreview', order('ready'));
  bench.pass(0);
}

/** Kate alone is Ready for push previews, and has been sent the first. */
function start(options: Record<string, string> = {}, numbers = ['4471', '4472', '4473']): Bench {
  const bench = benchOf('pushPreview', 'contactFirst', { options, numbers });
  readyForPreviews(bench, 'kate');
  return bench;
}

const open = (bench: Bench) => [...bench.engine.world.openInvitations];
const invited = (bench: Bench) =>
  bench.told.flatMap((event) => (event.type === 'invitation' ? [event.invitation] : []));
const use = (bench: Bench, verb: string, pairs = [] as ReturnType<typeof text>[]) => {
  const used = useInvitation(bench.engine.world, bench.desk('kate'), open(bench)[0]?.id ?? '', verb, pairs);
  bench.pass(0);
  return used;
};
const publish = (bench: Bench, name: string, handle = 1) =>
  bench.publish('kate', name, ...campaignPairs, handlePair(handle), whole('GSW_CALL_RESULT', 33), reference());

describe('push previews', () => {
  it.each([
    ['Not Ready', 'not-ready'],
    ['Ready', 'ready'],
    ['logged out', 'logout'],
    ['do not disturb', 'dnd-on'],
  ])('go to who is Ready on Outbound Preview while Voice is %s, one at a time', (_state, verb) => {
    const bench = benchOf('pushPreview', 'contactFirst');
    changeVoice(bench.engine.world, bench.desk('kate'), order(verb));
    readyForPreviews(bench, 'kate');
    expect(open(bench)).toMatchObject([{ agent: 'kate', state: 'Invited', record: { handle: 1 } }]);
    expect(states(bench)).toEqual([
      ['retrieved', 'kate'],
      ['ready', null],
      ['ready', null],
    ]);
  });

  it.each([
    ['Not Ready', 'not-ready'],
    ['logged out', 'logout'],
    ['do not disturb', 'dnd-on'],
  ])('do not go to who is %s on Outbound Preview, however Ready Voice is', (_state, verb) => {
    const bench = benchOf('pushPreview', 'contactFirst');
    moveCampaign(bench.engine.world, 'Spring', 'stop');
    readyForPreviews(bench, 'kate');
    changeMedia(bench.engine.world, bench.desk('kate'), 'outboundpreview', order(verb));
    changeVoice(bench.engine.world, bench.desk('kate'), order('ready'));
    moveCampaign(bench.engine.world, 'Spring', 'start');
    bench.pass(60_000);
    expect(open(bench)).toEqual([]);
  });

  it('wait while a call is up or a record is in hand', () => {
    const bench = benchOf('pushPreview', 'contactFirst');
    const call = ringAgent(bench.engine.world, bench.desk('kate'), '4479');
    readyForPreviews(bench, 'kate');
    expect(open(bench)).toEqual([]);
    hangUp(bench.engine.world, call.id);
    readyForPreviews(bench, 'kate');
    use(bench, 'accept');
    use(bench, 'complete');
    expect(open(bench)).toEqual([]);
    expect(publish(bench, 'RecordProcessed').map(({ name }) => name)).toEqual(['RecordProcessedAcknowledge']);
    bench.pass(0);
    expect(open(bench)).toMatchObject([{ record: { handle: 2 } }]);
  });

  it('that are rejected go to the top of the list, and come back after a moment', () => {
    const bench = start();
    expect(use(bench, 'reject').ok).toBe(true);
    expect(open(bench)).toEqual([]);
    expect(stagesNow(bench)).toEqual({ waiting: 2, returned: 1 });
    bench.pass(restAfterReject);
    expect(open(bench)).toMatchObject([{ record: { handle: 1 } }]);
    expect(spring(bench)?.deliveries).toMatchObject({ returned: 1, delivered: 0 });
  });

  it('that nobody answers are revoked when the alert is over, and go to the top of the list', () => {
    const bench = start({ 'alert.timeout': '15' });
    bench.pass(14_999);
    expect(open(bench)).toMatchObject([{ state: 'Invited' }]);
    bench.pass(1);
    expect(invited(bench).map(({ state }) => state)).toEqual(['Revoked', 'Revoked']);
    expect(stagesNow(bench)).toEqual({ waiting: 2, returned: 1 });
    bench.pass(restAfterReject);
    expect(open(bench)).toMatchObject([{ record: { handle: 1 } }]);
  });

  it.each([
    ['has signed out', (bench: Bench) => leaveDesk(bench.engine.world, bench.desk('kate'))],
    [
      'has logged the channel out',
      (bench: Bench) =>
        void changeMedia(bench.engine.world, bench.desk('kate'), 'outboundpreview', { ...order('logout') }),
    ],
  ])('of an agent who %s are revoked, and go to who is there', (_how, leave) => {
    const bench = start();
    readyForPreviews(bench, 'taro');
    leave(bench);
    changeMedia(bench.engine.world, bench.desk('claire'), 'outboundpreview', order('ready'));
    bench.pass(0);
    expect(open(bench)).toMatchObject([
      { agent: 'taro', record: { handle: 2 } },
      { agent: 'claire', record: { handle: 1 } },
    ]);
  });

  it('that were accepted stay with an agent who signs out and comes back', () => {
    const bench = start();
    use(bench, 'accept');
    leaveDesk(bench.engine.world, bench.desk('kate'));
    bench.pass(60_000);
    expect(open(bench)).toMatchObject([{ state: 'Processing' }]);
    expect(states(bench)[0]).toEqual(['retrieved', 'kate']);
  });

  it.each([
    ['accept', 'Processing', 'notPossible'],
    ['reject', 'Completed', 'notPossible'],
  ])('take %s once', (verb, state, problem) => {
    const bench = start();
    const [invitation] = open(bench);
    expect(use(bench, verb)).toMatchObject({ ok: true, value: { state } });
    expect(useInvitation(bench.engine.world, bench.desk('kate'), invitation?.id ?? '', verb, [])).toMatchObject({
      ok: false,
      problem,
    });
  });

  it('are one agent’s: no other can accept them', () => {
    const bench = start();
    const { id = '' } = open(bench)[0] ?? {};
    expect(useInvitation(bench.engine.world, bench.desk('taro'), id, 'accept', [])).toMatchObject({
      problem: 'noSuchInteraction',
    });
  });

  it('bring the keys of earlier ones along, and what was written into them, where that quirk is on', () => {
    const bench = benchOf('pushPreview', 'contactFirst');
    bench.switches.repeatedKeys = true;
    readyForPreviews(bench, 'kate');
    const own = open(bench)[0]?.userData.length ?? 0;
    use(bench, 'accept');
    use(bench, 'update-user-data', [text('DispositionCode', 'A')]);
    publish(bench, 'RecordProcessed');
    use(bench, 'complete');
    const { userData = [] } = open(bench)[0] ?? {};
    // Eight keys and the disposition come first; the last of equal keys counts, and the handle is hexadecimal text.
    expect(userData).toHaveLength(own + 9);
    expect(userData[8]).toEqual(text('DispositionCode', 'A'));
    expect(userData.filter(({ key }) => key === 'GSW_PHONE').map(({ value }) => value)).toEqual(['4471', '4472']);
    expect(userData.findLast(({ key }) => key === 'GSW_RECORD_HANDLE')?.value).toEqual(expect.any(String));
  });

  it('carry what the agent writes into them', () => {
    const bench = start();
    use(bench, 'accept');
    use(bench, 'update-user-data', [text('DispositionCode', 'A')]);
    use(bench, 'update-user-data', [text('DispositionCode', 'B')]);
    expect(textOf(open(bench)[0]?.userData ?? [], 'DispositionCode')).toBe('B');
    use(bench, 'delete-user-data', [text('DispositionCode', '')]);
    expect(textOf(open(bench)[0]?.userData ?? [], 'DispositionCode')).toBeNull();
    expect(bench.told.at(-1)).toMatchObject({ type: 'invitation', notification: 'PropertiesUpdated' });
  });
});

describe('the record of a push preview', () => {
  it('is withdrawn while the agent is invited: RecordCancel on the topics, and the invitation is revoked', () => {
    const bench = start();
    withdrawRecord(bench.engine.world, 1);
    expect(bench.told.slice(-2)).toMatchObject([
      { type: 'desktop', path: 'topics', name: 'RecordCancel', answers: null },
      { type: 'invitation', invitation: { state: 'Revoked' } },
    ]);
    bench.pass(0);
    expect(open(bench)).toMatchObject([{ record: { handle: 2 } }]);
  });

  it('is withdrawn while it is worked: RecordCancel on the topics, and the agent completes what is left', () => {
    const bench = start();
    use(bench, 'accept');
    withdrawRecord(bench.engine.world, 1);
    expect(bench.told.at(-1)).toMatchObject({ type: 'desktop', path: 'topics', name: 'RecordCancel' });
    expect(open(bench)).toMatchObject([{ state: 'Processing' }]);
    const [refused] = publish(bench, 'RecordProcessed');
    expect(textOf(refused?.pairs ?? [], 'GSW_ERROR')).toMatch(/closed/i);
    expect(use(bench, 'complete').ok).toBe(true);
    expect(open(bench)).toMatchObject([{ record: { handle: 2 } }]);
  });

  it('is withdrawn after its interaction was completed: still on the topics', () => {
    const bench = start();
    use(bench, 'accept');
    use(bench, 'complete');
    withdrawRecord(bench.engine.world, 1);
    expect(bench.told.find((event) => event.type === 'desktop' && event.name === 'RecordCancel')).toMatchObject({
      path: 'topics',
    });
  });

  it('is given back on the topics instead of an answer: to the top, and what is left can be rejected, not accepted', () => {
    const bench = start();
    expect(publish(bench, 'RecordReject').map(({ name }) => name)).toEqual(['RecordRejectAcknowledge']);
    expect(use(bench, 'accept')).toMatchObject({ ok: false, problem: 'notPossible' });
    expect(use(bench, 'reject').ok).toBe(true);
    bench.pass(restAfterReject);
    expect(open(bench)).toMatchObject([{ record: { handle: 1 } }]);
  });

  it('is given back while it is worked: behind the others, after a moment', () => {
    const bench = start({}, ['4471', '4472']);
    use(bench, 'accept');
    publish(bench, 'RecordReject');
    use(bench, 'complete');
    expect(open(bench)).toEqual([]);
    bench.pass(restAfterReject);
    expect(open(bench)).toMatchObject([{ record: { handle: 2 } }]);
  });

  it('is not in two hands after its campaign is reset or its agent’s records are given back', () => {
    for (const undo of [
      (bench: Bench) => {
        const campaign = spring(bench);
        if (campaign) resetCampaign(bench.engine.world, campaign);
      },
      (bench: Bench) => void returnRecords(bench.engine.world, 'kate'),
    ])
      for (const isAccepted of [false, true]) {
        const bench = start();
        const [before] = open(bench);
        if (isAccepted) use(bench, 'accept');
        changeMedia(bench.engine.world, bench.desk('kate'), 'outboundpreview', order('not-ready'));
        undo(bench);
        bench.pass(0);
        expect(open(bench)).toEqual([]);
        expect(before?.state).toBe('Revoked');
        readyForPreviews(bench, 'taro');
        expect(open(bench)).toMatchObject([{ agent: 'taro' }]);
      }
  });
});

describe('an administrator’s push', () => {
  it('sends the next record at once, whatever else is in hand', () => {
    const bench = start();
    use(bench, 'accept');
    expect(inviteAgent(bench.engine.world, bench.desk('kate'), 'Spring')).toMatchObject({
      ok: true,
      value: { state: 'Invited', record: { handle: 2 } },
    });
  });

  it('is refused with the reason', () => {
    const other = campaignOf(listOf('4479'), { name: 'Sales', group: 'Sales' });
    const bench = createBench([campaignOf(listOf('4471')), other], { ready: false });
    const push = (campaign: string) => {
      const pushed = inviteAgent(bench.engine.world, bench.desk('kate'), campaign);
      return pushed.ok ? 'sent' : pushed.problem;
    };
    expect(push('Spring')).toBe('Outbound Preview of kate is not Ready');
    readyForPreviews(bench, 'kate');
    expect(push('Nothing')).toBe('There is no campaign Nothing');
    expect(push('Sales')).toBe('kate does not belong to the group of Sales');
    expect(push('Spring')).toBe('sent');
    expect(push('Spring')).toBe('No record is left in Spring');
  });
});
