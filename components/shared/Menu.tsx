import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './Icon';
import { KeyHint } from './KeyHint';

export interface MenuItem {
  id: string;
  label: string;
  detail?: string;
  icon?: IconName;
  /** A mark in the colours of a state in place of an icon. */
  mark?: { tone: string; hollow: boolean };
  isDanger?: boolean;
  /** For choices: whether this one holds. Without it the item is an action. */
  isChecked?: boolean;
  keyHint?: string;
  unavailable?: string | null;
  onPick(event: Event): void;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  /** Called when it is to be closed. The focus has been given back to the opener where it was inside. */
  onClose(): void;
  opener: RefObject<HTMLButtonElement | null>;
  class?: string;
  heading?: string;
}

/** A menu with arrow keys. Its single keys are the owner's, as they work before it is open, too. */
export function Menu({ label, items, onClose, opener, class: name = '', heading }: MenuProps) {
  const root = useRef<HTMLDivElement>(null);
  const buttons = () => [...(root.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
  useLayoutEffect(() => {
    const all = buttons();
    (all.find((button) => button.getAttribute('aria-checked') === 'true') ?? all[0])?.focus();
  }, []);

  const close = () => {
    opener.current?.focus();
    onClose();
  };
  const moveFocus = (from: EventTarget | null, step: 1 | -1 | 'first' | 'last') => {
    const all = buttons();
    const index = all.indexOf(from as HTMLButtonElement);
    const next = step === 'first' ? 0 : step === 'last' ? all.length - 1 : (index + step + all.length) % all.length;
    all[next]?.focus();
  };
  const steps: Readonly<Record<string, 1 | -1 | 'first' | 'last'>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    Home: 'first',
    End: 'last',
  };

  return (
    <div
      ref={root}
      class={`menu ${name}`}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (step !== undefined) moveFocus(event.target, step);
        else if (event.key === 'Escape' || event.key === 'Tab') close();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onFocusOut={(event) => {
        const to = event.relatedTarget as Node | null;
        if (to !== null && (root.current?.contains(to) || opener.current?.contains(to))) return;
        onClose();
      }}
    >
      {heading !== undefined && (
        <div class="menu-heading" aria-hidden="true">
          {heading}
        </div>
      )}
      {items.map((item) => (
        <button
          type="button"
          key={item.id}
          class={`menu-item ${item.isDanger ? 'red' : ''}`}
          {...roleOf(item)}
          aria-keyshortcuts={item.keyHint}
          aria-disabled={item.unavailable ? 'true' : undefined}
          title={item.unavailable ?? undefined}
          tabIndex={-1}
          onClick={(event) => {
            if (item.unavailable) return;
            close();
            item.onPick(event);
          }}
        >
          {item.icon !== undefined && <Icon name={item.icon} />}
          {item.mark !== undefined && (
            <span class={`is-${item.mark.tone}`}>
              <span class={`dot ${item.mark.hollow ? 'ring' : ''}`} />
            </span>
          )}
          <span class="grow">
            <span class="menu-label">{item.label}</span>
            {item.detail !== undefined && <span class="menu-detail">{item.detail}</span>}
          </span>
          {item.isChecked && <Icon name="check" />}
          {item.keyHint !== undefined && <KeyHint of={item.keyHint} />}
        </button>
      ))}
    </div>
  );
}

/** A choice says whether it holds; an action has nothing to say. */
function roleOf(item: MenuItem) {
  if (item.isChecked === undefined) return { role: 'menuitem' } as const;
  return { role: 'menuitemradio', 'aria-checked': item.isChecked } as const;
}
