import { nextRecord } from './chains';
import { deliverCallbacks } from './deliverCallbacks';
import { spareAgents } from './freeAgents';
import { invite, revokeAbandoned } from './invitations';
import { pace } from './pace';
import type { World } from './world';

/*
 * What goes over the wire where the dialer delivers. What no source confirms is marked as inferred.
 *
 * Push preview: `InteractionStateChanged` on `media/outboundpreview`. Invited (accept, reject) → accept → Processing → complete →
 * Completed; reject → Completed; no answer within `alert.timeout` → Revoked (inferred), as for an agent who leaves or logs the channel
 * out. It takes that channel Ready, whatever Voice is. An agent has one at a time, and none while anything is in hand. Requests go to
 * the topic, and are answered on `media/topics`. A withdrawn record is told by `RecordCancel` on the topics; an invitation is then
 * revoked, and what was accepted is the agent's to complete. `complete` closes no record: that is for `RecordProcessed` and the like,
 * before it or after it (inferred), so that a result that was late is not lost. `RecordReject` instead of an answer puts the record to
 * the top as `reject` does; later, behind the others. The interaction is left for the desktop to end.
 *
 * Progressive and predictive, `agentFirst`: `CallStateChanged` with a call of type Outbound (inferred) that is Ringing, or Established at
 * once where `voice.auto-answer` is true and the switch `autoAnswer` leaves it to the dialer. Its number is the dialer's own line, and
 * its user data names the campaign and its group, not the list and nothing of a contact (inferred). Once the agent has answered,
 * contacts are dialed. When one answers, the same call comes with `AttachedDataChanged`: the contact's number and all keys of a preview.
 * A contact who is not reached is closed by the dialer, and the agent waits on for the next; when the list is empty, the call is
 * released. While it rings, nothing of a record has left the dialer, and a reject puts the one that was set aside back to the top.
 *
 * `contactFirst`: the agent's call is Ringing with all of that from the start. The record is in the agent's hands from the answer on. A
 * call that is rejected, or not answered within the alert time, goes to the next free agent who has not refused it; after
 * `abandonAfter` without any the record is closed with 21 (abandoned).
 *
 * Rejecting is `release`, or `redirect` with a destination, as the switch `rejectBy` says; `clear` always does it. Records are closed by
 * `RecordProcessed` on the voice path, with the keys of the call; only then does the agent get the next one. After the call Voice stays
 * as it is, or is set to after-call work, as the switch `afterCall` says.
 *
 * Campaigns of different modes take turns with an agent. Whom a contact is being called for, no other campaign takes.
 */

/** How often dial hours are looked at, where they are respected and nothing else happens; milliseconds. */
const dialHoursLook = 60_000;

/** Whether the dialer delivers anything by itself, or has something under way that it must bring to an end. */
export function hasDeliveries(world: World): boolean {
  if (world.openInvitations.size > 0 || world.dueCallbacks.size > 0) return true;
  for (const { mode, status, legs, seats } of world.campaigns.values())
    if ((mode !== 'preview' && status === 'running') || legs.length > 0 || seats.length > 0) return true;
  return false;
}

/** Delivers everything that can be delivered now: what was promised for a time before what the list has. */
export function deliver(world: World): void {
  revokeAbandoned(world);
  deliverCallbacks(world);
  // Who waits longest is next: otherwise an agent of several campaigns would have records of the first alone.
  for (const campaign of [...world.campaigns.values()].sort((a, b) => a.lastTurn - b.lastTurn)) {
    if (campaign.mode === 'pushPreview' && campaign.status === 'running')
      for (const desk of spareAgents(world, campaign, 'outboundpreview')) {
        const record = nextRecord(world, campaign);
        if (!record) break;
        invite(world, desk, record);
      }
    pace(world, campaign);
  }
  lookAgain(world);
}

/** Records may become callable by time alone. */
function lookAgain(world: World): void {
  if (world.switches.dialHours === 'ignored' || world.looksAgain || !hasDeliveries(world)) return;
  world.looksAgain = true;
  world.agenda.plan(world.now() + dialHoursLook, () => {
    world.looksAgain = false;
    world.stir();
  });
}
