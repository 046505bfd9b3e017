import type { Chain, ChainState } from './record';
import type { World } from './world';

const names: Readonly<Record<ChainState['is'], string>> = {
  ready: 'Returned',
  dialing: 'Dialing',
  retrieved: 'Taken',
  scheduled: 'Scheduled',
  postponed: 'Postponed',
  done: 'Closed',
  cancelled: 'Cancelled',
};

/** Keeps up whose hands a chain is in, and writes every change to the log, so that the log alone can tell. */
export function noteHands(world: World, chain: Chain, before: ChainState): void {
  const { state } = chain;
  if (before.is === 'retrieved') world.inHand.get(before.agent)?.delete(chain);
  if (state.is === 'retrieved') {
    const held = world.inHand.get(state.agent);
    if (held) held.add(chain);
    else world.inHand.set(state.agent, new Set([chain]));
  }
  const from = before.is === 'retrieved' ? before.agent : null;
  world.log.add({
    kind: 'record',
    name: names[state.is],
    agent: state.is === 'retrieved' || state.is === 'done' ? state.agent : from,
    handle: 'handle' in state ? state.handle : 'handle' in before ? before.handle : (chain.records[0]?.handle ?? null),
    campaign: chain.campaign.name,
    outcome: 'done',
    detail: state.is === 'done' ? String(state.result) : null,
  });
  world.stir();
}

/** How many contacts an agent holds. */
export const countInHand = (world: World, agent: string): number => world.inHand.get(agent)?.size ?? 0;
