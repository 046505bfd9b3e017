import { describe, expect, it } from 'vitest';
import { changeMedia, changeVoice, leaveDesk } from '../../../lib/practice/engine/agentStates';
import type { CallbackSettings } from '../../../lib/practice/engine/callbackSettings';
import type { CampaignMode } from '../../../lib/practice/engine/campaign';
import { changeMode, moveCampaign } from '../../../lib/practice/engine/campaigns';
import { invitationsOf } from '../../../lib/practice/engine/invitations';
import { useInvitation } from '../../../lib/practice/engine/invitationVerbs';
import type { Switches } from '../../../lib/practice/engine/switches';
import { text, textOf } from '../../../lib/practice/engine/userData';
import {
  askAbout,
  callbackStates,
  hour,
  processed,
  publishAbout,
  reportOf,
  scheduledCalls,
  scheduleOne,
} from '../support/callbacks';
import { callOf, close, ready, use } from '../support/delivery';
import { type Bench, createBench, fetchRecord } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

const minute = 60_000;

/** Kate has scheduled a callback for three o'clock in a preview campaign; everybody is Ready on Voice, and the clock is at noon. */
function start(
  more: {
    type?: string;
    mode?: CampaignMode;
    switches?: Partial<Switches>;
    callbacks?: Partial<CallbackSettings>;
    /** How many contacts the list has. */
    contacts?: number;
  } = {},
): Bench {
  const numbers = ['4471 4472', '4473', '4474', '4475'].slice(0, more.contacts ?? 4);
  const bench = createBench([campaignOf(listOf(...numbers), { callbacks: more.callbacks ?? {} })], {
    switches: more.switches ?? {},
    calls: { answerAfter: 300 },
  });
  scheduleOne(bench, 'kate', more.type === undefined ? {} : { type: more.type });
  if (more.mode !== undefined && more.mode !== 'preview') {
    voice(bench, 'not-ready', 'kate', 'taro', 'claire', 'sam');
    changeMode(bench.engine.world, 'Spring', more.mode);
  }
  return bench;
}

function voice(bench: Bench, verb: string, ...agents: string[]): void {
  for (const agent of agents)
    changeVoice(bench.engine.world, bench.desk(agent), { verb, reason: null, workMode: null });
  bench.pass(0);
}

function outboundPreview(bench: Bench, verb: string, ...agents: string[]): void {
  for (const agent of agents)
    changeMedia(bench.engine.world, bench.desk(agent), 'outboundpreview', { verb, reason: null, workMode: null });
  bench.pass(0);
}

const lastTold = (bench: Bench, name: string) =>
  bench.told.findLast((event) => event.type === 'desktop' && event.name === name);

