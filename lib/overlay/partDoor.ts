import type { MountPart } from '../../components/shared/part';
import type { CardPart } from '../messaging/contract';

/** A part of the card, as its own script brings it. What it is given is between the two of them. */
export interface BroughtPart {
  mount: MountPart<never>;
  styles: string;
}

type Doors = Partial<Record<CardPart, (part: BroughtPart) => void>>;

/** The world of the extension's scripts in a page, which the page cannot look into. */
const here = globalThis as typeof globalThis & { dialbridgeParts?: Doors };

/** The card waits for a part: the last card that asked is the one that gets it, and an older one is gone by then. */
export function awaitPart(name: CardPart, take: (part: BroughtPart) => void): void {
  here.dialbridgeParts = { ...here.dialbridgeParts, [name]: take };
}

/** A part has arrived. It does nothing in a page that has not asked for it. */
export function bringPart(name: CardPart, part: BroughtPart): void {
  here.dialbridgeParts?.[name]?.(part);
}
