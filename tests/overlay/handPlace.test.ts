import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isByContact, positionOf, putAt } from '../../lib/overlay/handPlace';
import { choosePlacement } from '../../lib/overlay/placement';

const window = { width: 1366, height: 768 };
const at = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

it('cannot be moved out of the window', () => {
  expect(putAt(at(20, 20, 376, 700), { left: -50, top: Infinity }, window)).toEqual(at(0, 68, 376, 700));
  expect(putAt(at(20, 20, 376, 700), { left: Infinity, top: -Infinity }, window)).toEqual(at(990, 0, 376, 700));
});

it('CRM-1 what is put somewhere is known by its nearest corner', () => {
  expect(positionOf(at(100, 700, 200, 40), window)).toEqual({
    is: 'floating',
    corner: 'bottomLeft',
    away: { x: 100, y: 28 },
  });
  expect(positionOf(at(1000, 100, 200, 40), window)).toEqual({
    is: 'floating',
    corner: 'topRight',
    away: { x: 166, y: 100 },
  });
});

it('near to the usual place of a corner it is that place', () => {
  expect(positionOf(at(1366 - 376 - 27, 40, 376, 704), window)).toEqual({ is: 'floating', corner: 'bottomRight' });
  expect(positionOf(at(12, 14, 200, 40), window)).toEqual({ is: 'floating', corner: 'topLeft' });
});

it('near to its place beside the contact it belongs there: a card by its side, a pill by its foot, too', () => {
  const beside = at(700, 150, 376, 600);
  expect(isByContact(at(740, 40, 376, 704), beside)).toBe(true);
  expect(isByContact(at(760, 40, 376, 704), beside)).toBe(false);
  expect(isByContact(at(890, 400, 160, 40), at(916, 710, 160, 40))).toBe(false);
  expect(isByContact(at(890, 690, 160, 40), at(916, 710, 160, 40))).toBe(true);
});

it('CRM-1 stands again where it was let go', () => {
  const place = fc.record({ left: fc.integer({ min: 0, max: 990 }), top: fc.integer({ min: 0, max: 64 }) });
  fc.assert(
    fc.property(place, ({ left, top }) => {
      const put = at(left, top, 376, 704);
      const wishes = {
        position: positionOf(put, window),
        spot: { corner: 'topLeft' },
        width: 376,
        height: 704,
      } as const;
      const { rect } = choosePlacement({ ...window, anchors: [], obstacles: [], focused: null }, wishes);
      // The window's edge is kept free, and a corner draws what is near to it.
      expect(Math.abs(rect.left - left)).toBeLessThanOrEqual(12);
      expect(Math.abs(rect.top - top)).toBeLessThanOrEqual(12);
    }),
  );
});
