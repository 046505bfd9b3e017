import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSoundFiles } from '../../lib/sound/soundFiles';

const url = 'https://sounds.example/due.mp3';

/** An audio element as a browser has it; a test says when and how it begins. */
function createAudio(src: string, canTurn: boolean) {
  const audio = {
    src,
    volume: 1,
    duration: 7.5,
    device: '',
    isPaused: true,
    begins: (): void => undefined,
    fails: (): void => undefined,
    async setSinkId(device: string): Promise<void> {
      if (!canTurn) throw new DOMException('no such device', 'NotFoundError');
      audio.device = device;
    },
    play(): Promise<void> {
      audio.isPaused = false;
      return new Promise((resolve, reject) => {
        audio.begins = resolve;
        audio.fails = () => reject(new DOMException('no source', 'NotSupportedError'));
      });
    },
    pause(): void {
      audio.isPaused = true;
      audio.fails();
    },
  };
  return audio;
}

const made: ReturnType<typeof createAudio>[] = [];
const startFiles = (canTurn = true) =>
  createSoundFiles((url) => {
    const audio = createAudio(url, canTurn);
    made.push(audio);
    return audio;
  });

const last = () => {
  const found = made.at(-1);
  if (found === undefined) throw new Error('no audio was made');
  return found;
};
const voice = (volume: number, device = '') => ({ volume, device });
/** What was asked is done up to its first wait. */
const asked = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  made.length = 0;
});
afterEach(() => void vi.useRealTimers());

describe('a sound file that the server names', () => {
  it('is played as loud as the agent wants it, where the agent wants it', async () => {
    const files = startFiles();
    const played = files.play(url, voice(50, 'headset'));
    await asked();
    expect(last()).toMatchObject({ src: url, volume: 0.25, device: 'headset', isPaused: false });
    last().begins();
    expect(await played).toBe('played');
    expect(files.lengthOf(url)).toBe(7.5);
  });

  it('is played on the default device where the wanted one is gone', async () => {
    const files = startFiles(false);
    const played = files.play(url, voice(50, 'gone'));
    await asked();
    last().begins();
    expect(await played).toBe('otherDevice');
  });

  it('that cannot be played has failed, and is not tried again', async () => {
    const files = startFiles();
    const played = files.play(url, voice(50));
    await asked();
    last().fails();
    expect(await played).toBe('failed');
    expect(await files.play(url, voice(50))).toBe('failed');
    expect(made).toHaveLength(1);
  });

  it('that does not come in time has failed, and is not heard later', async () => {
    const files = startFiles();
    const played = files.play(url, voice(50));
    await vi.advanceTimersByTimeAsync(3000);
    expect(await played).toBe('failed');
    expect(last().isPaused).toBe(true);
  });

  it('falls silent at once, also while it is loaded, and may be heard another time', async () => {
    const files = startFiles();
    const first = files.play(url, voice(50));
    await asked();
    files.hush();
    expect(last().isPaused).toBe(true);
    expect(await first).toBe('silenced');
    const second = files.play(url, voice(50));
    await asked();
    last().begins();
    expect(await second).toBe('played');
    files.hush();
    expect(last().isPaused).toBe(true);
  });

  it('gives way to the next one', async () => {
    const files = startFiles();
    const first = files.play(url, voice(50));
    await asked();
    const before = last();
    const second = files.play('https://sounds.example/other.mp3', voice(50));
    await asked();
    last().begins();
    expect(await Promise.all([first, second])).toEqual(['silenced', 'played']);
    expect(before.isPaused).toBe(true);
  });

  it.each([
    [Number.POSITIVE_INFINITY, 120],
    [Number.NaN, 0],
    [3.5, 3.5],
  ])('of length %d counts as one of %d seconds', async (duration, length) => {
    const files = startFiles();
    const played = files.play(url, voice(50));
    await asked();
    last().duration = duration;
    last().begins();
    await played;
    expect(files.lengthOf(url)).toBe(length);
    expect(files.lengthOf('https://sounds.example/unknown.mp3')).toBe(0);
  });
});
