/** The sounds that there are. */
export type Chime = 'arrival' | 'lost';

/** What is to be heard from now on; each order replaces the one before. */
export interface SoundOrder {
  /** These may ring until then, in milliseconds of this device's clock; what rings and is not named here stops at once. */
  ring: readonly { key: string; until: number }[];
  /** The ones among them that begin now. What rings already goes on, what does not is left silent. */
  fresh: readonly string[];
  /** Heard once, beside them. */
  once: Chime | null;
  /** 0 to 100. */
  volume: number;
  /** An output device as the browser names it; empty: the system's default. */
  device: string;
}

/** How an order went. `blocked`: the browser, or the machine, gave no sound. `otherDevice`: the chosen device is not there. */
export type Played = 'nothing' | 'played' | 'otherDevice' | 'blocked';

/** An order on its way to the offscreen document. */
export interface SoundMessage {
  soundOrder: SoundOrder;
}

export const isSoundMessage = (message: unknown): message is SoundMessage =>
  typeof message === 'object' && message !== null && 'soundOrder' in message;
