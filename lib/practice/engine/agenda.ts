/** What is to happen later. Nothing runs by itself: whoever owns the clock calls `advance`. */
export interface Agenda {
  /** Plans a step for an instant, in milliseconds since 1970. Returns a function that drops it. */
  plan(at: number, step: () => void): () => void;
  /** Runs every step that is due at `now`, in order of time; steps planned meanwhile run too when they are due. */
  advance(now: number): void;
  /** The instant of the next step, or null. */
  nextDue(): number | null;
}

export function createAgenda(onPlan: () => void): Agenda {
  interface Step {
    at: number;
    number: number;
    run: () => void;
  }
  const steps: Step[] = [];
  let planned = 0;
  return {
    plan(at, run) {
      const step: Step = { at, number: planned++, run };
      steps.push(step);
      steps.sort((a, b) => a.at - b.at || a.number - b.number);
      onPlan();
      return () => {
        const index = steps.indexOf(step);
        if (index >= 0) steps.splice(index, 1);
      };
    },
    advance(now) {
      for (let first = steps[0]; first && first.at <= now; first = steps[0]) {
        steps.shift();
        first.run();
      }
    },
    nextDue: () => steps[0]?.at ?? null,
  };
}
