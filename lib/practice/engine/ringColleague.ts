import type { Call, CallType } from './call';
import { endCall, establish, newCall, plan, tellState } from './callLife';
import { addOutsider, type Conversation, type Role } from './conversation';
import type { Desk } from './desk';
import { isEngaged } from './destination';
import { planFailure } from './outsideCalls';
import type { Pair } from './userData';
import type { World } from './world';

/** How another agent's telephone is to ring. */
export interface Ring {
  type: CallType;
  /** Who calls, as it is shown. */
  number: string;
  role: Role;
  userData: readonly Pair[];
  callerId?: string | null;
  foreignParent?: string | null;
  invitedBy?: string | null;
}

/** Lets another agent's telephone ring for a conversation, for as long as the network lets it. */
export function ringDesk(world: World, conversation: Conversation, desk: Desk, ring: Ring): Call {
  const call = newCall(world, desk, ring.type, 'Ringing', ring.number, ring.role, conversation);
  call.userData = [...ring.userData];
  call.foreignParent = ring.foreignParent ?? null;
  call.invitedBy = ring.invitedBy ?? null;
  const isAnswered = world.switches.autoAnswer === 'dialer' && world.option(desk.agent, 'voice.auto-answer') === 'true';
  if (isAnswered) {
    establish(world, call, 33, null);
    return call;
  }
  tellState(world, call, null);
  if (!world.switches.noRemoteHangup)
    plan(world, call, world.callPlan.ringFor, () => {
      if (call.state === 'Ringing') endCall(world, call, 'network', null);
    });
  return call;
}

/**
 * Tells of a call that has just been dialed and lets the other agent's telephone ring for it. One who is on the telephone, or must not be
 * disturbed, is busy.
 */
export function ringColleague(world: World, call: Call, desk: Desk, type: CallType, verb: string): void {
  if (isEngaged(world, desk)) {
    const engaged = addOutsider(call.conversation, desk.dn, 'RoleDestination', 'called');
    tellState(world, call, verb);
    planFailure(world, engaged, { is: 'busy', after: world.callPlan.busyAfter });
    return;
  }
  const { dn: number, userData, parent } = call;
  const foreignParent = parent?.id ?? null;
  const ring = { type, number, role: 'RoleDestination', userData, foreignParent } as const;
  tellState(world, call, verb);
  ringDesk(world, call.conversation, desk, ring);
}
