import { changeVoice } from './agentStates';
import type { Call } from './call';
import type { World } from './world';

/**
 * After a campaign call, as the switch `afterCall` says: the switch sets Voice to Not Ready with the work mode `AfterCallWork`, where
 * the two were connected and Voice is Ready still. That a dialer does so by itself is inferred from the wrap-up time of telephone
 * switches; the agent ends it by Ready.
 */
export function beginAfterCallWork(world: World, call: Call): void {
  const desk = world.desks.get(call.agent);
  if (world.switches.afterCall !== 'afterCallWork' || call.record === null || call.establishedAt === null) return;
  if (desk?.voice.agentState !== 'Ready') return;
  changeVoice(world, desk, { verb: 'not-ready', reason: null, workMode: 'AfterCallWork' });
}
