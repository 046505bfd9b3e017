import { useEffect, useRef } from 'preact/hooks';

/** The texts of a card that are being written. What was typed last is handed on before anything is closed, left or gone. */
export interface Drafts {
  /** Adds what hands a text on; returns what takes it away again. */
  add(flush: () => void): () => void;
  flush(): void;
}

export function useDrafts(): Drafts {
  const held = useRef<Drafts | null>(null);
  held.current ??= createDrafts();
  const drafts = held.current;
  useEffect(() => {
    // A page that is reloaded or left says so by the one, a tab that is put away by the other.
    addEventListener('pagehide', drafts.flush);
    document.addEventListener('visibilitychange', drafts.flush);
    return () => {
      removeEventListener('pagehide', drafts.flush);
      document.removeEventListener('visibilitychange', drafts.flush);
    };
  }, []);
  return drafts;
}

function createDrafts(): Drafts {
  const all = new Set<() => void>();
  return {
    add(flush) {
      all.add(flush);
      return () => {
        flush();
        all.delete(flush);
      };
    },
    flush() {
      for (const flush of all) flush();
    },
  };
}
