import { act } from 'preact/test-utils';
import type { Language } from '../../../lib/i18n/language';
import { messagesFor } from '../../../lib/i18n/messages';
import type { Hands } from '../entry';
import { untilStill } from './untilStill';

type Root = HTMLElement | ShadowRoot;

/** The name by which a person knows a control: its label, else its text without the key hint. */
function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true], svg')) hidden.remove();
  return (copy.textContent ?? '').trim();
}

/** Hands for a surface in a language. What is not there is an error: the entry would show something else than it says. */
export function createHands(root: Root, language: Language): Hands {
  const words = messagesFor(language);
  const find = (selector: string, name: string) => {
    const all = [...root.querySelectorAll<HTMLElement>(selector)];
    const found = all.find((each) => nameOf(each) === name) ?? all.find((each) => nameOf(each).startsWith(name));
    if (found === undefined) throw new Error(`No "${name}" among: ${all.map(nameOf).join(' | ')}`);
    return found;
  };
  const use = (element: HTMLElement) =>
    untilStill(root, () => {
      element.focus();
      element.click();
    });
  return {
    click: (name) => use(find('button, [role=menuitem], [role=menuitemradio], label', name(words))),
    pick(selector) {
      const element = root.querySelector<HTMLElement>(selector);
      if (element === null) throw new Error(`Nothing is ${selector}.`);
      return use(element);
    },
    async press(...keys) {
      for (const key of keys) {
        const focused = root instanceof ShadowRoot ? root.activeElement : root.ownerDocument.activeElement;
        const primary = root.querySelector<HTMLElement>('.bar .btn.primary, .crm-call');
        const target =
          key === 'Enter' ? primary : root.contains(focused) ? focused : root.querySelector('[data-focus-home]');
        if (target === null) throw new Error(`Nothing takes the key ${key}.`);
        await untilStill(root, () => {
          if (target instanceof HTMLElement) target.focus();
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
        });
      }
    },
    async rest() {
      await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
    },
    async choose(selector, value) {
      const list = root.querySelector<HTMLSelectElement>(selector);
      if (list === null) throw new Error(`Nothing is ${selector}.`);
      await untilStill(root, () => {
        list.value = value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
      });
    },
    async type(label, text) {
      const found = find('label', label(words));
      const field = root.querySelector<HTMLInputElement>(`#${CSS.escape(found.getAttribute('for') ?? '')}`);
      if (field === null) throw new Error(`${label(words)} is no field.`);
      await untilStill(root, () => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
  };
}
