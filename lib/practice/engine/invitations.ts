import { ok, problem, type Result } from '../../support/result';
import { alertTime } from './agentCalls';
import { nextRecord, returnChain, takeChain } from './chains';
import type { Desk } from './desk';
import { rest } from './freeAgents';
import { type Invitation, invitationCapabilities } from './invitation';
import type { CampaignRecord } from './record';
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
  return record ? ok(invite(world, desk, record)) : problem(`No record is left in ${campaignName}`);
}

/** Sends a record to an agent as a push preview, which ends by itself when the alert is over. */
export function invite(world: World, desk: Desk, record: CampaignRecord): Invitation {
  takeChain(world, record, desk.agent.userName);
  desk.lastOffer = world.now();
  desk.lastDelivered = record;
  const own = previewPairs(world, desk, record);
  const invitation: Invitation = {
    id: world.random.hex(16),
    agent: desk.agent.userName,
    record,
    state: 'Invited',
    userData: world.switches.repeatedKeys ? [...desk.earlierPairs, ...own] : own,
    receivedAt: world.now(),
    dropAlert: () => {},
  };
  if (world.switches.repeatedKeys) desk.earlierPairs.push(...own.filter(({ key }) => key.startsWith('GSW_')));
  world.invitations.set(invitation.id, invitation);
  world.openInvitations.add(invitation);
  invitation.dropAlert = world.agenda.plan(world.now() + alertTime(world, desk), () => {
    rest(world, desk);
    revoke(world, invitation);
  });
  tell(world, invitation);
  return invitation;
}

/** Takes an invitation back that nobody answered; its record goes to the top of its list if the agent still has it. */
export function revoke(world: World, invitation: Invitation): void {
  close(world, invitation, 'Revoked');
  giveBack(world, invitation);
  tell(world, invitation);
}

function close(world: World, invitation: Invitation, state: 'Completed' | 'Revoked'): void {
  invitation.dropAlert();
  invitation.state = state;
  world.openInvitations.delete(invitation);
}

function giveBack(world: World, { agent, record: { chain } }: Invitation): void {
  if (chain.state.is !== 'retrieved' || chain.state.agent !== agent) return;
  chain.campaign.deliveries.returned++;
  returnChain(world, chain, 'first');
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
  if (verb === 'accept') {
    invitation.dropAlert();
    invitation.state = 'Processing';
    invitation.record.chain.campaign.deliveries.delivered++;
  } else if (verb === 'update-user-data') invitation.userData = updatePairs(invitation.userData, userData);
  else if (verb === 'attach-user-data') invitation.userData = [...invitation.userData, ...userData];
  else if (verb === 'delete-user-data')
    invitation.userData = invitation.userData.filter(({ key }) => !userData.some((pair) => pair.key === key));
  else {
    close(world, invitation, 'Completed');
    if (verb === 'reject') {
      rest(world, desk);
      giveBack(world, invitation);
    }
  }
  tell(world, invitation, verb.endsWith('user-data') ? 'PropertiesUpdated' : 'StatusChange');
  return ok(invitation);
}

/** The agent's push previews that are not completed. */
export function invitationsOf(world: World, agent: string): Invitation[] {
  return [...world.openInvitations].filter((one) => one.agent === agent);
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
