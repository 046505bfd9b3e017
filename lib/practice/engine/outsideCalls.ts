import { establish, finishLeg, noteNetwork, settle } from './callLife';
import type { CallOutcome } from './callOutcome';
import { type Outsider, planFor, removeOutsider } from './conversation';
import { type Fault, faults } from './destination';
import type { World } from './world';

/** Results that the network knows by itself: of the public enumeration. */
const results = { answered: 33, answeringMachine: 9, busy: 6, noAnswer: 7 } as const;

/**
 * Rings somebody outside, who answers as settled, or does not. Where no agent dials any more, as the call was handed on meanwhile, those
 * who are on the line hear of it. `invitedBy`: the agent who is told when nobody answers.
 */
export function callOutside(
  world: World,
  outsider: Outsider,
  outcome: Exclude<CallOutcome, { is: 'invalid' }>,
  invitedBy: string | null = null,
): void {
  const { answerAfter } = world.callPlan;
  if (world.switches.noRemoteHangup) {
    planFor(world, outsider, answerAfter, () => answer(world, outsider, results.answered));
  } else if (outcome.is === 'answered' || outcome.is === 'answeringMachine') {
    planFor(world, outsider, outcome.after, () => answer(world, outsider, results[outcome.is]));
    if (outcome.talkFor !== null) planHangUp(world, outsider, outcome.after + outcome.talkFor);
  } else planFailure(world, outsider, outcome, invitedBy);
}

/** A telephone that cannot ring, or that nobody answers. */
export function planFailure(
  world: World,
  outsider: Outsider,
  { is, after }: { is: 'busy' | 'noAnswer'; after: number },
  invitedBy: string | null = null,
): void {
  planFor(world, outsider, after, () =>
    fail(world, outsider, results[is], invitedBy === null ? null : { agent: invitedBy, ...faults[is] }),
  );
}

/** Somebody outside will hang up, whoever they talk to by then. */
export function planHangUp(world: World, outsider: Outsider, after: number): void {
  planFor(world, outsider, after, () => {
    const { conversation } = outsider;
    removeOutsider(outsider);
    settle(world, conversation);
  });
}

function answer(world: World, outsider: Outsider, result: number): void {
  outsider.state = 'talking';
  const { conversation } = outsider;
  const caller = conversation.legs.find(({ state }) => state === 'Dialing');
  if (caller) establish(world, caller, result, null);
  else settle(world, conversation);
}

function fail(world: World, outsider: Outsider, result: number, told: ({ agent: string } & Fault) | null): void {
  const { conversation } = outsider;
  for (const caller of conversation.legs.filter(({ state }) => state === 'Dialing')) {
    noteNetwork(caller, result);
    finishLeg(world, caller, 'network', null);
  }
  removeOutsider(outsider);
  if (told) world.tell({ type: 'fault', ...told });
  settle(world, conversation);
}
