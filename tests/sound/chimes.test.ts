import { describe, expect, it } from 'vitest';
import { chimes, lengthOf, type Note } from '../../lib/sound/chimes';
import { ownSounds } from '../../lib/sound/soundOrder';

/** How loud a sound is at a moment, in seconds, at full volume: each note begins at once and fades to nothing. */
const loudness = (notes: readonly Note[], at: number): number =>
  notes
    .filter((note) => note.at <= at && at < note.at + note.fades)
    .reduce((sum, note) => sum + note.strength * 0.8 * 1.25 * 0.001 ** ((at - note.at) / note.fades), 0) * 0.5;

describe.each(ownSounds)('the sound %s', (name) => {
  const notes = chimes[name];

  it('never exceeds what a loudspeaker is given, and is not too soft to be heard', () => {
    const moments = Array.from({ length: Math.ceil(lengthOf(name) * 1000) }, (_, index) => index / 1000);
    const loudest = Math.max(...moments.map((at) => loudness(notes, at)));
    expect(loudest).toBeLessThan(1);
    expect(loudest).toBeGreaterThan(0.25);
  });

  it('is over before it begins again, in a range that small loudspeakers have', () => {
    expect(lengthOf(name)).toBeLessThan(3);
    for (const { pitch } of notes) expect(pitch > 250 && pitch < 1200).toBe(true);
  });
});

it('every sound is told from every other by its melody or its rhythm', () => {
  const shapes = ownSounds.map((name) => JSON.stringify(chimes[name].map(({ at, pitch }) => [at, pitch])));
  expect(new Set(shapes).size).toBe(ownSounds.length);
});

it('a callback goes up and comes back, where an arrival goes up and a loss goes down', () => {
  const course = (name: 'arrival' | 'callback' | 'lost') => {
    const pitches = chimes[name].map(({ pitch }) => pitch);
    return pitches.slice(1).map((pitch, index) => Math.sign(pitch - (pitches[index] ?? 0)));
  };
  expect(course('callback')).toEqual([1, 1, -1, -1]);
  expect(course('lost')).toEqual([-1, -1]);
  expect(course('arrival')[0]).toBe(1);
});