describe('a personal callback that is due', () => {
  it('comes to its owner as ScheduledCall, with the keys of a preview and what says that it is one', () => {
    const bench = start();
    bench.pass(3 * hour - 1);
    expect(scheduledCalls(bench)).toEqual([]);
    bench.pass(1);
    expect(scheduledCalls(bench)).toEqual([['kate', 1]]);
    const event = lastTold(bench, 'ScheduledCall');
    expect(event).toMatchObject({ agent: 'kate', path: 'voice', answers: null });
    const pairs = event?.type === 'desktop' ? event.pairs : [];
    const said = Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
    expect(said).toMatchObject({
      GSW_RECORD_HANDLE: 1,
      GSW_CAMPAIGN_NAME: 'Spring',
      GSW_PHONE: '4471',
      GSW_CHAIN_ID: 1,
      GSW_CALL_RESULT: 33,
      GSW_CALLBACK_TYPE: 'Personal',
      GSW_DATE_TIME: '11/22/2026 15:00',
      GSW_RECORD_TYPE: 5,
      GSW_RECORD_STATUS: 2,
      crm_id: 'C-1',
    });
    expect(reportOf(bench, 1)).toMatchObject({ state: 'retrieved', agent: 'kate', recordType: 5, recordStatus: 2 });
    expect(processed(bench, 'kate', 1)).toBe('RecordProcessedAcknowledge');
    expect(reportOf(bench, 1)).toMatchObject({ state: 'done', result: 33, recordType: 2, recordStatus: 3 });
    expect(callbackStates(bench, 1)).toEqual(['done']);
  });

  it.each<[string, (bench: Bench) => void, (bench: Bench) => void]>([
    ['Ready', (bench) => voice(bench, 'not-ready', 'kate'), (bench) => voice(bench, 'ready', 'kate')],
    ['done with do not disturb', (bench) => voice(bench, 'dnd-on', 'kate'), (bench) => voice(bench, 'dnd-off', 'kate')],
    [
      'done with a record in hand',
      (bench) => void fetchRecord(bench, 'kate'),
      (bench) => void processed(bench, 'kate', 3),
    ],
    [
      'back at their desk',
      (bench) => leaveDesk(bench.engine.world, bench.desk('kate')),
      (bench) => {
        bench.desk('kate').place = 'Place_5000';
        voice(bench, 'ready', 'kate');
      },
    ],
    [
      'in a campaign that runs',
      (bench) => void moveCampaign(bench.engine.world, 'Spring', 'stop'),
      (bench) => void moveCampaign(bench.engine.world, 'Spring', 'start'),
    ],
  ])('waits until its owner is %s, and nobody else gets it', (_what, leave, comeBack) => {
    const bench = start();
    leave(bench);
    bench.pass(3 * hour);
    expect(scheduledCalls(bench)).toEqual([]);
    expect(reportOf(bench, 1)).toMatchObject({ state: 'scheduled', recordType: 5, recordStatus: 1 });
    comeBack(bench);
    bench.pass(0);
    expect(scheduledCalls(bench)).toEqual([['kate', 1]]);
  });

  it('waits for its contact’s dial hours where they are respected', () => {
    const bench = start({ switches: { callbackHours: 'accepted', dialHours: 'respected' } });
    const chain = bench.engine.world.campaigns.get('Spring')?.chains[0];
    if (chain) chain.contact.from = 16 * 3600;
    bench.pass(3 * hour);
    expect(scheduledCalls(bench)).toEqual([]);
    for (let step = 0; step < 60; step++) bench.pass(minute);
    expect(scheduledCalls(bench)).toEqual([['kate', 1]]);
  });

  it('comes again later when its owner gives it back', () => {
    const bench = start({ callbacks: { againAfter: 5 * minute } });
    bench.pass(3 * hour);
    expect(askAbout(bench, 'kate', 'RecordReject', 1)).toBe('RecordRejectAcknowledge');
    bench.pass(5 * minute - 1);
    expect(scheduledCalls(bench)).toHaveLength(1);
    bench.pass(1);
    expect(scheduledCalls(bench)).toHaveLength(2);
    expect(reportOf(bench, 1).callbacks[0]?.events.map(({ what, agent }) => [what, agent])).toEqual([
      ['asked', 'kate'],
      ['waiting', 'kate'],
      ['due', 'dialer'],
      ['inHand', 'kate'],
      ['returned', 'kate'],
      ['due', 'dialer'],
      ['inHand', 'kate'],
    ]);
  });

  it('is over when its owner cancels it', () => {
    const bench = start();
    bench.pass(3 * hour);
    expect(askAbout(bench, 'kate', 'RequestRecordCancel', 1, text('GSW_CHAIN_ATTR', 'AllChain'))).toBe(
      'RecordCancelAcknowledge',
    );
    bench.pass(24 * hour);
    expect(scheduledCalls(bench)).toHaveLength(1);
    expect(callbackStates(bench, 1)).toEqual(['dropped']);
    expect(reportOf(bench, 1)).toMatchObject({ state: 'cancelled', recordStatus: 5 });
  });

  it('is over when its number is marked in hand, however it is closed', () => {
    for (const name of ['RecordProcessed', 'RecordReject']) {
      const bench = start();
      bench.pass(3 * hour);
      askAbout(bench, 'kate', 'DoNotCall', 1);
      askAbout(bench, 'kate', name, 1);
      bench.pass(24 * hour);
      expect(scheduledCalls(bench)).toHaveLength(1);
      expect(reportOf(bench, 1)).toMatchObject({ state: 'done', recordType: 7, marks: [{ scope: 'RecordOnly' }] });
    }
  });

  it.each([
    ['list', 'missed', ['missed']],
    ['anyone', 'missed', ['missed', 'inHand']],
  ] as const)('whose owner is away too long ends with 47 and goes to: %s', (missed, _state, states) => {
    const bench = start({ callbacks: { awayAfter: 10 * minute, missed } });
    leaveDesk(bench.engine.world, bench.desk('kate'));
    bench.pass(3 * hour);
    bench.pass(10 * minute - 1);
    expect(callbackStates(bench, 1)).toEqual(['due']);
    bench.pass(1);
    expect(callbackStates(bench, 1)).toEqual(states);
    expect(reportOf(bench, 1)).toMatchObject({
      lastResult: 47,
      results: [{ result: 33 }, { result: 47, agent: 'dialer' }],
    });
    if (missed === 'list') {
      expect(reportOf(bench, 1)).toMatchObject({ state: 'ready', recordType: 2, recordStatus: 8 });
      expect(scheduledCalls(bench)).toEqual([]);
      // At the top of the list.
      expect(fetchRecord(bench, 'taro')).toBe(1);
      expect(reportOf(bench, 1).recordStatus).toBe(2);
    } else {
      const [[agent, handle] = []] = scheduledCalls(bench);
      expect([agent, handle]).toEqual([expect.not.stringMatching('kate'), 1]);
      expect(reportOf(bench, 1).recordType).toBe(6);
    }
  });

  it('whose owner is busy is waited for', () => {
    const bench = start({ callbacks: { awayAfter: 10 * minute } });
    fetchRecord(bench, 'kate');
    bench.pass(3 * hour);
    bench.pass(60 * minute);
    expect(callbackStates(bench, 1)).toEqual(['due']);
    processed(bench, 'kate', 3);
    bench.pass(0);
    expect(scheduledCalls(bench)).toEqual([['kate', 1]]);
  });

  it('comes before what the list has, and in the order in which callbacks came due', () => {
    const bench = start();
    scheduleOne(bench, 'kate', { at: '11/22/2026 14:30' });
    voice(bench, 'not-ready', 'kate');
    bench.pass(3 * hour);
    expect(fetchRecord(bench, 'taro')).toBe(4);
    voice(bench, 'ready', 'kate');
    processed(bench, 'kate', 3);
    bench.pass(0);
    expect(scheduledCalls(bench)).toEqual([
      ['kate', 3],
      ['kate', 1],
    ]);
  });
});

