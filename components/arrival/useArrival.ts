import type { RefObject } from 'preact';
import type { PreviewAnswer } from '../../lib/session/record';
import type { SessionIntents } from '../intents';
import { canTake } from '../record/moves';
import { type Orders, useOrders } from '../shared/useOrders';
import { useSettled } from '../shared/useSettled';
import type { Arrival } from './arrivals';

export interface ArrivalWork {
  failure: Orders['failure'];
  isSettled: boolean;
  /** Gives the answer, where it can be given now; keys and clicks come the same way. */
  answer(answer: PreviewAnswer, event: Event): void;
}

/** What gives an answer, for the keys of a card that has other things on it; null: nothing waits. */
export type AnswerKeys = RefObject<ArrivalWork['answer'] | null>;

/** The answer to an interaction preview. What has just come cannot be answered by a press that was meant for something else. */
export function useArrival(arrival: Arrival, intents: SessionIntents, now: () => number): ArrivalWork {
  const orders = useOrders(intents);
  const settled = useSettled(`${arrival.key} ${arrival.since}`, now);
  return {
    failure: orders.failure,
    isSettled: settled.isSettled,
    answer(answer, event) {
      if (settled.check() && arrival.asked === null && canTake(arrival[answer])) {
        orders.send(arrival.orders[answer], event);
      }
    },
  };
}
