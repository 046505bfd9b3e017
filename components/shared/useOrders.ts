import { useRef, useState } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/en';
import type { Reply } from '../../lib/messaging/contract';
import type { AgentOrder } from '../../lib/session/orders';
import type { SessionIntents } from '../intents';

export type Failure = Exclude<Reply, { done: true }>;

export interface Orders {
  /** Why the last order was not carried out; it stands until the next one. */
  failure: Failure | null;
  /** Gives an order. While the answer to one is awaited, the same kind is not given again: a double click counts once. */
  send(order: AgentOrder, event: Event): void;
  clear(): void;
}

/** Orders with what became of them, to be shown near the action. */
export function useOrders(intents: Pick<SessionIntents, 'order'>): Orders {
  const [failure, setFailure] = useState<Failure | null>(null);
  const pending = useRef(new Set<AgentOrder['type']>());
  const latest = useRef(0);
  return {
    failure,
    clear: () => setFailure(null),
    send(order, event) {
      const { type } = order;
      const isSafeToRepeat = type === 'ChooseResult' || type === 'SendTones';
      if (pending.current.has(type) && !isSafeToRepeat) return;
      pending.current.add(type);
      latest.current += 1;
      const turn = latest.current;
      setFailure(null);
      intents.order(order, event).then(
        (reply) => {
          pending.current.delete(type);
          if (!reply.done && turn === latest.current) setFailure(reply);
        },
        () => {
          pending.current.delete(type);
          if (turn === latest.current) setFailure({ done: false, problem: 'failed' });
        },
      );
    },
  };
}

/** A failure in words. */
export function failureText(failure: Failure, m: Messages): string {
  return 'refusal' in failure ? m.refusals[failure.refusal] : m.requestProblems[failure.problem];
}
