import { ok, problem, type Result } from '../../support/result';
import { nextRecord, returnChain, takeChain } from './chains';
import type { Desk } from './desk';
import { type Invitation, invitationCapabilities } from './invitation';
import { previewPairs } from './recordPairs';
import { type Pair, updatePairs } from './userData';
import type { World } from './world';

/** Sends the next record of a campaign to an agent as a push preview. The channel must be Ready. */
export function inviteAgent(world: World, desk: Desk, campaignName: string): Result<Invitation, string> {
  const campaign = world.campaigns.get(campaignName);
  if (!campaign) return problem(`There is no campaign ${campaignName}`);
  if (desk.media.get('outboundpreview')?.state !== 'Ready')
    return problem(`Outbound Preview of ${desk.agent.userName} is not Ready`);
  const record = nextRecord(world, campaign);
  if (!record) return problem(`No record is left in ${campaignName}`);
  takeChain(world, record, desk.agent.userName);
  desk.lastDelivered = record;
  const own = previewPairs(world, desk, record);
  const invitation: Invitation = {
    id: world.random.hex(16),
    agent: desk.agent.userName,
    record,
    state: 'Invited',
    userData: world.switches.repeatedKeys ? [...desk.earlierPairs, ...own] : own,
    receivedAt: world.now(),
  };
  if (world.switches.repeatedKeys) desk.earlierPairs.push(...own.filter(({ key }) => key.startsWith('GSW_')));
  world.invitations.set(invitation.id, invitation);
  tell(world, invitation);
  return ok(invitation);
}

export type InvitationProblem = 'noSuchInteraction' | 'notPossible';

/** Carries out a verb on a push preview. A rejected one goes back to the top of its list. */
export function useInvitation(
  world: World,
  desk: Desk,
  id: string,
  verb: string,
  userData: readonly Pair[],
): Result<Invitation, InvitationProblem> {
  const invitation = world.invitations.get(id);
  if (!invitation || invitation.agent !== desk.agent.userName) return problem('noSuchInteraction');
  if (!invitationCapabilities[invitation.state].includes(verb)) return problem('notPossible');
  if (verb === 'accept') invitation.state = 'Processing';
  else if (verb === 'update-user-data') invitation.userData = updatePairs(invitation.userData, userData);
  else if (verb === 'attach-user-data') invitation.userData = [...invitation.userData, ...userData];
  else {
    invitation.state = 'Completed';
    const { chain } = invitation.record;
    const isHeld = chain.state.is === 'retrieved' && chain.state.agent === invitation.agent;
    if (verb === 'reject' && isHeld) returnChain(world, chain, 'first');
  }
  tell(world, invitation, verb.endsWith('user-data') ? 'PropertiesUpdated' : 'StatusChange');
  return ok(invitation);
}

/** The agent's push previews that are not completed. */
export function invitationsOf(world: World, agent: string): Invitation[] {
  return [...world.invitations.values()].filter((one) => one.agent === agent && one.state !== 'Completed');
}

function tell(
  world: World,
  invitation: Invitation,
  notification: 'StatusChange' | 'PropertiesUpdated' = 'StatusChange',
): void {
  const { agent, record } = invitation;
  world.log.add({
    kind: 'event',
    name: `Invitation${invitation.state}`,
    agent,
    handle: record.handle,
    campaign: record.chain.campaign.name,
    outcome: 'told',
  });
  world.tell({ type: 'invitation', agent, invitation, notification });
}
