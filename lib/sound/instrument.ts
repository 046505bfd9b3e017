import { chimes, lengthOf } from './chimes';
import { createSoundFiles, type SoundFiles } from './soundFiles';
import type { Chime, Played, Sound, Voice } from './soundOrder';

/** A sound that was wanted, and how it went. */
export type Struck = Exclude<Played, 'nothing'>;

/** What makes the sounds. */
export interface Instrument {
  /** Begins one; resolves as soon as it is known whether it can be heard. */
  strike(sound: Sound, voice: Voice): Promise<Struck>;
  /** How long it lasts, in seconds; of a file that has not been struck yet: not known, 0. */
  lengthOf(sound: Sound): number;
  /** Whatever sounds fades within a moment. */
  hush(): void;
  /** Gives the device back. */
  release(): void;
}

/** A browser that lets no sound out leaves a context waiting for ever. */
const patience = 2000;
/** Seconds in which a sound that is cut off fades: shorter ones click. */
const fade = 0.03;

type Output = AudioContext & { setSinkId?(device: string): Promise<void> };

/** Heard where a file cannot be: only callbacks have files. */
const instead: Chime = 'callback';

/**
 * Plays the chimes by the browser's own synthesis: nothing is loaded. A sound file that a server names is loaded for each time that it begins, and
 * replaced by a chime where that fails.
 */
export function createInstrument(files: SoundFiles = createSoundFiles()): Instrument {
  let context: Output | null = null;
  let all: GainNode | null = null;
  let device = '';

  function open(): { context: Output; all: GainNode } {
    context ??= new AudioContext();
    if (all === null) {
      all = context.createGain();
      all.connect(context.destination);
    }
    return { context, all };
  }

  /** Whether the wanted device is the one that is heard. */
  async function turnTo(output: Output, wanted: string): Promise<boolean> {
    if (wanted === device) return true;
    if (output.setSinkId === undefined) return wanted === '';
    try {
      await output.setSinkId(wanted);
      device = wanted;
      return true;
    } catch {
      // It was unplugged, or may not be used any more: a sound from the default is better than none.
      if (device !== '') await output.setSinkId('');
      device = '';
      return false;
    }
  }

  async function chime(name: Chime, { volume, device: wanted }: Voice): Promise<Struck> {
    const { context, all } = open();
    const isThere = await turnTo(context, wanted);
    if (!(await isRunning(context))) return 'blocked';
    const now = context.currentTime;
    all.gain.cancelScheduledValues(now);
    // Ears hear steps of the square as even.
    all.gain.setValueAtTime((volume / 100) ** 2 * 0.5, now);
    for (const note of chimes[name]) {
      const loudness = context.createGain();
      loudness.connect(all);
      const begin = now + note.at;
      loudness.gain.setValueAtTime(0, begin);
      loudness.gain.linearRampToValueAtTime(note.strength * 0.8, begin + 0.012);
      loudness.gain.exponentialRampToValueAtTime(0.001, begin + note.fades);
      // The octave above, weaker, makes a bell of a whistle.
      for (const [times, share] of [
        [1, 1],
        [2, 0.25],
      ] as const) {
        const tone = context.createOscillator();
        const part = context.createGain();
        part.gain.value = share;
        tone.frequency.value = note.pitch * times;
        tone.connect(part).connect(loudness);
        tone.start(begin);
        tone.stop(begin + note.fades);
      }
    }
    return isThere ? 'played' : 'otherDevice';
  }

  return {
    async strike(sound, voice) {
      if (typeof sound === 'string') return chime(sound, voice);
      const played = await files.play(sound.url, voice);
      if (played === 'failed') return chime(instead, voice);
      return played === 'silenced' ? 'played' : played;
    },
    lengthOf: (sound) =>
      typeof sound === 'string' ? lengthOf(sound) : Math.max(files.lengthOf(sound.url), lengthOf(instead)),
    hush() {
      files.hush();
      if (context === null || all === null) return;
      const old = all;
      old.gain.setTargetAtTime(0, context.currentTime, fade / 3);
      setTimeout(() => old.disconnect(), fade * 2000);
      // What is struck next has a way of its own.
      all = null;
    },
    release() {
      files.hush();
      void context?.close();
      context = null;
      all = null;
      device = '';
    },
  };
}

async function isRunning(context: AudioContext): Promise<boolean> {
  if (context.state === 'running') return true;
  const late = new Promise<void>((resolve) => setTimeout(resolve, patience));
  await Promise.race([context.resume(), late]);
  return (context.state as string) === 'running';
}
