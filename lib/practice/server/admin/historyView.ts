import { stages } from '../../engine/stage';
import type { World } from '../../engine/world';

/** Records by stage over time, of one campaign or of all: each point is its instant and the counts in the order of `stages`. */
export interface HistoryView {
  stages: readonly string[];
  /** Milliseconds between points, at least. */
  resolution: number;
  points: readonly (readonly [at: number, ...counts: number[]])[];
}

/** Null: there is no such campaign. The last point is now. */
export function historyView(world: World, campaign: string | null): HistoryView | null {
  const tally = campaign === null ? world.tally : world.campaigns.get(campaign)?.tally;
  if (!tally) return null;
  const { history, counts } = tally;
  return {
    stages,
    resolution: history.resolution(),
    points: [
      ...history.points().map(({ at, counts: then }) => [at, ...then] as const),
      ...(history.points().length === 0 ? [] : [[world.now(), ...counts] as const]),
    ],
  };
}