describe('in a push preview campaign', () => {
  const due = (type = 'Personal') => {
    const bench = start({ mode: 'pushPreview', type, contacts: 1 });
    outboundPreview(bench, 'ready', 'kate', 'taro');
    bench.pass(3 * hour);
    return bench;
  };

  it('it comes as an invitation, and what is asked about it goes by the topics', () => {
    const bench = due();
    const [invitation] = invitationsOf(bench.engine.world, 'kate');
    expect(scheduledCalls(bench)).toEqual([]);
    expect(invitationsOf(bench.engine.world, 'taro')).toEqual([]);
    const userData = invitation?.userData ?? [];
    expect(['GSW_CALLBACK_TYPE', 'GSW_DATE_TIME', 'GSW_RECORD_TYPE'].map((key) => textOf(userData, key))).toEqual([
      'Personal',
      '11/22/2026 15:00',
      '5',
    ]);
    useInvitation(bench.engine.world, bench.desk('kate'), invitation?.id ?? '', 'accept', []);
    expect(publishAbout(bench, 'kate', 'RecordProcessed', 1)).toBe('RecordProcessedAcknowledge');
    expect(callbackStates(bench, 1)).toEqual(['done']);
  });

  it.each([
    [
      'is rejected',
      (bench: Bench, id: string) => void useInvitation(bench.engine.world, bench.desk('kate'), id, 'reject', []),
    ],
    ['is not answered', (bench: Bench) => bench.pass(60_000)],
  ])('an invitation that %s comes again later', (_how, refuse) => {
    const bench = due();
    refuse(bench, invitationsOf(bench.engine.world, 'kate')[0]?.id ?? '');
    bench.pass(60_000);
    expect(invitationsOf(bench.engine.world, 'kate')).toEqual([]);
    bench.pass(5 * minute);
    expect(invitationsOf(bench.engine.world, 'kate')).toHaveLength(1);
  });

  it('one for anyone goes to the next agent when it is rejected', () => {
    const bench = due('Campaign');
    const [first] = ['kate', 'taro'].filter((agent) => invitationsOf(bench.engine.world, agent).length > 0);
    const [invitation] = invitationsOf(bench.engine.world, first ?? '');
    useInvitation(bench.engine.world, bench.desk(first ?? ''), invitation?.id ?? '', 'reject', []);
    bench.pass(0);
    const other = first === 'kate' ? 'taro' : 'kate';
    expect(invitationsOf(bench.engine.world, other)).toHaveLength(1);
    expect(textOf(invitationsOf(bench.engine.world, other)[0]?.userData ?? [], 'GSW_RECORD_TYPE')).toBe('6');
  });

  it('Voice does not count', () => {
    const bench = start({ mode: 'pushPreview', contacts: 1 });
    voice(bench, 'ready', 'kate');
    bench.pass(3 * hour);
    expect(callbackStates(bench, 1)).toEqual(['due']);
    outboundPreview(bench, 'ready', 'kate');
    expect(invitationsOf(bench.engine.world, 'kate')).toHaveLength(1);
  });
});

