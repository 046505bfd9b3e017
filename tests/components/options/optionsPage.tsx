import { type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { OptionsRoot } from '../../../components/options/OptionsRoot';
import type { Reply } from '../../../lib/messaging/contract';
import type { Shortcut } from '../../../lib/messaging/shortcuts';
import type { OptionsSnapshot } from '../../../lib/messaging/snapshot';
import type { NamesAsked, SoundOutputs } from '../../../lib/sound/outputs';
import type { Settings } from '../../../lib/storage/settings';
import { snapshotOf } from './optionsData';

export { configured, crm, helpDesk, snapshotOf } from './optionsData';

/** The page over a worker that keeps what it is sent, or answers as the test says. */
export interface OptionsPage {
  /** Settings that were sent, in order. */
  sent: Settings[];
  /** Types of the events that came with them: whether a person asked is read from these. */
  events: Event[];
  tested: string[];
  snapshot: Signal<OptionsSnapshot | null>;
  connected: Signal<boolean>;
  /** Next answers; where none is left, settings are kept and the answer is done. */
  replies: Reply[];
  /** While true, answers are held back until `answer` is called. */
  holds: boolean;
  /** While true, no request reaches the worker at all. */
  isCutOff: boolean;
  answer(): Promise<void>;
  outputs: SoundOutputs;
  names: NamesAsked;
  tellOutputs(outputs: SoundOutputs): void;
  tellShortcuts(shortcuts: readonly Shortcut[]): void;
  shortcutsOpened: number;
}

const shortcuts: readonly Shortcut[] = [
  { name: 'go-to-card', keys: 'Alt+Shift+D' },
  { name: 'accept', keys: 'Alt+Shift+Y' },
  { name: 'hold', keys: 'Alt+Shift+H' },
  { name: 'reject', keys: '' },
];

export async function openPage(
  snapshot: OptionsSnapshot | null,
  browserLanguages: readonly string[] = ['en'],
): Promise<OptionsPage> {
  const held: (() => void)[] = [];
  const page: OptionsPage = {
    sent: [],
    events: [],
    tested: [],
    snapshot: signal(snapshot),
    connected: signal(true),
    replies: [],
    holds: false,
    isCutOff: false,
    answer: () =>
      act(async () => {
        for (const release of held.splice(0)) release();
        await passOn();
      }),
    outputs: { canChoose: true, areNamed: false, devices: [] },
    names: 'named',
    tellOutputs: () => undefined,
    tellShortcuts: () => undefined,
    shortcutsOpened: 0,
  };
  const reply = async (): Promise<Reply> => {
    if (page.isCutOff) throw new Error('The extension is being updated.');
    if (page.holds) await new Promise<void>((resolve) => held.push(resolve));
    return page.replies.shift() ?? { done: true };
  };
  // The page before goes away as a whole, with what it listens to.
  await act(() => {
    if (document.body.firstElementChild !== null) render(null, document.body.firstElementChild);
  });
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() =>
    render(
      <OptionsRoot
        view={page}
        browserLanguages={browserLanguages}
        intents={{
          saveSettings: async (settings, event) => {
            page.sent.push(settings);
            page.events.push(event);
            const answer = await reply();
            if (answer.done && page.snapshot.value !== null) {
              const { locked, session } = page.snapshot.value;
              page.snapshot.value = snapshotOf(structuredClone(settings), { locked, session });
            }
            return answer;
          },
          testDialer: async (server, event) => {
            page.tested.push(server);
            page.events.push(event);
            return reply();
          },
          testSound: async (event) => {
            page.events.push(event);
            return reply();
          },
          soundOutputs: (tell) => {
            page.tellOutputs = tell;
            tell(page.outputs);
            return () => undefined;
          },
          askForNames: async () => page.names,
          shortcuts: (tell) => {
            page.tellShortcuts = tell;
            tell(shortcuts);
            return () => undefined;
          },
          openShortcuts: () => {
            page.shortcutsOpened += 1;
          },
        }}
      />,
      root,
    ),
  );
  return page;
}

/** The name that assistive technology reads out, for the ways of naming that the page uses. */
function nameOf(element: Element): string {
  const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const byIds = labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const label =
    element instanceof HTMLInputElement
      ? (element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`))?.textContent
      : element.textContent;
  return (byIds || (element.getAttribute('aria-label') ?? label ?? '')).trim();
}

const selectors = {
  button: 'button',
  textbox: 'input[type="text"]',
  radio: 'input[type="radio"]',
  checkbox: 'input[type="checkbox"]',
  radiogroup: '[role="radiogroup"]',
  region: 'section',
  form: 'form[aria-labelledby]',
  link: 'a[href]',
  group: 'fieldset',
  option: '[role="option"]',
} as const;

type RoleName = keyof typeof selectors;

export function all(role: RoleName, name: string, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selectors[role])].filter((element) => nameOf(element) === name);
}

/** The one element of a role and name. */
export function get(role: RoleName, name: string, within: ParentNode = document): HTMLElement {
  const [found, another] = all(role, name, within);
  if (found === undefined || another !== undefined) {
    const names = [...within.querySelectorAll(selectors[role])].map(nameOf);
    throw new Error(`${found === undefined ? 'no' : 'more than one'} ${role} ${name} among: ${names.join(' | ')}`);
  }
  return found;
}

export function field(name: string, within: ParentNode = document): HTMLInputElement {
  const found = get('textbox', name, within);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${name} is no field`);
  return found;
}

/** Lets the answers of the fake worker, which are ready at once, pass through the promises of the page. */
async function passOn(): Promise<void> {
  for (let hop = 0; hop < 10; hop += 1) await Promise.resolve();
}

export const click = (element: HTMLElement): Promise<void> =>
  act(async () => {
    element.click();
    await passOn();
  });

export async function type(input: HTMLInputElement, value: string): Promise<void> {
  await act(async () => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** What is read out after the field's name: its problem and its hint. */
export function descriptionOf(element: Element): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  return ids.map((id) => document.getElementById(id)?.textContent ?? `(nothing at ${id})`).join(' ');
}

export const said = (within: ParentNode, role: 'status' | 'alert'): string =>
  [...within.querySelectorAll(`[role="${role}"]`)].map((element) => element.textContent).join('');

export const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ');
