import type { MountWhen } from '../../components/callback/when/whenProps';

/** Date and time of a callback, as their own script brings them. */
export interface CallbackPart {
  mount: MountWhen;
  styles: string;
}

/** The world of the extension's scripts in a page, which the page cannot look into. */
const here = globalThis as typeof globalThis & { dialbridgeCallback?: (part: CallbackPart) => void };

/** The card waits for the part: the last card that asked is the one that gets it, and an older one is gone by then. */
export function awaitCallbackPart(take: (part: CallbackPart) => void): void {
  here.dialbridgeCallback = take;
}

/** The part has arrived. It does nothing in a page that has not asked for it. */
export function bringCallbackPart(part: CallbackPart): void {
  here.dialbridgeCallback?.(part);
}
