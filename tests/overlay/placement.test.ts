import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corner, Spot } from '../../components/intents';
import { choosePlacement, isFree, type Surroundings, type Wishes } from '../../lib/overlay/placement';
import { distance, overlaps, type Rect } from '../../lib/overlay/rect';

const rect = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const wishes: Wishes = { position: { is: 'beside' }, spot: { corner: 'bottomRight' }, width: 376, height: 704 };
const floating = (corner: Corner, away?: Spot['away']): Wishes => ({
  ...wishes,
  position: { is: 'floating', corner, ...(away && { away }) },
});

/** A contact page at 1366 × 768: work on the left, the contact in the middle, room on the right. */
const heading = rect(760, 100, 120, 26);
const page: Surroundings = {
  width: 1366,
  height: 768,
  anchors: [heading],
  obstacles: [rect(0, 0, 1366, 48), heading, rect(24, 90, 600, 600), rect(700, 200, 180, 300)],
  focused: null,
};

describe('beside the contact', () => {
  it('CRM-1 stands within 24 px of the heading and covers neither text nor control', () => {
    const placement = choosePlacement(page, wishes);
    expect(placement.is).toBe('beside');
    expect(distance(placement.rect, heading)).toBeLessThanOrEqual(24);
    for (const obstacle of page.obstacles) expect(overlaps(placement.rect, obstacle)).toBe(false);
    expect(placement.rect.bottom).toBeLessThanOrEqual(768 - 12);
  });

  it('CRM-1 takes less height where only less is free, and floats where that is too little', () => {
    const wall = (top: number): Surroundings => ({ ...page, obstacles: [...page.obstacles, rect(880, top, 480, 20)] });
    const lower = choosePlacement(wall(500), wishes);
    expect(lower.is).toBe('beside');
    expect(lower.rect.bottom).toBeLessThanOrEqual(500);
    expect(choosePlacement(wall(300), wishes).is).toBe('floating');
  });

  it('CRM-1 stands beside a number where the heading has no room', () => {
    const number = rect(700, 200, 120, 20);
    const crowded = [rect(0, 0, 1366, 150), number, rect(24, 160, 640, 600)];
    const placement = choosePlacement(
      { ...page, anchors: [rect(20, 20, 100, 20), number], obstacles: crowded },
      wishes,
    );
    expect(placement.is).toBe('beside');
    expect(distance(placement.rect, number)).toBeLessThanOrEqual(24);
  });

  it('CRM-1 floats on a page of nobody, and where the page is full', () => {
    expect(choosePlacement({ ...page, anchors: [] }, wishes).is).toBe('floating');
    expect(choosePlacement({ ...page, obstacles: [rect(0, 0, 1366, 768)] }, wishes).is).toBe('floating');
  });

  it('stays where it is while that place is good', () => {
    const placement = choosePlacement(page, wishes);
    const below = rect(1000, 400, 50, 20);
    expect(isFree(placement, page, [])).toBe(true);
    expect(isFree(placement, page, [below])).toBe(false);
    expect(isFree(placement, { ...page, width: 1200 }, [])).toBe(false);
    expect(isFree(placement, { ...page, focused: below }, [])).toBe(false);
  });

  it('CRM-1 holds for any page: inside the window, near the contact, nothing covered', () => {
    const anyRect = fc
      .tuple(
        fc.integer({ min: 0, max: 1300 }),
        fc.integer({ min: 0, max: 740 }),
        fc.integer({ min: 4, max: 500 }),
        fc.integer({ min: 4, max: 200 }),
      )
      .map(([left, top, width, height]) => rect(left, top, width, height));
    fc.assert(
      fc.property(
        fc.array(anyRect, { maxLength: 12 }),
        fc.array(anyRect, { minLength: 1, maxLength: 3 }),
        (others, anchors) => {
          const around = { ...page, anchors, obstacles: [...others, ...anchors] };
          const { is, rect: card } = choosePlacement(around, wishes);
          if (is !== 'beside') return;
          expect(around.obstacles.some((each) => overlaps(card, each))).toBe(false);
          expect(Math.min(...anchors.map((anchor) => distance(card, anchor)))).toBeLessThanOrEqual(24);
          expect(card.left >= 0 && card.top >= 0 && card.right <= 1366 && card.bottom <= 768).toBe(true);
        },
      ),
    );
  });
});

