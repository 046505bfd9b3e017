/** One measured figure: how often, and how it was spread. */
export interface Figure {
  n: number;
  median: number;
  lower: number;
  upper: number;
}

/** Median and quartiles, interpolated between neighbours. Throws without values: a figure of nothing is no figure. */
export function figureOf(values: readonly number[]): Figure {
  if (values.length === 0) throw new Error('Nothing was measured.');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    const above = sorted[Math.ceil(place)] ?? Number.NaN;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { n: values.length, median: at(0.5), lower: at(0.25), upper: at(0.75) };
}
