/** Something that a test waits for, and that happens when it says so. */
export interface Signal {
  happens(): void;
  happened: Promise<void>;
}

export function createSignal(): Signal {
  let happens: () => void = () => undefined;
  const happened = new Promise<void>((resolve) => {
    happens = resolve;
  });
  return { happens, happened };
}
