import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type CardMemory, readMemory, writeMemory } from './cardMemory';

export interface SharedMemory {
  value: ReadonlySignal<CardMemory>;
  keep(next: CardMemory): void;
}

/**
 * What is remembered of the card, the same in all tabs of the site at once. What this tab asked to be remembered stands until the
 * worker has answered; only then what came meanwhile from another tab counts.
 * @param remembered the text as the worker has it; null: it has none, or has not read it yet
 */
export function shareMemory(
  remembered: () => string | null,
  remember: (text: string) => Promise<unknown>,
  life: AbortSignal,
): SharedMemory {
  let seen = remembered();
  let asked = 0;
  const value = signal(readMemory(seen));
  const take = () => {
    const text = remembered();
    if (text === null || text === seen || asked > 0 || life.aborted) return;
    seen = text;
    value.value = readMemory(text);
  };
  life.addEventListener('abort', effect(take), { once: true });
  return {
    value,
    keep(next) {
      value.value = next;
      asked += 1;
      const answered = () => {
        asked -= 1;
        take();
      };
      remember(writeMemory(next)).then(answered, answered);
    },
  };
}
