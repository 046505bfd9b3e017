import type { Voice } from './soundOrder';

/** Sound files that a server names by their address. */
export interface SoundFiles {
  /**
   * Plays a file from its beginning; whatever file sounds stops. Resolves as soon as it is known how that goes: `failed`: it cannot be loaded or
   * played, or not soon enough; `silenced`: something else was wanted meanwhile.
   */
  play(url: string, voice: Voice): Promise<'played' | 'otherDevice' | 'silenced' | 'failed'>;
  /** In seconds; 0 where it is not known. */
  lengthOf(url: string): number;
  hush(): void;
}

/** A file is wanted at once or not at all. */
const patience = 3000;
/** Seconds of a file that has no end, as a radio station has none. */
const longest = 120;

/** What is used of an audio element. */
export type AudioFile = Pick<HTMLAudioElement, 'volume' | 'duration' | 'setSinkId' | 'play' | 'pause'>;

/** Plays files by an audio element, which needs no permission for their host. */
export function createSoundFiles(open: (url: string) => AudioFile = (url) => new Audio(url)): SoundFiles {
  let current: AudioFile | null = null;
  const lengths = new Map<string, number>();
  const broken = new Set<string>();

  function hush(): void {
    current?.pause();
    current = null;
  }

  return {
    async play(url, { volume, device }) {
      hush();
      // What has failed once is not waited for again.
      if (broken.has(url)) return 'failed';
      const audio = open(url);
      current = audio;
      // Ears hear steps of the square as even.
      audio.volume = (volume / 100) ** 2;
      const isThere = await turnTo(audio, device);
      const isPlaying = current === audio && (await begins(audio));
      if (current !== audio) {
        audio.pause();
        return 'silenced';
      }
      if (!isPlaying) {
        hush();
        broken.add(url);
        return 'failed';
      }
      lengths.set(url, audio.duration);
      return isThere ? 'played' : 'otherDevice';
    },
    lengthOf(url) {
      const length = lengths.get(url) ?? 0;
      return Number.isNaN(length) ? 0 : Math.min(length, longest);
    },
    hush,
  };
}

async function begins(audio: AudioFile): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, patience, false));
  // Why it cannot be played differs between browsers, and nothing but another sound comes of it.
  const plays = audio.play().then(
    () => true,
    () => false,
  );
  return Promise.race([plays, late]);
}

/** Whether the wanted device is the one that is heard. */
async function turnTo(audio: AudioFile, device: string): Promise<boolean> {
  if (device === '') return true;
  try {
    await audio.setSinkId(device);
    return true;
  } catch {
    // It was unplugged, may not be used, or this browser knows of none: the default is better than silence.
    return false;
  }
}
