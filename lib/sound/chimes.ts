import type { Chime } from './soundOrder';

/** One note: when it begins and how long it fades, in seconds; its pitch in hertz; how strong it is beside the others, 0 to 1. */
export interface Note {
  at: number;
  fades: number;
  pitch: number;
  strength: number;
}

/** Two notes in turn, as an old telephone rings. */
const trill = (from: number): readonly Note[] =>
  Array.from({ length: 8 }, (_, index) => ({
    at: from + index * 0.07,
    fades: 0.16,
    pitch: index % 2 === 0 ? 740 : 880,
    strength: 0.6,
  }));

/**
 * Sounds that are told apart without being listened to: an arrival goes up and is said twice, a callback goes up and comes back, a lost
 * connection goes down, low and slow. Those that a server names are what they are called. Soft notes of a bell's kind in a range that
 * small loudspeakers have and that does not cut through a voice.
 */
export const chimes: Readonly<Record<Chime, readonly Note[]>> = {
  arrival: [
    { at: 0, fades: 0.5, pitch: 659.3, strength: 0.8 },
    { at: 0.16, fades: 0.9, pitch: 987.8, strength: 1 },
    { at: 0.62, fades: 0.5, pitch: 659.3, strength: 0.6 },
    { at: 0.78, fades: 1, pitch: 987.8, strength: 0.8 },
  ],
  callback: [
    { at: 0, fades: 0.6, pitch: 587.3, strength: 0.8 },
    { at: 0.24, fades: 0.6, pitch: 740, strength: 0.9 },
    { at: 0.48, fades: 0.7, pitch: 880, strength: 0.9 },
    { at: 0.72, fades: 0.7, pitch: 740, strength: 0.8 },
    { at: 0.96, fades: 1.2, pitch: 587.3, strength: 0.8 },
  ],
  lost: [
    { at: 0, fades: 0.6, pitch: 440, strength: 0.9 },
    { at: 0.28, fades: 0.7, pitch: 349.2, strength: 0.9 },
    { at: 0.56, fades: 1.2, pitch: 261.6, strength: 1 },
  ],
  bell: [{ at: 0, fades: 2, pitch: 880, strength: 1 }],
  ring: [...trill(0), ...trill(0.85)],
  chord: [
    { at: 0, fades: 1.8, pitch: 523.3, strength: 0.6 },
    { at: 0.03, fades: 1.8, pitch: 659.3, strength: 0.5 },
    { at: 0.06, fades: 1.8, pitch: 784, strength: 0.5 },
  ],
  warning: [
    { at: 0, fades: 0.3, pitch: 466.2, strength: 0.9 },
    { at: 0.3, fades: 0.3, pitch: 466.2, strength: 0.9 },
    { at: 0.6, fades: 0.7, pitch: 466.2, strength: 1 },
  ],
};

/** How long a sound lasts, in seconds. */
export const lengthOf = (chime: Chime): number => Math.max(...chimes[chime].map(({ at, fades }) => at + fades));
