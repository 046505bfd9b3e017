import { useRef, useState } from 'preact/hooks';
import type { Reply } from '../../lib/messaging/contract';
import type { Failure } from './useOrders';

export interface Asking {
  /** Why the last request was not carried out; it stands until the next one, or until it is forgotten. */
  failure: Failure | null;
  isPending: boolean;
  /** The failure no longer holds. */
  forget(): void;
  /**
   * Asks for something. While the answer to the same `kind` is awaited it is not asked again: a double click counts once. Resolves to
   * whether it was carried out; null where it was not asked.
   */
  ask(kind: string, request: () => Promise<Reply>, mayRepeat?: boolean): Promise<boolean | null>;
}

/** Requests to the worker, with what became of the last one, to be shown near the action. */
export function useReply(): Asking {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, setPending] = useState(false);
  const pending = useRef(new Set<string>());
  const latest = useRef(0);
  return {
    failure,
    isPending,
    forget: () => setFailure(null),
    async ask(kind, request, mayRepeat = false) {
      if (pending.current.has(kind) && !mayRepeat) return null;
      pending.current.add(kind);
      latest.current += 1;
      const turn = latest.current;
      setFailure(null);
      setPending(true);
      const reply = await answer(request);
      pending.current.delete(kind);
      setPending(pending.current.size > 0);
      if (!reply.done && turn === latest.current) setFailure(reply);
      return reply.done;
    },
  };
}

/** A request that never reached the worker failed; the agent may try again. The request is made within the click itself. */
async function answer(request: () => Promise<Reply>): Promise<Reply> {
  try {
    return await request();
  } catch {
    return { done: false, problem: 'failed' };
  }
}
