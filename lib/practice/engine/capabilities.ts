import { type Call, type CallState, isAlive } from './call';
import { consultationOf, isOn, participantsOf } from './conversation';
import type { World } from './world';

const userDataVerbs = ['attach-user-data', 'update-user-data', 'delete-user-data-pair'] as const;

/** What can be asked of any call in a state; the names equal the verbs in the paths. */
export const capabilities: Readonly<Record<CallState, readonly string[]>> = {
  Dialing: ['release', 'clear', ...userDataVerbs, 'send-dtmf'],
  Ringing: ['answer', 'clear', ...userDataVerbs],
  Established: ['release', 'hold', 'clear', ...userDataVerbs, 'send-dtmf'],
  Held: ['release', 'retrieve', 'clear', ...userDataVerbs],
  Released: ['complete', ...userDataVerbs],
  Completed: [],
};

const reachVerbs = ['single-step-transfer', 'single-step-conference', 'initiate-transfer', 'initiate-conference'];

/** What can be asked of this call now: only what would be carried out. */
export function capabilitiesOf(world: World, call: Call): readonly string[] {
  return [
    ...capabilities[call.state],
    // Rejects it; one of the two, as the switch says.
    ...(call.state === 'Ringing' ? [world.switches.rejectBy] : []),
    ...(canReach(world, call) ? reachVerbs : []),
    ...consultationVerbs(world, call),
    ...(ownsConference(call) ? ['delete-from-conference'] : []),
    ...(isOn(call) && world.switches.recording === 'offered' ? recordingVerbs(call) : []),
  ];
}

/** One consultation at a time, and none about another; an agent who waits for a contact has nobody to send anywhere. */
function canReach(world: World, call: Call): boolean {
  return (
    call.state === 'Established' &&
    call.type !== 'Consult' &&
    !call.conversation.outsiders.some(({ isLine }) => isLine) &&
    consultationOf(world, call) === null
  );
}

/** What Genesys's own simulator offers whoever consults, less what makes no sense while the other telephone rings. */
function consultationVerbs({ switches }: World, { parent, state }: Call): readonly string[] {
  if (parent === null || !isAlive(parent)) return [];
  if (state === 'Dialing') return ['complete-transfer'];
  if (state !== 'Established' && state !== 'Held') return [];
  const conference = switches.conferenceBy === 'merge' ? ['merge'] : ['merge', 'complete-conference'];
  return ['alternate', 'reconnect', ...conference, 'complete-transfer'];
}

const ownsConference = (call: Call): boolean =>
  isOn(call) && call.conversation.owner === call.agent && participantsOf(call).length > 1;

function recordingVerbs({ recording }: Call): readonly string[] {
  if (recording === 'Recording') return ['pause-recording', 'stop-recording'];
  if (recording === 'Paused') return ['resume-recording', 'stop-recording'];
  return ['start-recording'];
}
