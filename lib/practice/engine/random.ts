/** A source of chance that can be played again. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from 0 up to, but not including, `below`. */
  below(limit: number): number;
  /** Lower-case hexadecimal digits. */
  hex(digits: number): string;
}

/** A generator whose numbers depend on the seed alone (a 32-bit Weyl sequence, mixed). Not for secrets. */
export function createRandom(seed: number): Random {
  let position = seed >>> 0;
  const next = () => {
    position = (position + 0x9e3779b9) >>> 0;
    let mixed = position;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, hex: (digits) => Array.from({ length: digits }, () => below(16).toString(16)).join('') };
}
