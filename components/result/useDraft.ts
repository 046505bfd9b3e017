import { useEffect, useRef, useState } from 'preact/hooks';
import { useChoice } from '../shared/useChoice';
import type { Drafts } from './useDrafts';

/** How long nothing must be typed before a text is handed on, in milliseconds. */
const pause = 300;

/** A text as its field shows it, and what the field tells of the agent's hands. */
export interface Draft {
  text: string;
  /** The caret is in the field. */
  isAtIt: boolean;
  onFocus(): void;
  onInput(text: string, event: Event): void;
  onBlur(): void;
}

/**
 * A text that the agent writes and the session keeps. While the caret is in its field, what is written there counts, whatever the
 * session says; else what the session says.
 * @param write hands a text on, with the event of the agent's last key
 */
export function useDraft(known: string, write: (text: string, event: Event) => void, drafts: Drafts): Draft {
  const kept = useChoice(known);
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<{ text: string; event: Event; timer: ReturnType<typeof setTimeout> } | null>(null);
  const current = useRef({ kept, write });
  current.current = { kept, write };
  const flush = useRef(() => {
    const last = waiting.current;
    if (last === null) return;
    waiting.current = null;
    clearTimeout(last.timer);
    current.current.kept.choose(last.text);
    current.current.write(last.text, last.event);
  });
  useEffect(() => drafts.add(() => flush.current()), [drafts]);
  return {
    text: typed ?? kept.value,
    isAtIt: typed !== null,
    onFocus: () => setTyped(kept.value),
    onInput(text, event) {
      setTyped(text);
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      waiting.current = { text, event, timer: setTimeout(flush.current, pause) };
    },
    onBlur() {
      flush.current();
      setTyped(null);
    },
  };
}
