/** Remembers where the agent was in the page, so that leaving the card brings the caret back there. */
export interface PageFocus {
  /** Gives the focus back to the page. */
  restore(): void;
}

export function rememberPageFocus(
  document: Document,
  ignored: (element: Element) => boolean,
  signal: AbortSignal,
): PageFocus {
  let last: { element: HTMLElement; caret: Range | null } | null = null;

  const note = (element: EventTarget | null) => {
    if (!(element instanceof HTMLElement) || ignored(element)) return;
    last = element === document.body ? null : { element, caret: caretIn(element) };
  };
  note(document.activeElement);
  const options = { capture: true, passive: true, signal };
  document.addEventListener('focusin', ({ target }) => note(target), options);
  document.addEventListener(
    'focusout',
    ({ target, relatedTarget }) => {
      note(target);
      // The focus went to nothing in the page: there is nothing to come back to. Leaving the window is not that.
      if (relatedTarget === null && document.hasFocus()) last = null;
    },
    options,
  );

  return {
    restore() {
      const { activeElement } = document;
      if (last?.element.isConnected) {
        const { element, caret } = last;
        element.focus({ preventScroll: true });
        if (caret?.startContainer.isConnected) {
          const selection = document.getSelection();
          selection?.removeAllRanges();
          selection?.addRange(caret);
        }
      } else if (activeElement instanceof HTMLElement && ignored(activeElement)) activeElement.blur();
    },
  };
}

/** Fields keep their caret themselves; editable text loses it with the focus. */
function caretIn(element: HTMLElement): Range | null {
  if (!element.isContentEditable) return null;
  const selection = element.ownerDocument.getSelection();
  return selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
}
