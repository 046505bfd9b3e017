import type { PageMessages } from '../../lib/i18n/enPage';
import type { Reply } from '../../lib/messaging/contract';
import type { AgentOrder } from '../../lib/session/orders';
import type { SessionIntents } from '../intents';
import { useReply } from './useReply';

export type Failure = Exclude<Reply, { done: true }>;

export interface Orders {
  /** Why the last order was not carried out; it stands until the next one, or until it is forgotten. */
  failure: Failure | null;
  /** The failure no longer holds. */
  forget(): void;
  /** Gives an order; a second one of the same type waits for the answer to the first, so that a double click counts once. */
  send(order: AgentOrder, event: Event): void;
}

/** What is typed or chosen again and again: the last one counts, so none waits for the answer to another. */
const mayRepeat = (type: AgentOrder['type']): boolean =>
  type.startsWith('Choose') || type === 'SendTones' || type === 'WriteNote' || type === 'EditField';

/** Orders to the session, with what became of the last one. */
export function useOrders(intents: Pick<SessionIntents, 'order'>): Orders {
  const { failure, forget, ask } = useReply();
  return {
    failure,
    forget,
    send(order, event) {
      void ask(order.type, () => intents.order(order, event), mayRepeat(order.type));
    },
  };
}

/** A failure in words. */
export function failureText(failure: Failure, m: PageMessages): string {
  return 'refusal' in failure ? m.refusals[failure.refusal] : m.requestProblems[failure.problem];
}
