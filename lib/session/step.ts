import type { Effect } from './effects';
import type { Refusal } from './orders';
import type { SessionState, SignedIn } from './state';

/** What one event does: the state after it, what is to be done about it, and, for an order, why not. */
export interface Step<S extends SessionState = SessionState> {
  state: S;
  effects: readonly Effect[];
  refusal: Refusal | null;
}

export const go = <S extends SessionState>(state: S, ...effects: readonly Effect[]): Step<S> => ({
  state,
  effects,
  refusal: null,
});

/** Nothing happens, and the agent is told why. */
export const refuse = <S extends SessionState>(state: S, refusal: Refusal): Step<S> => ({
  state,
  effects: [],
  refusal,
});

/** A second change after a first, in one event. */
export function and<A extends SessionState, B extends SessionState>(
  first: Step<A>,
  next: (state: A) => Step<B>,
): Step<B> {
  const second = next(first.state);
  return {
    state: second.state,
    effects: [...first.effects, ...second.effects],
    refusal: first.refusal ?? second.refusal,
  };
}

/** The same change for each of several things. */
export function each<Item>(
  state: SignedIn,
  items: Iterable<Item>,
  change: (state: SignedIn, item: Item) => Step<SignedIn>,
): Step<SignedIn> {
  let step: Step<SignedIn> = go(state);
  for (const item of items) step = and(step, (state) => change(state, item));
  return step;
}

/** A copy of a map without one key. */
export function without<Value>(map: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  const { [key]: _, ...rest } = map;
  return rest;
}

/** A value of a map by a key from outside: `constructor` and its like are no campaigns. */
export function own<Value>(map: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
