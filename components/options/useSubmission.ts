import { useRef, useState } from 'preact/hooks';
import type { Reply } from '../../lib/messaging/contract';
import type { Failure } from '../shared/useOrders';

export type SubmissionState = { is: 'idle' } | { is: 'sending' } | { is: 'done' } | { is: 'failed'; failure: Failure };

export interface Submission {
  state: SubmissionState;
  /** Starts at once, within the click. */
  run(start: () => Promise<Reply>, onDone?: () => void): void;
  /** Something was changed since: that the last one was done says nothing about it. */
  reset(): void;
}

/**
 * One thing that is asked of the worker, and what became of it.
 * @param repeated what another click means while the answer is awaited: nothing, or that only its own answer counts
 */
export function useSubmission(repeated: 'ignored' | 'latestCounts' = 'ignored'): Submission {
  const [state, setState] = useState<SubmissionState>({ is: 'idle' });
  const latest = useRef<{ isAnswered: boolean; isOutdated: boolean }>({ isAnswered: true, isOutdated: false });
  return {
    state,
    run(start, onDone) {
      if (repeated === 'ignored' && !latest.current.isAnswered) return;
      const mine = { isAnswered: false, isOutdated: false };
      latest.current = mine;
      setState({ is: 'sending' });
      void start().then((reply) => {
        mine.isAnswered = true;
        if (latest.current === mine) {
          if (!reply.done) setState({ is: 'failed', failure: reply });
          else setState({ is: mine.isOutdated ? 'idle' : 'done' });
        }
        if (reply.done) onDone?.();
      });
    },
    reset() {
      latest.current.isOutdated = true;
      if (latest.current.isAnswered) setState({ is: 'idle' });
    },
  };
}
