import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../shared/Button';
import { KeyHint } from '../shared/KeyHint';
import { useWords } from '../shared/words';

/** The keys that work inside the card, over it; Escape closes it. */
export function KeyList({ isOn, close }: { isOn: boolean; close(): void }) {
  const { m } = useWords();
  const root = useRef<HTMLDivElement>(null);
  // The button is the last thing on it: in a short window the list is read from its top all the same.
  useLayoutEffect(() => root.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  const words = m.card.keyList;
  const keys = [
    ['G', words.getRecord],
    ['O', words.ok],
    ['C', words.call],
    ['A', words.callAnyway],
    ['V', m.record.openContact],
    ['D', words.decline],
    ['L', words.later],
    ['X', words.dontCall],
    ['H', words.hold],
    ['K', words.keypad],
    ['E', words.endCall],
    ['1–9', words.results],
    ['Enter', words.done],
    ['⇧⏎', words.doneAndStop],
    ['← →', words.nextRecord],
    ['P', words.position],
    ['?', words.help],
    ['Esc', words.escape],
  ] as const;
  return (
    <div class="veil" ref={root}>
      <div
        class="dialog"
        role="dialog"
        aria-modal="true"
        aria-label={m.card.keys}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Tab') event.preventDefault();
        }}
      >
        <h2>{m.card.keys}</h2>
        {!isOn && <p class="hint">{m.card.keysOff}</p>}
        <dl class="keys">
          {keys.map(([key, text]) => (
            <div key={key}>
              <dt>
                <KeyHint of={key} />
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <Button label={m.close} onPress={close} />
      </div>
    </div>
  );
}
