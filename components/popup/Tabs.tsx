import { useRef } from 'preact/hooks';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  /** How many are in it, and the same in words. */
  count?: { shown: number; name: string };
}

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  open: Id;
  choose(id: Id): void;
}

export const tabId = (id: string): string => `tab-${id}`;
export const tabPanelId = (id: string): string => `tab-panel-${id}`;

/** One list at a time, with arrow keys between them. */
export function Tabs<Id extends string>({ label, tabs, open, choose }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={list}
      class="tabs"
      role="tablist"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (by === undefined) return;
        const at = tabs.findIndex(({ id }) => id === open);
        const next = tabs[(at + by + tabs.length) % tabs.length];
        if (next === undefined) return;
        event.preventDefault();
        choose(next.id);
        list.current?.querySelector<HTMLElement>(`#${tabId(next.id)}`)?.focus();
      }}
    >
      {tabs.map(({ id, label, count }) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          class="tab"
          aria-label={count?.name}
          aria-selected={id === open}
          aria-controls={id === open ? tabPanelId(id) : undefined}
          tabIndex={id === open ? 0 : -1}
          onClick={() => choose(id)}
        >
          {label}
          {count !== undefined && <span class="count">{count.shown}</span>}
        </button>
      ))}
    </div>
  );
}
