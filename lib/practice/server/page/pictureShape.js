/** What the picture is made of, apart from drawing: bands on top of each other, and where the axes have marks. */

/**
 * The history as bands, those left out that were never there; null without any record. `times` are instants, the last one is
 * now; each band has counts, and its lower and upper edge, for each of them.
 */
export function seriesOf({ stages, points }, order) {
  const times = points.map(([at]) => at);
  const totals = points.map(([, ...counts]) => counts.reduce((sum, count) => sum + count, 0));
  const most = Math.max(0, ...totals);
  if (most === 0) return null;
  const edge = times.map(() => 0);
  const shown = order.flatMap((name) => {
    const column = stages.indexOf(name) + 1;
    const counts = points.map((point) => point[column] ?? 0);
    if (counts.every((count) => count === 0)) return [];
    const lower = [...edge];
    for (const [index, count] of counts.entries()) edge[index] += count;
    return [{ name, counts, lower, upper: [...edge] }];
  });
  const from = times[0];
  // A picture of no time at all would have no width.
  const until = Math.max(times.at(-1), from + 1000);
  return { times: [...times.slice(0, -1), until], stages: shown, from, until, most };
}

/** One band as a path in steps: a count holds until it changes. */
export function band(times, lower, upper, x, y) {
  const there = [];
  const back = [];
  for (const [index, at] of times.entries()) {
    const next = times[index + 1] ?? at;
    there.push(
      `${x(at).toFixed(1)} ${y(upper[index]).toFixed(1)}`,
      `${x(next).toFixed(1)} ${y(upper[index]).toFixed(1)}`,
    );
    back.unshift(
      `${x(next).toFixed(1)} ${y(lower[index]).toFixed(1)}`,
      `${x(at).toFixed(1)} ${y(lower[index]).toFixed(1)}`,
    );
  }
  return `M${[...there, ...back].join('L')}Z`;
}

/** Round counts up to the most, about four. */
export function valueTicks(most) {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = Math.max(1, power * ([1, 2, 5, 10].find((one) => one * power >= rough * 0.8) ?? 10));
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400].map(
  (seconds) => seconds * 1000,
);

/** Round times, about five; `isExact` when minutes would not tell them apart. */
export function timeTicks(from, until) {
  const step = steps.find((one) => (until - from) / one <= 6) ?? 86_400_000;
  const first = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((until - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => ({ at: first + index * step, isExact: step < 60_000 }));
}
