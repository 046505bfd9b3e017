import { describe, expect, it } from 'vitest';
import { besideSpot } from '../../lib/overlay/besideSpot';
import type { Surroundings } from '../../lib/overlay/placement';

const asked = { width: 376, height: 704 };

/** A form that fills the window beside a menu: its first label stands at `left`. */
const formFrom = (left: number): Surroundings => ({
  width: 1366,
  height: 768,
  anchors: [{ left, top: 158, right: left + 56, bottom: 175 }],
  obstacles: [
    { left: 40, top: 70, right: 170, bottom: 122 },
    { left, top: 158, right: 1340, bottom: 740 },
  ],
  focused: null,
});

describe('a place beside the contact', () => {
  it('is as wide as asked for where that fits', () => {
    const spot = besideSpot(formFrom(420), asked);
    expect(spot && spot.right - spot.left).toBe(376);
  });

  it('is a little narrower rather than none at all: over the foot of the menu', () => {
    const spot = besideSpot(formFrom(376), asked);
    expect(spot).toEqual({ left: 12, top: 128, right: 368, bottom: 756 });
  });

  it('is none where even that would cover something', () => {
    expect(besideSpot(formFrom(360), asked)).toBeNull();
  });
});
