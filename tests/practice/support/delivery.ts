import { changeVoice } from '../../../lib/practice/engine/agentStates';
import { callsOf } from '../../../lib/practice/engine/calls';
import { useCall } from '../../../lib/practice/engine/callVerbs';
import type { CampaignMode } from '../../../lib/practice/engine/campaign';
import type { Dialing, Environment } from '../../../lib/practice/engine/dialing';
import { stages } from '../../../lib/practice/engine/stage';
import { whole } from '../../../lib/practice/engine/userData';
import { type Bench, campaignPairs, createBench, handlePair, reference } from './engine';
import { campaignOf, listOf } from './lists';

/** How long a contact's telephone rings before it is answered, in milliseconds. */
export const answerAfter = 300;

/** A campaign in which the dialer calls; everybody is Not Ready, nothing has happened yet. */
export function benchOf(
  mode: CampaignMode,
  environment: Environment,
  more: Partial<Dialing> & { numbers?: string[]; options?: Record<string, string> } = {},
): Bench {
  const { numbers = ['4471', '4472', '4473'], options = {}, ...dialing } = more;
  const plan = campaignOf(listOf(...numbers), { mode, dialing: { environment, abandonAfter: 5000, ...dialing } });
  return createBench([plan], { calls: { answerAfter }, options, ready: false });
}

export function ready(bench: Bench, ...agents: string[]): void {
  for (const agent of agents)
    changeVoice(bench.engine.world, bench.desk(agent), { verb: 'ready', reason: null, workMode: null });
  bench.pass(0);
}

export const callOf = (bench: Bench, agent: string) => callsOf(bench.engine.world, agent)[0];

export function use(bench: Bench, agent: string, verb: string, destination: string | null = null) {
  const call = callOf(bench, agent);
  const data = { userData: [], dtmfDigits: null, key: null, destination };
  const used = useCall(bench.engine.world, bench.desk(agent), call?.id ?? '', verb, data);
  bench.pass(0);
  return used;
}

export const keysOf = (bench: Bench, agent: string) => (callOf(bench, agent)?.userData ?? []).map(({ key }) => key);
export const spring = (bench: Bench) => bench.engine.world.campaigns.get('Spring');
export const states = (bench: Bench) => bench.engine.report().map(({ state, agent }) => [state, agent]);
export const stagesNow = (bench: Bench) =>
  Object.fromEntries(
    stages.flatMap((stage, at) => {
      const count = bench.engine.world.tally.counts[at] ?? 0;
      return count > 0 ? [[stage, count]] : [];
    }),
  );
export const close = (bench: Bench, agent: string, handle: number) => {
  const [answer] = bench.ask(
    agent,
    'RecordProcessed',
    ...campaignPairs,
    handlePair(handle),
    whole('GSW_CALL_RESULT', 33),
    reference(),
  );
  bench.pass(0);
  return answer?.name;
};
