import type { World } from './world';

/** Has the next requests of a name refused with a text of the administrator's own; `times` null: all of them. A text of null ends it. */
export function setRefusal({ refusals }: World, request: string, text: string | null, times: number | null): void {
  if (text === null) refusals.delete(request);
  else refusals.set(request, { text, times });
}

/** The text that a request is to be refused with; null: it is carried out. */
export function takeRefusal({ refusals }: World, request: string): string | null {
  const wish = refusals.get(request);
  if (!wish) return null;
  if (wish.times !== null && --wish.times <= 0) refusals.delete(request);
  return wish.text;
}
