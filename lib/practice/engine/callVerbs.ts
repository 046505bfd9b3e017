import { ok, problem, type Result } from '../../support/result';
import { type Call, capabilitiesOf } from './call';
import { endCall, establish, setState } from './calls';
import type { Desk } from './desk';
import { type Pair, updatePairs } from './userData';
import type { World } from './world';

/** What comes along with a verb on a call. */
export interface VerbData {
  userData: readonly Pair[];
  dtmfDigits: string | null;
  /** The key to delete; null under `deleteLastPair` when it stood in the wrong place. */
  key: string | null;
  /** Where `redirect` sends a call. */
  destination?: string | null;
}

/** Why a verb was not carried out. */
export type VerbProblem =
  | { is: 'noSuchCall' }
  | { is: 'notPossible'; state: Call['state'] }
  | { is: 'missing'; field: string };

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
  if (!capabilitiesOf(call, world.switches.rejectBy).includes(verb)) {
    note('refused', `not possible while ${call.state}`);
    return problem({ is: 'notPossible', state: call.state });
  }
  const missing = missingField(world, verb, data);
  if (missing !== null) {
    note('refused', `${missing} is missing`);
    return problem({ is: 'missing', field: missing });
  }
  note('done', data.dtmfDigits);
  perform(world, call, verb, data);
  return ok(call);
}

function missingField(world: World, verb: string, data: VerbData): string | null {
  if (verb === 'send-dtmf' && !/^[0-9*#A-D]+$/.test(data.dtmfDigits ?? '')) return 'dtmfDigits';
  if (verb === 'redirect' && !data.destination) return 'destination';
  if (verb === 'delete-user-data-pair' && data.key === null && !world.switches.deleteLastPair) return 'key';
  return null;
}

function perform(world: World, call: Call, verb: string, data: VerbData) {
  switch (verb) {
    case 'answer':
      return establish(world, call, 33, verb);
    case 'hold':
      return setState(world, call, 'Held', verb);
    case 'retrieve':
      return setState(world, call, 'Established', verb);
    // The dialer's call goes back to the dialer, wherever the agent sends it.
    case 'redirect':
    case 'release':
    case 'clear':
      return endCall(world, call, 'agent', verb);
    case 'complete':
      // The simulator forgets the user data of `complete`.
      if (!world.switches.deleteLastPair) call.userData = updatePairs(call.userData, data.userData);
      return setState(world, call, 'Completed', verb);
    case 'send-dtmf':
      if (world.switches.swappedNumbers) setState(world, call, call.state, verb);
      return;
    case 'attach-user-data':
      return changeData(world, call, verb, [...call.userData, ...data.userData]);
    case 'update-user-data':
      return changeData(world, call, verb, updatePairs(call.userData, data.userData));
    case 'delete-user-data-pair':
      return changeData(
        world,
        call,
        verb,
        data.key === null ? call.userData.slice(0, -1) : call.userData.filter((pair) => pair.key !== data.key),
      );
  }
}

function changeData(world: World, call: Call, verb: string, userData: Pair[]): void {
  call.userData = userData;
  world.tell({ type: 'call', agent: call.agent, call, notification: 'AttachedDataChanged', verb });
}
