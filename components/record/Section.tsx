import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../shared/Icon';

interface SectionProps {
  title: string;
  /** What is inside, in few words, while it is folded. */
  summary: string;
  /** Folded at first, because what stands above needs the height. */
  isFolded: boolean;
  children: ComponentChildren;
}

/** A titled part of the reference. Where it starts folded, the title opens it. */
export function Section({ title, summary, isFolded, children }: SectionProps) {
  const [open, setOpen] = useState(false);
  if (!isFolded) {
    return (
      <section class="section">
        <h3>{title}</h3>
        {children}
      </section>
    );
  }
  return (
    <section class="section folded">
      <h3>
        <button type="button" class="disc" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'chevronDown' : 'chevronRight'} />
          <span>{title}</span>
          <span class="hint">{summary}</span>
        </button>
      </h3>
      {open && children}
    </section>
  );
}