describe('a callback for anyone', () => {
  it('comes to the agent of the campaign who has waited longest', () => {
    const bench = start({ type: 'Campaign' });
    voice(bench, 'not-ready', 'kate', 'sam');
    for (const [at, agent] of ['taro', 'claire'].entries()) bench.desk(agent).lastOffer = 5 - at;
    bench.pass(3 * hour);
    expect(scheduledCalls(bench)).toEqual([['claire', 1]]);
    expect(reportOf(bench, 1)).toMatchObject({ agent: 'claire', recordType: 6 });
  });

  it('waits for an agent as long as it takes', () => {
    const bench = start({ type: 'Campaign' });
    voice(bench, 'not-ready', 'kate', 'taro', 'claire', 'sam');
    bench.pass(3 * hour);
    bench.pass(24 * hour);
    expect(callbackStates(bench, 1)).toEqual(['due']);
    voice(bench, 'ready', 'taro');
    expect(scheduledCalls(bench)).toEqual([['taro', 1]]);
  });
});

describe.each(['progressive', 'predictive'] as const)('in a %s campaign', (mode) => {
  it('a personal one comes as a preview to its owner', () => {
    const bench = start({ mode, contacts: 1 });
    bench.pass(3 * hour);
    voice(bench, 'ready', 'kate');
    expect(scheduledCalls(bench)).toEqual([['kate', 1]]);
    expect(callOf(bench, 'kate')).toBeUndefined();
  });

  it('one for anyone is dialed by the dialer, before those of the list', () => {
    const bench = start({ mode, type: 'Campaign' });
    bench.pass(3 * hour);
    ready(bench, 'taro');
    bench.pass(300);
    expect(callOf(bench, 'taro')).toMatchObject({ state: 'Ringing', number: '4471' });
    const { userData = [] } = callOf(bench, 'taro') ?? {};
    expect(['GSW_CALLBACK_TYPE', 'GSW_RECORD_TYPE'].map((key) => textOf(userData, key))).toEqual(['Campaign', '6']);
    use(bench, 'taro', 'answer');
    use(bench, 'taro', 'release');
    expect(close(bench, 'taro', 1)).toBe('RecordProcessedAcknowledge');
    expect(callbackStates(bench, 1)).toEqual(['done']);
    expect(reportOf(bench, 1).calls).toMatchObject([{ number: '4471', agent: 'taro', result: 33 }]);
    expect(scheduledCalls(bench)).toEqual([]);
  });

  it('whom the dialer does not reach is closed with that result', () => {
    const bench = start({ mode, type: 'Campaign', contacts: 1 });
    bench.engine.world.callPlan.fixed.set('4471', { is: 'busy', after: 100 });
    bench.pass(3 * hour);
    ready(bench, 'taro');
    bench.pass(100);
    expect(reportOf(bench, 1)).toMatchObject({ state: 'done', result: 6, agent: 'dialer' });
    expect(callbackStates(bench, 1)).toEqual(['done']);
  });

  it('one for anyone comes as a preview where the switch says so', () => {
    const bench = start({ mode, type: 'Campaign', contacts: 1, switches: { predictiveCallback: 'preview' } });
    bench.pass(3 * hour);
    ready(bench, 'taro');
    bench.pass(300);
    expect(scheduledCalls(bench)).toEqual([['taro', 1]]);
    expect(callOf(bench, 'taro')).toBeUndefined();
  });

  it('one that was set aside for an agent who then rejects the call is due again', () => {
    const bench = start({ mode, type: 'Campaign', contacts: 1 });
    const campaign = bench.engine.world.campaigns.get('Spring');
    if (campaign) campaign.dialing.environment = 'agentFirst';
    bench.pass(3 * hour);
    ready(bench, 'taro');
    expect(callOf(bench, 'taro')).toMatchObject({ state: 'Ringing', number: '7000' });
    expect(callbackStates(bench, 1)).toEqual(['inHand']);
    use(bench, 'taro', 'release');
    expect(callbackStates(bench, 1)).toEqual(['due']);
    expect(reportOf(bench, 1).attempts).toBe(0);
  });
});
