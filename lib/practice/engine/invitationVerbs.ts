import { ok, problem, type Result } from '../../support/result';
import { keepFrom } from './callbackLife';
import type { Desk } from './desk';
import { keepEarlierPairs } from './earlierPairs';
import { rest } from './freeAgents';
import { type Invitation, invitationCapabilities } from './invitation';
import { close, giveBack, isHeld, tellInvitation } from './invitations';
import { type Pair, updatePairs } from './userData';
import type { World } from './world';

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
  // The desktop has closed the record already: what is left of it can only be completed or rejected.
  if (verb === 'accept' && !isHeld(invitation)) return problem('notPossible');
  perform(world, desk, invitation, verb, userData);
  tellInvitation(world, invitation, verb.endsWith('user-data') ? 'PropertiesUpdated' : 'StatusChange');
  return ok(invitation);
}

function perform(world: World, desk: Desk, invitation: Invitation, verb: string, userData: readonly Pair[]): void {
  switch (verb) {
    case 'accept':
      invitation.dropAlert();
      invitation.state = 'Processing';
      invitation.record.chain.campaign.deliveries.delivered++;
      return;
    case 'reject':
      close(world, invitation, 'Completed');
      rest(world, desk);
      if (isHeld(invitation)) keepFrom(world, invitation.record.chain, invitation.agent);
      giveBack(world, invitation);
      return;
    case 'complete':
      close(world, invitation, 'Completed');
      return;
    case 'delete-user-data': {
      const keys = new Set(userData.map(({ key }) => key));
      invitation.userData = invitation.userData.filter(({ key }) => !keys.has(key));
      return;
    }
    case 'update-user-data':
      invitation.userData = updatePairs(invitation.userData, userData);
      break;
    default:
      invitation.userData = [...invitation.userData, ...userData];
  }
  keepEarlierPairs(world, desk, userData);
}
