import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../shared/Icon';

interface SectionProps {
  title: string;
  /** What is inside, in few words, while it is folded. */
  summary: string;
  /** Folded at first, because what stands above needs the height. */
  isFolded: boolean;
  /** Grows when it is to be unfolded. */
  opened?: number;
  children: ComponentChildren;
}

/** A titled part of the reference. Where it is folded, the title opens it; never while somebody writes in it. */
export function Section({ title, summary, isFolded, opened = 0, children }: SectionProps) {
  const root = useRef<HTMLElement>(null);
  const seen = useRef({ isFolded, opened });
  const [isOpen, setOpen] = useState(opened > 0);
  let isShown = isOpen;
  if (seen.current.isFolded !== isFolded) isShown = isFolded && root.current?.querySelector(':focus') != null;
  if (seen.current.opened !== opened) isShown = true;
  useLayoutEffect(() => {
    seen.current = { isFolded, opened };
    setOpen(isShown);
  });
  return (
    <section class={`section ${isFolded ? 'folded' : ''}`} ref={root}>
      <h3>
        {isFolded ? (
          <button type="button" class="disc" aria-expanded={isShown} onClick={() => setOpen(!isShown)}>
            <Icon name={isShown ? 'chevronDown' : 'chevronRight'} />
            <span>{title}</span>
            <span class="hint">{summary}</span>
          </button>
        ) : (
          title
        )}
      </h3>
      {(isShown || !isFolded) && children}
    </section>
  );
}
