import { isTextField } from '../../components/shared/isTextField';
import type { PageInput } from '../messaging/pageInput';

/** Whoever has pressed a key in a field so short a time ago is typing, in milliseconds; a longer pause leaves text, which is unsaved. */
const typingPause = 10_000;

/** What a person has changed: how it was before, how they left it, and the address at which they did. */
interface Change {
  before: string | null;
  left: string;
  address: string;
}

/**
 * Watches what the agent puts into the page. Only what a person did counts, by events that the browser itself made: a field's
 * `defaultValue` would say nothing, as React writes what is typed into the `value` attribute as well, while Vue and others fill fields
 * by script, so that every one of them would look changed.
 *
 * A field that is gone holds nothing any more: its dialog was closed, or the page went on. One that is still there and as the person
 * left it counts, even after a `submit`, since a server may refuse it. One that a single-page CRM uses again for the next contact has
 * another address and another text than the person left. What is searched for is no work. Into a frame of another origin nobody
 * can look: one that had the focus counts as changed until it loads anew. Whenever this is wrong, it is wrong to the safe side.
 * @returns what is true at the moment it is called
 */
export function watchPageInput(
  { document, location }: Pick<Window, 'document' | 'location'>,
  isOurs: (element: Element) => boolean,
  now: () => number,
  signal: AbortSignal,
): () => PageInput {
  const met = new WeakMap<Element, string>();
  const changes = new Map<Element, Change>();
  const frames = new Set<Element>();
  let keyAt = Number.NEGATIVE_INFINITY;
  let isComposing = false;

  const listen = (types: readonly string[], hear: (field: Element, event: Event) => void) => {
    for (const type of types) {
      document.addEventListener(
        type,
        (event) => {
          const target = event.composedPath()[0];
          if (event.isTrusted && target instanceof Element && !isOurs(target)) hear(hostOf(target), event);
        },
        { capture: true, passive: true, signal },
      );
    }
  };
  listen(['focusin', 'pointerdown'], (field) => {
    if (isFrame(field)) frames.add(field);
    else if (holds(field) && !changes.has(field)) met.set(field, contentOf(field));
  });
  listen(['keydown'], (field) => {
    if (isTextField(field)) keyAt = now();
  });
  listen(['compositionstart', 'compositionend'], (_, { type }) => {
    isComposing = type === 'compositionstart';
  });
  listen(['input', 'change'], (field) => {
    if (isTextField(field)) keyAt = now();
    if (!holds(field) || isSearch(field)) return;
    const before = changes.get(field)?.before ?? met.get(field) ?? null;
    const note = () => changes.set(field, { before, left: contentOf(field), address: location.href });
    note();
    // A page may set what was typed in a form of its own, a moment later.
    setTimeout(() => changes.has(field) && note());
  });
  document.addEventListener('load', ({ target }) => target instanceof Element && frames.delete(target), {
    capture: true,
    signal,
  });

  const isUnsaved = () => {
    for (const [field, { before, left, address }] of changes) {
      const content = contentOf(field);
      const isGone = !field.isConnected || (location.href !== address && content !== left);
      if (isGone) changes.delete(field);
      else if (content !== before) return true;
    }
    const { activeElement } = document;
    if (activeElement !== null && isFrame(activeElement)) frames.add(activeElement);
    return [...frames].some((frame) => frame.isConnected);
  };
  return () => {
    const focused = deepest(document);
    const isIn = isTextField(focused);
    return { isTyping: isIn && (isComposing || now() - keyAt < typingPause), isUnsaved: isUnsaved() };
  };
}

const isFrame = (element: Element): boolean => element.localName === 'iframe' || element.localName === 'frame';

/** Editable text is changed as a whole: its parts come and go with every key. */
function hostOf(element: Element): Element {
  let host = element;
  while (host instanceof HTMLElement && host.isContentEditable && host.parentElement?.isContentEditable) {
    host = host.parentElement;
  }
  return host;
}

const holds = (element: Element): boolean =>
  ['input', 'textarea', 'select'].includes(element.localName) ||
  (element instanceof HTMLElement && element.isContentEditable);

/** What a person sees in a field, as text. */
function contentOf(field: Element): string {
  if (field instanceof HTMLInputElement) {
    return field.type === 'checkbox' || field.type === 'radio' ? String(field.checked) : field.value;
  }
  if (field instanceof HTMLSelectElement) return [...field.options].map(({ selected }) => Number(selected)).join('');
  return field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? '');
}

const isSearch = (field: Element): boolean =>
  (field instanceof HTMLInputElement && field.type === 'search') ||
  field.closest('[role=search], search, [role=searchbox]') !== null;

/** The element that has the focus, behind open shadow boundaries too. */
function deepest({ activeElement }: DocumentOrShadowRoot): Element | null {
  const inner = activeElement?.shadowRoot?.activeElement ?? null;
  return inner === null ? activeElement : deepest(activeElement?.shadowRoot ?? document);
}
