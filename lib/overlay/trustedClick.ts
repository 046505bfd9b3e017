/** The two scripts of a page share it; the page has a world of its own and sees none of it. */
const here = globalThis as typeof globalThis & { dialbridgeKeys?: WeakMap<Event, Event> };
const originals = (): WeakMap<Event, Event> => {
  here.dialbridgeKeys ??= new WeakMap();
  return here.dialbridgeKeys;
};

/** Notes that one event of ours stands for one of the browser's: the key shield hands keys on as copies. */
export function standsFor(copy: Event, original: Event): void {
  originals().set(copy, original);
}

/**
 * Did a person cause this? True for a click or key press that the browser itself made, and for our own copy of one. A page's
 * script can make events of any kind, but none that is trusted (CALL-6).
 */
export function isByPerson(event: Event): boolean {
  return (originals().get(event) ?? event).isTrusted;
}
