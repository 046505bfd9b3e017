import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { setClock, workingHours } from './setClock';

// Tests are run at any hour; a contact’s dial hours are not.
setClock(workingHours);

/** What is drawn, found the way a person or a screen reader finds it. */
export interface Screen {
  root: HTMLElement;
  /** The text that is read, without what is hidden from assistive technology. */
  text(): string;
  button(name: string): HTMLButtonElement;
  hasButton(name: string): boolean;
  role(role: string, name?: string): HTMLElement;
  roles(role: string): HTMLElement[];
  click(target: string | HTMLElement): void;
  press(key: string, more?: KeyboardEventInit, at?: Element): KeyboardEvent;
  /** What the live regions say. */
  said(kind?: 'polite' | 'assertive'): string;
}

/** The name of an element as assistive technology tells it: its label, else its text. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true], svg')) hidden.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function draw(what: ComponentChild): Screen {
  document.body.replaceChildren();
  const root = document.createElement('div');
  document.body.append(root);
  act(() => render(what, root));
  const buttons = () => [...root.querySelectorAll<HTMLButtonElement>('button, [role=button]')];
  const find = (name: string) => buttons().find((button) => nameOf(button) === name);
  const button = (name: string) => {
    const found = find(name);
    if (found === undefined) throw new Error(`No button "${name}" among: ${buttons().map(nameOf).join(' | ')}`);
    return found;
  };
  const selectors: Readonly<Record<string, string>> = {
    region: 'section[aria-label], section[aria-labelledby], [role=region]',
    heading: 'h1, h2, h3',
    status: 'output, [role=status]',
    radio: 'input[type=radio]',
  };
  const roles = (role: string) => [...root.querySelectorAll<HTMLElement>(selectors[role] ?? `[role=${role}]`)];
  return {
    root,
    text: () => nameOf(root),
    button,
    hasButton: (name) => find(name) !== undefined,
    roles,
    role(role, name) {
      const found = roles(role).find((element) => name === undefined || nameOf(element) === name);
      if (found === undefined)
        throw new Error(`No ${role} "${name ?? ''}" among: ${roles(role).map(nameOf).join(' | ')}`);
      return found;
    },
    click(target) {
      const element = typeof target === 'string' ? button(target) : target;
      act(() => element.click());
    },
    press(key, more = {}, at) {
      const target = at ?? document.activeElement ?? document.body;
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
      act(() => {
        target.dispatchEvent(event);
      });
      return event;
    },
    said: (kind = 'polite') => root.querySelector(`[data-announce=${kind}]`)?.textContent ?? '',
  };
}

/** Lets replies arrive and what they change be drawn. */
export async function settle(): Promise<void> {
  await act(async () => {
    await Promise.resolve();
  });
}
