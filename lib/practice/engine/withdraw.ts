import { ok, problem, type Result } from '../../support/result';
import { cancelRecord, returnChain } from './chains';
import { forgetInvitations, invitationsOf, revoke } from './invitations';
import type { CampaignRecord } from './record';
import { addressPairs } from './recordPairs';
import type { World } from './world';

/** Cancels a record from elsewhere; whoever previews it is told by an unasked `RecordCancel`. */
export function withdrawRecord(world: World, handle: number): Result<CampaignRecord, string> {
  const record = world.records.get(handle);
  if (!record) return problem(`There is no record ${handle}`);
  const { chain } = record;
  const { state } = chain;
  cancelRecord(world, record, true, 'administrator');
  const campaign = chain.campaign.name;
  world.log.add({ kind: 'administration', name: 'withdraw', handle, campaign, outcome: 'done' });
  if (state.is === 'retrieved') {
    // Whichever of the contact's numbers was withdrawn: the desktop knows the one that it was given.
    const inHand = world.records.get(state.handle) ?? record;
    const invitation = invitationsOf(world, state.agent).find((one) => one.record.chain === chain);
    world.log.add({ kind: 'event', name: 'RecordCancel', agent: state.agent, handle, campaign, outcome: 'told' });
    world.tell({
      type: 'desktop',
      agent: state.agent,
      path: state.path,
      name: 'RecordCancel',
      pairs: addressPairs(world, inHand),
      answers: null,
    });
    // One that was accepted is the agent's to complete.
    if (invitation?.state === 'Invited') revoke(world, invitation);
  }
  return ok(record);
}

/** Puts back what an agent holds, without telling anybody: as after a desktop that never came back. */
export function returnRecords(world: World, agent: string): number {
  let count = 0;
  forgetInvitations(world, agent);
  for (const campaign of world.campaigns.values())
    for (const chain of campaign.chains)
      if (chain.state.is === 'retrieved' && chain.state.agent === agent) {
        returnChain(world, chain);
        count++;
      }
  world.log.add({ kind: 'administration', name: 'returnRecords', agent, outcome: 'done', detail: String(count) });
  return count;
}
