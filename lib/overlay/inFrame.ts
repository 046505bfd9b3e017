/**
 * Does something once in the next frame, however often it is asked until then. The page's layout is computed for that frame anyway:
 * read there it costs nothing more, read earlier it is computed twice. A page that nobody sees has no frames, and is left in peace.
 */
export function inFrame(window: Window, work: () => void, signal: AbortSignal): () => void {
  let isDue = false;
  return () => {
    if (isDue || signal.aborted) return;
    isDue = true;
    window.requestAnimationFrame(() => {
      isDue = false;
      if (!signal.aborted) work();
    });
  };
}
