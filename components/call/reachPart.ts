import type { Part } from '../shared/part';
import { mountReach } from './reach/mountReach';
import type { ReachProps } from './reach/reachProps';

/** The choice of a target. */
export const reachPart: Part<ReachProps> = {
  now: () => mountReach,
  fetch: async () => mountReach,
};
