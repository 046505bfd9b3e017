import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { CardPosition, PageIntents } from '../intents';
import { useWords } from '../shared/words';

interface MoveKeysProps {
  steer: PageIntents['steer'];
  /** Something to be read out. */
  say(text: string): void;
  /** It is over. `isLeft`: the focus has gone elsewhere. */
  close(isLeft: boolean): void;
  class?: string;
}

const step = 16;
const longStep = 80;
const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const edges: Readonly<Record<string, { x: number; y: number }>> = {
  Home: { x: -Infinity, y: 0 },
  End: { x: Infinity, y: 0 },
  PageUp: { x: 0, y: -Infinity },
  PageDown: { x: 0, y: Infinity },
};

/** While it is there the keys move the card. No other key does anything: a letter typed by mistake must not dial. */
export function MoveKeys({ steer, say, close, class: name = '' }: MoveKeysProps) {
  const { m } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const isOver = useRef(false);
  const textId = useId();
  const nameOf = (position: CardPosition): string => {
    if (position.is === 'beside') return m.card.beside;
    const { corner, away } = position;
    return away === undefined ? m.card[corner] : m.card.fromCorner(m.card[corner], away.x, away.y);
  };
  const end = (how: 'set' | 'putBack', isLeft = false) => {
    if (isOver.current) return;
    isOver.current = true;
    const position = steer(how);
    if (position !== null) say(m.card[how === 'set' ? 'setAt' : 'putBack'](nameOf(position)));
    close(isLeft);
  };
  useLayoutEffect(() => {
    if (steer('begin') === null) return close(false);
    root.current?.focus({ preventScroll: true });
  }, []);
  // The record may go while its card is in hand.
  useEffect(
    () => () => {
      if (!isOver.current) steer('putBack');
    },
    [],
  );
  return (
    <div
      ref={root}
      class={`menu steering ${name}`}
      role="application"
      aria-label={m.card.move}
      aria-describedby={textId}
      tabIndex={-1}
      // Later: what is taken away while it loses the focus would have the focus brought back to the card.
      onBlur={() => setTimeout(() => end('set', true))}
      onKeyDown={(event) => {
        if (event.isComposing || event.key === 'Tab') return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Enter') return end('set');
        if (event.key === 'Escape') return end('putBack');
        const [x, y] = ways[event.key] ?? [0, 0];
        const length = event.shiftKey ? longStep : step;
        const way = edges[event.key] ?? { x: x * length, y: y * length };
        if (way.x === 0 && way.y === 0) return;
        const position = steer(way);
        if (position !== null) say(nameOf(position));
      }}
    >
      <p id={textId}>
        {m.card.steering} <b>{m.card.steeringEnds}</b>
      </p>
    </div>
  );
}
