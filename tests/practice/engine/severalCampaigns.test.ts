import { describe, expect, it } from 'vitest';
import { changeMedia, changeVoice } from '../../../lib/practice/engine/agentStates';
import type { CampaignMode } from '../../../lib/practice/engine/campaign';
import { useInvitation } from '../../../lib/practice/engine/invitationVerbs';
import { whole } from '../../../lib/practice/engine/userData';
import { answerAfter, callOf, use } from '../support/delivery';
import { type Bench, createBench, fetchRecord, handlePair, reference } from '../support/engine';
import { campaignOf, listOf } from '../support/lists';

const order = (verb: string) => ({ verb, reason: null, workMode: null });
const numbers = ['4471', '4472', '4473', '4474', '4475', '4476'];
const modes: readonly CampaignMode[] = ['preview', 'pushPreview', 'progressive', 'predictive'];

/** One campaign of each mode, all running; everybody Not Ready. */
const start = (): Bench =>
  createBench(
    modes.map((mode) =>
      campaignOf(listOf(...numbers), {
        name: mode === 'preview' ? 'Spring' : mode,
        mode,
        dialing: { environment: mode === 'progressive' ? 'agentFirst' : 'contactFirst' },
      }),
    ),
    { calls: { answerAfter }, ready: false },
  );

function ready(bench: Bench, agent: string): void {
  changeVoice(bench.engine.world, bench.desk(agent), order('ready'));
  changeMedia(bench.engine.world, bench.desk(agent), 'outboundpreview', order('ready'));
  bench.pass(0);
}

/** Works whatever comes next, and says which campaign it was of. */
function workNext(bench: Bench, agent: string): string {
  const { world } = bench.engine;
  for (let turn = 0; turn < 20; turn++) {
    const invitation = [...world.openInvitations].find((one) => one.agent === agent);
    if (invitation) useInvitation(world, bench.desk(agent), invitation.id, 'accept', []);
    else if (callOf(bench, agent)?.state === 'Ringing') use(bench, agent, 'answer');
    bench.pass(answerAfter);
    const [held] = world.inHand.get(agent) ?? [];
    if (held?.state.is !== 'retrieved') continue;
    if (callOf(bench, agent)) use(bench, agent, 'release');
    bench.publish(
      agent,
      'RecordProcessed',
      whole('GSW_APPLICATION_ID', 134),
      handlePair(held.state.handle),
      reference(),
    );
    if (invitation) useInvitation(world, bench.desk(agent), invitation.id, 'complete', []);
    bench.pass(0);
    return held.campaign.name;
  }
  return 'nothing';
}

describe('several campaigns of different modes at once', () => {
  it('take turns with an agent who is Ready for all of them', () => {
    const bench = start();
    ready(bench, 'kate');
    const worked = Array.from({ length: 6 }, () => workNext(bench, 'kate'));
    for (const mode of modes.slice(1)) expect(worked.filter((name) => name === mode)).toHaveLength(2);
    expect(bench.engine.report().filter(({ result }) => result === 21)).toEqual([]);
  });

  it('never give an agent two things, and leave alone who previews a record', () => {
    const bench = start();
    changeVoice(bench.engine.world, bench.desk('kate'), order('ready'));
    expect(fetchRecord(bench, 'kate')).toBe(1);
    ready(bench, 'kate');
    bench.pass(120_000);
    expect([...bench.engine.world.openInvitations]).toEqual([]);
    expect(callOf(bench, 'kate')).toBeUndefined();
  });

  it('do not take the agent whom another is calling a contact for', () => {
    const bench = start();
    changeVoice(bench.engine.world, bench.desk('kate'), order('ready'));
    for (const name of ['progressive', 'Spring']) bench.engine.world.campaigns.delete(name);
    bench.pass(0);
    expect(bench.engine.world.campaigns.get('predictive')?.deliveries.dialed).toBe(1);
    ready(bench, 'kate');
    expect([...bench.engine.world.openInvitations]).toEqual([]);
    bench.pass(answerAfter);
    expect(callOf(bench, 'kate')).toMatchObject({ state: 'Ringing', number: '4471' });
  });
});
