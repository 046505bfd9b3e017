import { describe, expect, it } from 'vitest';
import { buttonSpot } from '../../lib/overlay/buttonSpot';
import type { Rect } from '../../lib/overlay/rect';

const text = (left: number, right: number, top = 100): Rect => ({ left, top, right, bottom: top + 16 });
const window = { width: 800, height: 600 };
const number = text(200, 300);

describe('where a call button goes', () => {
  it('CRM-2 is after the number, centred on its line', () => {
    expect(buttonSpot(number, [number], window)).toEqual({ left: 304, top: 96 });
  });

  it('is after the text that follows on the same line', () => {
    expect(buttonSpot(number, [number, text(304, 350)], window)).toEqual({ left: 354, top: 96 });
  });

  it('is before the number where what follows leaves no room', () => {
    const crowded = [number, text(304, 350), text(355, 420), text(425, 500)];
    expect(buttonSpot(number, crowded, { width: 440, height: 600 })).toEqual({ left: 172, top: 96 });
  });

  it('does not mind the lines above and below', () => {
    expect(buttonSpot(number, [number, text(200, 400, 82), text(200, 400, 118)], window)).toEqual({
      left: 304,
      top: 96,
    });
  });

  it('stays inside the window, or is not shown', () => {
    expect(buttonSpot(number, [number], { width: 310, height: 600 })).toEqual({ left: 172, top: 96 });
    expect(buttonSpot(text(0, 300), [], { width: 310, height: 600 })).toBeNull();
  });
});
