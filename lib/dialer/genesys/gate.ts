/** Something that others wait for, each no longer than they like. */
export interface Gate {
  open(): void;
  shut(): void;
  /** Resolves once it is open, or after `patience` milliseconds. */
  passed(patience: number): Promise<void>;
}

export function createGate(): Gate {
  const waiting = new Set<() => void>();
  let isOpen = false;
  return {
    open() {
      isOpen = true;
      for (const go of [...waiting]) go();
    },
    shut() {
      isOpen = false;
    },
    passed: (patience) =>
      new Promise((resolve) => {
        if (isOpen) return resolve();
        const go = (): void => {
          clearTimeout(timer);
          waiting.delete(go);
          resolve();
        };
        const timer = setTimeout(go, patience);
        waiting.add(go);
      }),
  };
}
