import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus on this surface when the focused element disappears: it goes to the element marked `data-focus-home` (the card
 * itself), so that single keys go on working. With nothing to go to, `leave` gives it back to where it came from.
 */
export function useFocusKeeper(leave: () => void) {
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  const left = useRef(leave);
  left.current = leave;

  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const settle = () => {
      const focused = last.current;
      if (focused === null || focused.isConnected) return;
      last.current = null;
      const home = element.querySelector<HTMLElement>('[data-focus-home]');
      if (home !== null) home.focus();
      else left.current();
    };
    const focusIn = (event: FocusEvent) => {
      last.current = event.target as HTMLElement;
    };
    const focusOut = (event: FocusEvent) => {
      const from = event.target as HTMLElement;
      // Browsers differ in whether an element that is being removed loses the focus with an event: look once it is over.
      queueMicrotask(() => {
        if (last.current === from && from.isConnected) last.current = null;
      });
    };
    const observer = new MutationObserver(settle);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusin', focusIn);
    element.addEventListener('focusout', focusOut);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', focusIn);
      element.removeEventListener('focusout', focusOut);
    };
  }, []);
  // What was drawn in this very pass is seen before the observer reports it.
  useLayoutEffect(() => {
    if (last.current !== null && !last.current.isConnected) {
      const home = root.current?.querySelector<HTMLElement>('[data-focus-home]');
      if (home) {
        last.current = null;
        home.focus();
      }
    }
  });
  return root;
}