describe('floating', () => {
  it.each([
    ['bottomRight', rect(970, 44, 376, 704)],
    ['bottomLeft', rect(20, 44, 376, 704)],
    ['topRight', rect(970, 20, 376, 704)],
    ['topLeft', rect(20, 20, 376, 704)],
  ] as const)('CRM-1 keeps 20 px from the corner %s', (corner, expected) => {
    expect(choosePlacement(page, floating(corner)).rect).toEqual(expected);
  });

  it('hangs from the side of its corner, and is never higher than the window', () => {
    expect(choosePlacement(page, floating('topLeft')).hangsFrom).toBe('top');
    const low = choosePlacement({ ...page, height: 500 }, floating('bottomRight'));
    expect(low.rect).toEqual(rect(970, 12, 376, 476));
    expect(low.hangsFrom).toBe('bottom');
  });

  it('CRM-1 stays where it was put, as far from its corner, in a window of another size', () => {
    const put = floating('topRight', { x: 100, y: 30 });
    expect(choosePlacement(page, put).rect).toEqual(rect(890, 30, 376, 704));
    expect(choosePlacement({ ...page, width: 1000, height: 1000 }, put).rect).toEqual(rect(524, 30, 376, 704));
  });

  it('is never outside of the window, wherever it was put', () => {
    const size = fc.record({ width: fc.integer({ min: 421, max: 4000 }), height: fc.integer({ min: 200, max: 3000 }) });
    const place = fc.record({ x: fc.integer({ min: 0, max: 5000 }), y: fc.integer({ min: 0, max: 5000 }) });
    fc.assert(
      fc.property(
        size,
        place,
        fc.boolean(),
        fc.constantFrom<Corner>('topLeft', 'bottomRight'),
        (at, away, isPill, corner) => {
          const wish = { ...floating(corner, away), ...(isPill && { height: 40, isPill }) };
          const { rect: card } = choosePlacement({ ...page, ...at, anchors: [] }, wish);
          expect(card.left >= 0 && card.top >= 0 && card.right <= at.width && card.bottom <= at.height).toBe(true);
        },
      ),
    );
  });

  it('the pill keeps its place where a card would have none', () => {
    const put = { ...floating('bottomLeft', { x: 300, y: 400 }), height: 40, isPill: true };
    expect(choosePlacement(page, put).rect).toEqual(rect(300, 328, 376, 40));
    // In a narrow window it takes less width rather than another place.
    expect(choosePlacement({ ...page, width: 600 }, put).rect).toEqual(rect(300, 328, 288, 40));
    expect(choosePlacement({ ...page, width: 360, height: 640 }, put).is).toBe('floating');
  });

  it('CRM-4 takes the other side when it would cover the field with the caret', () => {
    const placement = choosePlacement({ ...page, focused: rect(1000, 300, 300, 30) }, floating('bottomRight'));
    expect(placement.rect.left).toBe(20);
    expect(placement.isPillOnly).toBe(false);
  });

  it('CRM-4 becomes the pill when no side is free', () => {
    expect(choosePlacement({ ...page, focused: rect(0, 300, 1366, 30) }, floating('bottomRight')).isPillOnly).toBe(
      true,
    );
  });
});

describe('a narrow window', () => {
  it('UX-2 gets a sheet across its foot and keeps 8 px of the page', () => {
    expect(choosePlacement({ ...page, width: 360, height: 640 }, wishes)).toMatchObject({
      is: 'sheet',
      rect: rect(0, 8, 360, 632),
    });
  });

  it('gives way to the field with the caret', () => {
    const placement = choosePlacement({ ...page, width: 360, height: 640, focused: rect(10, 100, 300, 30) }, wishes);
    expect(placement.isPillOnly).toBe(true);
  });
});
