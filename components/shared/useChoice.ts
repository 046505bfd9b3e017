import { useRef, useState } from 'preact/hooks';

export interface Choice<Value> {
  /** What the agent has just chosen counts at once; else what the session says. */
  value: Value;
  /** Grows whenever something else was chosen elsewhere: what is on screen is then not what the agent put there. */
  foreign: number;
  choose(next: Value): void;
}

/** A choice that the session keeps. Several in quick succession come back one by one: only the last of them shows. */
export function useChoice<Value>(known: Value): Choice<Value> {
  const held = useRef({ own: [] as readonly Value[], known, foreign: 0 });
  const [, redraw] = useState(0);
  const { current } = held;
  if (current.known !== known) {
    const at = current.own.lastIndexOf(known);
    const own = at < 0 ? [] : current.own.slice(at + 1);
    held.current = { own, known, foreign: current.foreign + (at < 0 ? 1 : 0) };
  }
  const { own, foreign } = held.current;
  const [last = known] = own.slice(-1);
  return {
    value: last,
    foreign,
    choose(next) {
      held.current = { ...held.current, own: [...held.current.own, next] };
      redraw((count) => count + 1);
    },
  };
}
