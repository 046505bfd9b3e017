import type { Chime } from './soundOrder';

/** One note: when it begins and how long it fades, in seconds; its pitch in hertz; how strong it is beside the others, 0 to 1. */
export interface Note {
  at: number;
  fades: number;
  pitch: number;
  strength: number;
}

/**
 * Two sounds that are told apart without being listened to: an arrival goes up and is said twice, a lost connection goes down, low and
 * slow. Soft notes of a bell's kind in a range that small loudspeakers have and that does not cut through a voice.
 */
export const chimes: Readonly<Record<Chime, readonly Note[]>> = {
  arrival: [
    { at: 0, fades: 0.5, pitch: 659.3, strength: 0.8 },
    { at: 0.16, fades: 0.9, pitch: 987.8, strength: 1 },
    { at: 0.62, fades: 0.5, pitch: 659.3, strength: 0.6 },
    { at: 0.78, fades: 1, pitch: 987.8, strength: 0.8 },
  ],
  lost: [
    { at: 0, fades: 0.6, pitch: 440, strength: 0.9 },
    { at: 0.28, fades: 0.7, pitch: 349.2, strength: 0.9 },
    { at: 0.56, fades: 1.2, pitch: 261.6, strength: 1 },
  ],
};

/** How long a sound lasts, in seconds. */
export const lengthOf = (chime: Chime): number => Math.max(...chimes[chime].map(({ at, fades }) => at + fades));
