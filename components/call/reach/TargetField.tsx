import phone from 'lucide-static/icons/phone.svg?raw';
import user from 'lucide-static/icons/user.svg?raw';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenSession } from '../../../lib/messaging/snapshot';
import type { SessionIntents } from '../../intents';
import { Drawing } from '../../shared/Drawing';
import { useWords } from '../../shared/words';
import type { Named } from '../lineNames';
import { targetLabel } from '../targetLabel';
import type { Reaching } from '../useReaching';
import { PresenceMark } from './PresenceMark';
import { type TargetOption, targetOptions } from './targetOptions';
import { useTargets } from './useTargets';

interface TargetFieldProps {
  on: Named;
  session: OpenSession;
  reaching: Reaching;
  findTargets: SessionIntents['findTargets'];
}

/** Whom the call goes to: found by typing, gone through with the arrow keys. Enter chooses, and sends nothing. */
export function TargetField({ on, session, reaching, findTargets }: TargetFieldProps) {
  const { m } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { text, target } = reaching.draft;
  const [at, setAt] = useState<string | null>(null);
  const targets = useTargets(text.trim(), findTargets);
  const options = targetOptions(
    { text: text.trim(), typed: reaching.typed, found: targets.found, on, marked: session.marked },
    m,
  );
  const isOpen = target === null;
  const isShown = isOpen && options.length > 0;
  const index = Math.max(
    options.findIndex((option) => option.id === at),
    text.trim() === '' && at === null ? -1 : 0,
  );
  const current = isShown ? options[index] : undefined;

  // The focus is never taken from the CRM: the part may come when the agent is elsewhere again.
  useLayoutEffect(() => {
    const root = field.current?.getRootNode();
    const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    if (active?.closest('.card, .other-call')) field.current?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    const box = list.current;
    const row = box?.querySelector<HTMLElement>('.at');
    if (!box || !row) return;
    const over = row.offsetTop + row.offsetHeight - box.clientHeight;
    box.scrollTop = Math.max(over, Math.min(box.scrollTop, row.offsetTop));
  }, [current?.id, isShown]);

  // What opens beneath the field must be seen.
  useLayoutEffect(() => {
    if (isShown) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown, options.length]);

  const type = (next: string) => {
    setAt(null);
    reaching.change({ text: next, target: null });
  };
  const take = (option: TargetOption) => {
    setAt(null);
    reaching.change({ text: targetLabel(option.target), target: option.target });
  };
  const step = (by: 1 | -1) => {
    if (!isOpen) return reaching.change({ target: null });
    const next = options[(index + by + options.length + (index < 0 && by < 0 ? 1 : 0)) % options.length];
    setAt(next?.id ?? null);
  };
  const said = !isOpen
    ? null
    : targets.is === 'silent'
      ? m.calls.silent
      : targets.is === 'found' && options.length === 0
        ? m.calls.noneFound
        : null;
  return (
    <div class="target-field">
      <label class="label" for={id}>
        {m.calls.target}
      </label>
      <input
        id={id}
        ref={field}
        class="field"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={m.calls.targetHint}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? `${id}list` : undefined}
        aria-activedescendant={current === undefined ? undefined : `${id}${options.indexOf(current)}`}
        aria-describedby={`${id}said`}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.isComposing || event.keyCode === 229) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.key === 'ArrowDown' ? 1 : -1);
          else if (event.key !== 'Enter') return;
          else if (current !== undefined && !event.repeat) take(current);
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {isShown && (
        <div class="search-options" ref={list} id={`${id}list`} role="listbox" aria-label={m.calls.targets}>
          {options.map((option, place) => (
            <button
              type="button"
              key={option.id}
              id={`${id}${place}`}
              class={`search-option ${option === current ? 'at' : ''}`}
              role="option"
              aria-selected={option === current}
              tabIndex={-1}
              // The caret stays where it is.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                take(option);
                field.current?.focus({ preventScroll: true });
              }}
            >
              <Drawing
                file={option.target.kind === 'agent' || option.target.kind === 'favourite' ? user : phone}
                size={16}
              />
              <span class="grow">
                <span class="nm">{option.label}</span> <span class="facts">{option.detail}</span>
              </span>
              <PresenceMark presence={option.target.presence} />
            </button>
          ))}
        </div>
      )}
      {target !== null && (
        <p class="chosen-target">
          {target.name !== '' && <span class="tel">{target.number}</span>}
          <PresenceMark presence={target.presence} />
        </p>
      )}
      <p class={said === null ? 'sr' : 'hint'} id={`${id}said`} role="status">
        {said ?? (isShown && text.trim() !== '' ? m.calls.found(options.length) : '')}
      </p>
      {targets.is === 'asking' && isOpen && (
        <p class="soon hint">
          <span class="spin" aria-hidden="true" />
          {m.calls.searching}
        </p>
      )}
    </div>
  );
}
