import type { AgentOrder } from '../orders';
import type { SignedIn } from '../state';
import { go, own, type Step } from '../step';

const rememberedOrders = 100;

/**
 * Carries an order out unless it was carried out before: a page that got no answer may tell the same click again, with the same
 * reference. An order that was refused may be tried again.
 */
export function once(state: SignedIn, order: AgentOrder, carryOut: (state: SignedIn) => Step): Step {
  if (!('reference' in order) || order.type === 'DismissUnconfirmed') return carryOut(state);
  const { reference } = order;
  if (state.spent.includes(reference) || own(state.outbox, String(reference)) !== undefined) return go(state);
  const step = carryOut(state);
  if (step.refusal !== null || step.state.phase !== 'signedIn') return step;
  return { ...step, state: spend(step.state, reference) };
}

/** A reference is never used twice: an answer that is told twice would be taken for that to another request. */
export const spend = (state: SignedIn, reference: number): SignedIn =>
  state.spent.includes(reference) ? state : { ...state, spent: [...state.spent, reference].slice(-rememberedOrders) };
