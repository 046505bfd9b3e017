/** The sounds of our own. The last four are what servers call so. */
export const ownSounds = ['arrival', 'callback', 'lost', 'bell', 'ring', 'chord', 'warning'] as const;
export type Chime = (typeof ownSounds)[number];

/** A sound of our own, or the address of a sound file that a server names. */
export type Sound = Chime | { url: string };

/** What something is heard by, and how long that goes on once it has begun: in milliseconds; 0: once; null: as long as it rings. */
export interface Tune {
  sound: Sound;
  duration: number | null;
}

/** What is to be heard from now on; each order replaces the one before. */
export interface SoundOrder {
  /** These may ring until then, in milliseconds of this device's clock (null: until they are not named any more); what rings and is not named stops at once. */
  ring: readonly { key: string; until: number | null; tune: Tune }[];
  /** The ones among them that begin now. What rings already goes on, what does not is left silent. */
  fresh: readonly string[];
  /** Heard once, beside them, one after another. */
  once: readonly Chime[];
  /** 0 to 100. */
  volume: number;
  /** An output device as the browser names it; empty: the system's default. */
  device: string;
}

/** How loud, and where. */
export type Voice = Pick<SoundOrder, 'volume' | 'device'>;

/** How an order went. `blocked`: the browser, or the machine, gave no sound. `otherDevice`: the chosen device is not there. */
export type Played = 'nothing' | 'played' | 'otherDevice' | 'blocked';

/** An order on its way to the offscreen document. */
export interface SoundMessage {
  soundOrder: SoundOrder;
}

export const isSoundMessage = (message: unknown): message is SoundMessage =>
  typeof message === 'object' && message !== null && 'soundOrder' in message;
