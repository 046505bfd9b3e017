import type { Ref } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { KeyHint } from './KeyHint';
import { useWords } from './words';

export interface SearchOption {
  id: string;
  label: string;
  /** The single key that chooses it. */
  keyHint?: string | undefined;
}

interface SearchListProps {
  /** Of the text field: its id, and what is said about it elsewhere. */
  field: Readonly<Record<string, string | boolean | undefined>> & { id: string };
  fieldRef?: Ref<HTMLInputElement>;
  /** Names the list. */
  label: string;
  options: readonly SearchOption[];
  chosen: string | null;
  placeholder: string;
  /** The list stays open; else it is open while the agent is in the field, which shows the choice otherwise. */
  isOpen?: boolean;
  class?: string;
  choose(id: string, event: Event): void;
}

/** As it is compared: wide and narrow signs, capitals and small letters are alike. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Many choices: typing leaves those that contain it, arrow keys go through them, Enter takes one and nothing else. */
export function SearchList(props: SearchListProps) {
  const { field, label, options, chosen, placeholder, isOpen = false, choose } = props;
  const { m } = useWords();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const wanted = plain((query ?? '').trim());
  const matches = options.filter((option) => plain(option.label).includes(wanted));
  const isAsked = isOpen || query !== null;
  const isShown = isAsked && matches.length > 0;
  const now = at ?? (wanted === '' ? null : 0);
  const current = now === null ? undefined : matches[now];
  const chosenLabel = options.find(({ id }) => id === chosen)?.label;
  const idOf = (option: SearchOption) => `${listId}${options.indexOf(option)}`;

  useLayoutEffect(() => {
    const box = list.current;
    const row = box?.querySelector<HTMLElement>('.at') ?? box?.querySelector<HTMLElement>('[aria-selected=true]');
    if (!box || !row) return;
    // Only the list: the card itself must not move under the pointer.
    const over = row.offsetTop + row.offsetHeight - box.clientHeight;
    box.scrollTop = Math.max(over, Math.min(box.scrollTop, row.offsetTop));
  }, [chosen, current, isShown, matches.length]);
  // What opens beneath the field must be seen.
  useLayoutEffect(() => {
    if (isShown && !isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown, isOpen]);

  const look = (next: string | null) => {
    setQuery(next);
    setAt(null);
  };
  const take = (option: SearchOption, event: Event) => {
    look(null);
    choose(option.id, event);
  };
  const step = (by: 1 | -1) => {
    const from = now ?? matches.findIndex(({ id }) => id === chosen);
    if (query === null) setQuery('');
    setAt(from < 0 ? (by === 1 ? 0 : matches.length - 1) : (from + by + matches.length) % matches.length);
  };
  return (
    <div class={`search-list ${props.class ?? ''}`}>
      <input
        {...field}
        ref={props.fieldRef ?? null}
        class="field"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? listId : undefined}
        aria-activedescendant={current && isShown ? idOf(current) : undefined}
        placeholder={isOpen ? placeholder : (chosenLabel ?? placeholder)}
        value={query ?? (isOpen ? '' : (chosenLabel ?? ''))}
        onFocus={() => look('')}
        onClick={() => query === null && look('')}
        onBlur={() => look(null)}
        onInput={(event) => look(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || event.keyCode === 229) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.key === 'ArrowDown' ? 1 : -1);
          else if (event.key === 'Enter') {
            if (current !== undefined && !event.repeat) take(current, event);
          } else if (event.key !== 'Escape' || (query ?? '') === '') return;
          else look('');
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {isShown && (
        <div class="search-options" ref={list} id={listId} role="listbox" aria-label={label}>
          {matches.map((option) => (
            <button
              type="button"
              key={option.id}
              id={idOf(option)}
              class={`search-option ${option === current ? 'at' : ''}`}
              role="option"
              aria-selected={option.id === chosen}
              tabIndex={-1}
              // The caret stays where it is.
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => take(option, event)}
            >
              {option.keyHint !== undefined && <KeyHint of={option.keyHint} />}
              <span class="grow">{option.label}</span>
              {option.id === chosen && <Icon name="check" size={14} />}
            </button>
          ))}
        </div>
      )}
      <p class={isAsked && !isShown ? 'hint' : 'sr'} role="status">
        {!isAsked || wanted === '' ? '' : matches.length === 0 ? m.entry.nothingFound : m.entry.matches(matches.length)}
      </p>
    </div>
  );
}
