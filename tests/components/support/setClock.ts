import type { Signal } from '@preact/signals';
import { clock } from '../../../lib/view/clock';

/** A moment at which contacts in Denver (19:32) and in Tokyo (10:32) may be called. */
export const workingHours = Date.UTC(2026, 5, 10, 1, 32);

/** Sets the time that is shown on screen. */
export function setClock(at: number): void {
  (clock as Signal<number>).value = at;
}
