/** How the events that answer a request go wrong. `ms` is the delay of `late`; `times` how often, without it always. */
export interface AnswerFault {
  how: 'never' | 'twice' | 'late' | 'beforeResponse';
  ms?: number;
  times?: number;
}

/**
 * How the HTTP response of a request goes wrong. Carried out all the same: `never` answered, `lost` (the connection
 * breaks), `late`. Not carried out: `dropped` (the connection breaks), `refused` with a status.
 */
export interface ResponseFault {
  how: 'never' | 'lost' | 'late' | 'dropped' | 'refused';
  ms?: number;
  status?: number;
  times?: number;
}

interface Counted {
  times?: number;
}

/** Faults by name of the request: a desktop request (`RecordProcessed`), or the last part of a path (`make-call`). */
export interface Faults<Fault extends Counted> {
  set(name: string, fault: Fault | null): void;
  /** The fault of this request, if any; counts it as used. */
  take(name: string): Fault | null;
  all(): Readonly<Record<string, Fault>>;
}

export function createFaults<Fault extends Counted>(): Faults<Fault> {
  const faults = new Map<string, { fault: Fault; left: number }>();
  return {
    set(name, fault) {
      if (fault) faults.set(name, { fault, left: fault.times ?? Number.POSITIVE_INFINITY });
      else faults.delete(name);
    },
    take(name) {
      const found = faults.get(name);
      if (!found) return null;
      found.left--;
      if (found.left <= 0) faults.delete(name);
      return found.fault;
    },
    all: () => Object.fromEntries([...faults].map(([name, { fault }]) => [name, fault])),
  };
}
