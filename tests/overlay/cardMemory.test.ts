import { describe, expect, it } from 'vitest';
import { freshMemory, moved, readMemory, writeMemory } from '../../lib/overlay/cardMemory';

describe('where the card was put', () => {
  it('CRM-1 is remembered', () => {
    const memory = { ...moved(freshMemory, { is: 'floating', corner: 'topLeft' }), isCollapsed: true };
    expect(readMemory(writeMemory(memory))).toEqual(memory);
  });

  it('CRM-1 is remembered by its distance from the nearest corner', () => {
    const memory = moved(freshMemory, { is: 'floating', corner: 'topLeft', away: { x: 310, y: 0 } });
    expect(readMemory(writeMemory(memory))).toEqual(memory);
    // Back to the corner itself: the distance is forgotten.
    expect(moved(memory, { is: 'floating', corner: 'topLeft' }).spot).toEqual({ corner: 'topLeft' });
  });

  it('CRM-1 keeps the spot for pages where the card cannot stand beside the contact', () => {
    const spot = { corner: 'bottomLeft', away: { x: 40, y: 60 } } as const;
    const beside = moved(moved(freshMemory, { is: 'floating', ...spot }), { is: 'beside' });
    expect(readMemory(writeMemory(beside))).toEqual({ position: { is: 'beside' }, spot, isCollapsed: false });
  });

  it('is read as an earlier version wrote it', () => {
    expect(readMemory('{"floats":true,"corner":"topRight","isCollapsed":false}')).toEqual(
      moved(freshMemory, { is: 'floating', corner: 'topRight' }),
    );
  });

  it.each([null, '', '{', 'null', '7', '[]', '{"floats":1,"corner":"middle","isCollapsed":"yes"}', '{"x":-1,"y":"3"}'])(
    'starts afresh from %j',
    (text) => {
      expect(readMemory(text)).toEqual(freshMemory);
    },
  );
});
