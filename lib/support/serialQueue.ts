/** Runs tasks one after another, in the order in which they were added. A task that fails does not stop the next. */
export interface SerialQueue {
  add<Value>(task: () => Promise<Value>): Promise<Value>;
}

export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add(task) {
      const run = last.then(task, task);
      // The queue goes on; the caller has the failure.
      last = run.catch(() => undefined);
      return run;
    },
  };
}
