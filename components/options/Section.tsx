import type { ComponentChildren } from 'preact';

export type SectionName = 'connection' | 'sites' | 'rules' | 'look' | 'notices' | 'sounds' | 'keys';

/** One part of the page, reached by the side navigation. */
export function Section({ id, title, children }: { id: SectionName; title: string; children: ComponentChildren }) {
  return (
    <section class="panel" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
