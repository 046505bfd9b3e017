/** Milliseconds to wait before try number `attempt` (0 first): doubled each time, capped, with jitter so that many agents do not come back at once. */
export function backoff(attempt: number, random: () => number, limits: { first: number; most: number }): number {
  const full = Math.min(limits.most, limits.first * 2 ** attempt);
  return Math.round(full / 2 + (full / 2) * random());
}
