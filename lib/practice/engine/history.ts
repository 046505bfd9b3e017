/** The counts that were true from an instant (milliseconds since 1970) until the next point. */
export interface HistoryPoint {
  at: number;
  counts: readonly number[];
}

/**
 * Counts over time, in bounded memory: changes closer together than the resolution share a point, and when there are too many
 * points, every other one is merged away. Times come from the caller, so any clock will do.
 */
export interface History {
  note(now: number, counts: readonly number[]): void;
  points(): readonly HistoryPoint[];
  /** Milliseconds. */
  resolution(): number;
}

const finest = 1000;

/** `most` points are kept, at most; 600 are eight hours at about one a minute. */
export function createHistory(most = 600): History {
  let points: { at: number; counts: number[] }[] = [];
  let resolution = finest;
  return {
    note(now, counts) {
      const at = Math.floor(now / resolution) * resolution;
      // Somebody turned the clock back: what came later never was.
      while ((points.at(-1)?.at ?? at) > at) points.pop();
      const last = points.at(-1);
      if (last && last.at === at) {
        for (const [index, value] of counts.entries()) last.counts[index] = value;
        return;
      }
      points.push({ at, counts: [...counts] });
      while (points.length > most) {
        resolution *= 2;
        points = thinned(points, resolution);
      }
    },
    points: () => points,
    resolution: () => resolution,
  };
}

/** The last point of each step; the first stays where it began. */
function thinned<Point extends { at: number }>(points: readonly Point[], resolution: number): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const at = Math.floor(point.at / resolution) * resolution;
    if (kept.at(-1)?.at === at) kept.pop();
    kept.push({ ...point, at });
  }
  return kept;
}
