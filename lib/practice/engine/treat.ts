import { newCallback, schedule } from './callbackLife';
import { canBeCalled, queueFirst } from './chains';
import type { CampaignRecord } from './record';
import { storyOf } from './story';
import { changeChain } from './tally';
import type { TreatmentMode } from './treatments';
import type { World } from './world';

/**
 * Applies the campaign's treatment for a result, and says whether there is one. `campaign`: the record comes back to whoever is next,
 * before the others of the list. `personal`: it comes back to the agent who closed it, as a callback of theirs (inferred: the notes know the
 * names alone, section 9). A number that must not be called is not tried again.
 */
export function treat(
  world: World,
  record: CampaignRecord,
  { result, agent, mode }: { result: number; agent: string; mode: TreatmentMode },
): boolean {
  const { chain } = record;
  const { rules, mostAttempts } = chain.campaign.treatments;
  const rule = rules.find((one) => one.result === result);
  if (!rule) return false;
  const attempts = chain.records.reduce((sum, one) => sum + one.attempts, 0);
  if (mostAttempts !== null && attempts >= mostAttempts) {
    note(world, record, { result, did: 'none', detail: `${attempts} attempts are the most` });
    return false;
  }
  const number =
    rule.do === 'retry' ? record : chain.records.find((one) => one.position > record.position && canBeCalled(one));
  if (!number || !canBeCalled(number)) {
    note(world, record, { result, did: 'none', detail: 'No number is left' });
    return false;
  }
  const at = world.now() + (rule.do === 'retry' ? rule.minutes * 60_000 : 0);
  note(world, record, { result, did: rule.do, detail: `${number.phone}, ${mode}, ${new Date(at).toISOString()}` });
  if (mode === 'personal') schedule(world, newCallback(world, number, { owner: 'personal', agent, at }), agent);
  else postpone(world, number, at);
  return true;
}

/** Puts a record before the others of the list, once its time has come. */
function postpone(world: World, record: CampaignRecord, at: number): void {
  const { chain } = record;
  const state = { is: 'postponed', until: at } as const;
  chain.next = record;
  if (at <= world.now()) {
    queueFirst(world, chain);
    return;
  }
  changeChain(world, chain, () => {
    chain.state = state;
  });
  world.agenda.plan(at, () => {
    // Withdrawn, or put back with its whole list.
    if (chain.state === state) queueFirst(world, chain);
  });
}

function note(
  world: World,
  record: CampaignRecord,
  { result, did, detail }: { result: number; did: 'retry' | 'nextNumber' | 'none'; detail: string },
): void {
  storyOf(record).treatments.push({ at: world.now(), result, did, detail });
  const { handle, chain } = record;
  world.log.add({
    kind: 'treatment',
    name: 'Treatment',
    handle,
    campaign: chain.campaign.name,
    outcome: did === 'none' ? 'ignored' : 'done',
    detail: `${did} on ${result}: ${detail}`,
  });
}
