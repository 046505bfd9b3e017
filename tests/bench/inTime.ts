const patience = 20_000;

/** Rejects, and says what for, when something that was waited for does not happen. */
export function inTime<Value>(what: string, happens: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${patience} ms`)), patience);
  });
  return Promise.race([happens, late]).finally(() => clearTimeout(timer));
}
