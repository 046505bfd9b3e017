import { ok, problem, type Result } from '../../support/result';
import { type Call, isAlive } from './call';
import { endCall, establish, finishLeg, setState, settle, tellCall } from './callLife';
import { digitsOf } from './callOutcome';
import { record } from './callRecording';
import { capabilitiesOf } from './capabilities';
import { consultationVerbs, isConsultationVerb, useConsultation } from './consultation';
import { participantsOf, removeOutsider } from './conversation';
import type { Desk } from './desk';
import { passOn, type ReachVerb, reach, reachVerbs } from './reach';
import { type Pair, updatePairs } from './userData';
import type { World } from './world';

/** What comes along with a verb on a call. */
export interface VerbData {
  userData: readonly Pair[];
  dtmfDigits: string | null;
  /** The key to delete; null under `deleteLastPair` when it stood in the wrong place. */
  key: string | null;
  /** Where a call goes, or who is brought to it. */
  destination?: string | null;
  /** The number that the target is shown. */
  callerId?: string | null;
  /** The call that a consultation is about, by whatever name the verb has for it. */
  otherId?: string | null;
  /** Whom `delete-from-conference` removes. */
  dnToDrop?: string | null;
}

/** Why a verb was not carried out. */
export type VerbProblem =
  | { is: 'noSuchCall' }
  | { is: 'notPossible'; state: Call['state'] }
  | { is: 'missing'; field: string }
  /** The other call is not the one that the consultation is about, or the party is not on the line. */
  | { is: 'wrong'; field: string };

/** Carries out what an agent asks of one of their calls. */
export function useCall(world: World, desk: Desk, id: string, verb: string, data: VerbData): Result<Call, VerbProblem> {
  const agent = desk.agent.userName;
  const call = world.calls.get(id);
  const note = (outcome: 'done' | 'refused', detail: string | null) =>
    world.log.add({
      kind: 'call',
      name: verb,
      agent,
      call: id,
      handle: call?.record?.handle ?? null,
      campaign: call?.record?.chain.campaign.name ?? null,
      outcome,
      detail,
    });
  if (!call || call.agent !== agent) {
    note('refused', 'no such call');
    return problem({ is: 'noSuchCall' });
  }
  if (!capabilitiesOf(world, call).includes(verb)) {
    note('refused', `not possible while ${call.state}`);
    return problem({ is: 'notPossible', state: call.state });
  }
  const missing = missingField(world, verb, data);
  if (missing !== null) {
    note('refused', `${missing} is missing`);
    return problem({ is: 'missing', field: missing });
  }
  const wrong = wrongField(call, verb, data);
  if (wrong !== null) {
    note('refused', `${wrong} is wrong`);
    return problem({ is: 'wrong', field: wrong });
  }
  note('done', data.dtmfDigits ?? data.destination ?? data.dnToDrop ?? data.otherId ?? null);
  perform(world, desk, call, verb, data);
  return ok(call);
}

const isReachVerb = (verb: string): verb is ReachVerb => reachVerbs.some((one) => one === verb);

function missingField(world: World, verb: string, data: VerbData): string | null {
  if (verb === 'send-dtmf' && !/^[0-9*#A-D]+$/.test(data.dtmfDigits ?? '')) return 'dtmfDigits';
  if ((verb === 'redirect' || isReachVerb(verb)) && !data.destination) return 'destination';
  if (verb === 'delete-user-data-pair' && data.key === null && !world.switches.deleteLastPair) return 'key';
  if (verb === 'delete-from-conference' && !data.dnToDrop) return 'dnToDrop';
  if (isConsultationVerb(verb) && !data.otherId) return consultationVerbs[verb];
  return null;
}

function wrongField(call: Call, verb: string, { otherId, dnToDrop }: VerbData): string | null {
  if (isConsultationVerb(verb) && call.parent?.id !== otherId) return consultationVerbs[verb];
  if (verb === 'delete-from-conference' && !participantsOf(call).some(({ number }) => isSame(number, dnToDrop)))
    return 'dnToDrop';
  return null;
}

const isSame = (number: string, other: string | null | undefined): boolean =>
  digitsOf(number) === digitsOf(other ?? '');

function perform(world: World, desk: Desk, call: Call, verb: string, data: VerbData) {
  const { userData, destination, callerId = null } = data;
  if (isReachVerb(verb)) return reach(world, desk, call, verb, { destination: destination ?? '', userData, callerId });
  if (isConsultationVerb(verb) && call.parent && isAlive(call.parent))
    return useConsultation(world, call, call.parent, verb);
  if (record(world, call, verb)) return;
  switch (verb) {
    case 'answer':
      return establish(world, call, 33, verb);
    case 'hold':
    case 'retrieve':
      setState(world, call, verb === 'hold' ? 'Held' : 'Established', verb);
      return settle(world, call.conversation);
    // The dialer's call goes back to the dialer, wherever the agent sends it.
    case 'redirect':
      return call.campaign === null
        ? passOn(world, desk, call, destination ?? '')
        : endCall(world, call, 'agent', verb);
    case 'release':
      return endCall(world, call, 'agent', verb);
    case 'clear':
      return clear(world, call);
    case 'delete-from-conference':
      return drop(world, call, data.dnToDrop ?? '');
    case 'complete':
      // The simulator forgets the user data of `complete`.
      if (!world.switches.deleteLastPair) call.userData = updatePairs(call.userData, data.userData);
      return setState(world, call, 'Completed', verb);
    case 'send-dtmf':
      if (world.switches.swappedNumbers) setState(world, call, call.state, verb);
      return;
    case 'attach-user-data':
      return changeData(world, call, verb, (pairs) => [...pairs, ...data.userData]);
    case 'update-user-data':
      return changeData(world, call, verb, (pairs) => updatePairs(pairs, data.userData));
    case 'delete-user-data-pair':
      return changeData(world, call, verb, (pairs) =>
        data.key === null ? pairs.slice(0, -1) : pairs.filter((pair) => pair.key !== data.key),
      );
  }
}

/** Ends it for everybody, where it has been answered; a call that rings is rejected only. */
function clear(world: World, call: Call): void {
  const { conversation, state } = call;
  finishLeg(world, call, 'agent', 'clear');
  if (state !== 'Ringing') {
    for (const outsider of [...conversation.outsiders]) removeOutsider(outsider);
    for (const leg of [...conversation.legs]) finishLeg(world, leg, 'contact', null);
  }
  settle(world, conversation);
}

/** Removes a party of a conference, an agent or somebody from outside. */
function drop(world: World, call: Call, number: string): void {
  const { conversation } = call;
  const outsider = conversation.outsiders.find((one) => isSame(one.number, number));
  const leg = conversation.legs.find((one) => one !== call && isSame(one.dn, number));
  if (outsider) removeOutsider(outsider);
  else if (leg) finishLeg(world, leg, 'contact', null);
  settle(world, conversation);
}

/** What is known of a call is known to all agents who are on it. */
function changeData(world: World, call: Call, verb: string, change: (pairs: readonly Pair[]) => Pair[]): void {
  call.userData = change(call.userData);
  tellCall(world, call, 'AttachedDataChanged', verb);
  for (const leg of call.conversation.legs) {
    if (leg === call) continue;
    leg.userData = change(leg.userData);
    tellCall(world, leg, 'AttachedDataChanged', null);
  }
}
