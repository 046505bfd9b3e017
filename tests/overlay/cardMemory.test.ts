import { describe, expect, it } from 'vitest';
import { freshMemory, moved, readMemory, writeMemory } from '../../lib/overlay/cardMemory';

describe('where the card was put', () => {
  it('CRM-1 is remembered', () => {
    const memory = { ...moved(freshMemory, { is: 'floating', corner: 'topLeft' }), isCollapsed: true };
    expect(readMemory(writeMemory(memory))).toEqual(memory);
  });

  it('CRM-1 keeps the corner for pages where the card cannot stand beside the contact', () => {
    const floating = moved(freshMemory, { is: 'floating', corner: 'bottomLeft' });
    const beside = moved(floating, { is: 'beside' });
    expect(readMemory(writeMemory(beside))).toEqual({
      position: { is: 'beside' },
      corner: 'bottomLeft',
      isCollapsed: false,
    });
  });

  it.each([null, '', '{', 'null', '7', '[]', '{"floats":1,"corner":"middle","isCollapsed":"yes"}'])(
    'starts afresh from %j',
    (text) => {
      expect(readMemory(text)).toEqual(freshMemory);
    },
  );
});
