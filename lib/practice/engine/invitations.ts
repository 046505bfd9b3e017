import { alertTime } from './agentCalls';
import { keepFrom } from './callbackLife';
import type { Campaign } from './campaign';
import { returnChain, takeChain } from './chains';
import type { Desk } from './desk';
import { withEarlierPairs } from './earlierPairs';
import { rest } from './freeAgents';
import type { Invitation } from './invitation';
import type { CampaignRecord, Chain } from './record';
import { previewPairs } from './recordPairs';
import type { World } from './world';

/** Sends a record to an agent as a push preview, which ends by itself when the alert is over. */
export function invite(world: World, desk: Desk, record: CampaignRecord): Invitation {
  takeChain(world, record, desk.agent.userName, 'topics');
  record.chain.campaign.lastTurn = ++world.lastTurn;
  desk.lastOffer = world.now();
  desk.lastDelivered = record;
  const invitation: Invitation = {
    id: world.random.hex(16),
    agent: desk.agent.userName,
    record,
    state: 'Invited',
    userData: withEarlierPairs(world, desk, previewPairs(world, desk, record)),
    receivedAt: world.now(),
    dropAlert: () => {},
  };
  world.invitations.set(invitation.id, invitation);
  world.openInvitations.add(invitation);
  invitation.dropAlert = world.agenda.plan(world.now() + alertTime(world, desk), () => {
    rest(world, desk);
    keepFrom(world, record.chain, invitation.agent);
    revoke(world, invitation);
  });
  tellInvitation(world, invitation);
  return invitation;
}

/** Takes an invitation back; its record goes to the top of its list if the agent still has it. */
export function revoke(world: World, invitation: Invitation): void {
  close(world, invitation, 'Revoked');
  giveBack(world, invitation);
  tellInvitation(world, invitation);
}

/** Takes back what nobody can answer any more: invitations of agents who have left, or logged the channel out. */
export function revokeAbandoned(world: World): void {
  for (const invitation of world.openInvitations) {
    const desk = world.desks.get(invitation.agent);
    const isThere = desk?.place !== null && desk?.media.get('outboundpreview')?.state !== 'LoggedOut';
    if (invitation.state === 'Invited' && !isThere) revoke(world, invitation);
  }
}

/** Takes back all of a campaign's push previews, accepted or not. */
export function revokeAll(world: World, campaign: Campaign): void {
  for (const invitation of world.openInvitations)
    if (invitation.record.chain.campaign === campaign) revoke(world, invitation);
}

/** Forgets an agent's push previews without telling anybody; their records stay where they are. */
export function forgetInvitations(world: World, agent: string): void {
  for (const invitation of invitationsOf(world, agent)) close(world, invitation, 'Revoked');
}

/** Ends it without telling. */
export function close(world: World, invitation: Invitation, state: 'Completed' | 'Revoked'): void {
  invitation.dropAlert();
  invitation.state = state;
  world.openInvitations.delete(invitation);
}

/** Whether the record is with the agent still. */
export const isHeld = ({ agent, record: { chain } }: Invitation): boolean =>
  chain.state.is === 'retrieved' && chain.state.agent === agent;

/** Puts the record to the top of its list if the agent still has it. */
export function giveBack(world: World, invitation: Invitation): void {
  if (!isHeld(invitation)) return;
  const { chain } = invitation.record;
  chain.campaign.deliveries.returned++;
  returnChain(world, chain, 'first');
}

/** The agent's push previews that are not completed. */
export function invitationsOf(world: World, agent: string): Invitation[] {
  return [...world.openInvitations].filter((one) => one.agent === agent);
}

/** Whether an agent has been sent a contact and has not answered yet. */
export const isInvited = (world: World, agent: string, chain: Chain): boolean =>
  invitationsOf(world, agent).some(({ state, record }) => state === 'Invited' && record.chain === chain);

export function tellInvitation(
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
