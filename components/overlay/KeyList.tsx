import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../shared/Button';
import { KeyHint } from '../shared/KeyHint';
import { useWords } from '../shared/words';

/** The keys that work inside the card, over it; Escape closes it. */
export function KeyList({ isOn, close }: { isOn: boolean; close(): void }) {
  const { m, keys } = useWords();
  const root = useRef<HTMLDivElement>(null);
  // The button is the last thing on it: in a short window the list is read from its top all the same.
  useLayoutEffect(() => root.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  const words = m.card.keyList;
  const list = [
    [keys.getRecord, words.getRecord],
    [keys.ok, words.ok],
    [keys.accept, words.accept],
    [keys.reject, words.reject],
    [keys.call, words.call],
    [keys.callAnyway, words.callAnyway],
    [keys.openContact, m.record.openContact],
    [keys.decline, words.decline],
    [keys.later, words.later],
    [keys.dontCall, words.dontCall],
    [keys.hold, words.hold],
    [keys.keypad, words.keypad],
    [keys.transfer, words.transfer],
    [keys.recording, words.recording],
    [keys.endCall, words.endCall],
    [keys.note, words.note],
    [keys.callback, words.callback],
    ['1–9', words.results],
    [keys.findResult, words.findResult],
    ['Enter', words.done],
    ['⇧⏎', words.doneAndStop],
    ['← →', words.nextRecord],
    [keys.position, words.position],
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
          {list.map(([key, text]) => (
            <div key={text}>
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
