import { act } from 'preact/test-utils';
import type { CallbackDraft, RecordCallback } from '../../../lib/session/callback';
import type { AgentOrder } from '../../../lib/session/orders';
import type { RecordInHand } from '../../../lib/session/record';
import { ownZone } from '../../../lib/support/wallTime';
import { emily, endedBy, openSession, recordOf } from '../support/fakes';
import { drawOverlay, type OverlayTest } from '../support/overlay';

/** A callback of Emily's on Thursday, on her clock in Denver; the test's own Tuesday evening there is 9 June, 19:32. */
export const callback = (change: Partial<RecordCallback> = {}): RecordCallback => ({
  date: '2026-06-11',
  time: '10:30',
  clock: 'contact',
  agentZone: ownZone(),
  turn: null,
  number: emily.phone,
  owner: 'personal',
  atDialer: 'none',
  ...change,
});

/** Her record after its call, unless it says otherwise. */
export const withRecord = (change: Partial<RecordInHand> = {}, session: Partial<ReturnType<typeof openSession>> = {}) =>
  openSession({ records: [{ ...recordOf(emily, endedBy('contact')), ...change }], ...session });

/** The card with *Schedule Callback* at work. */
export interface Panel extends OverlayTest {
  /** What the worker was told, in order. */
  told(): readonly (CallbackDraft | null)[];
  orders(type: AgentOrder['type']): readonly AgentOrder[];
  /** Types into a field, found by its label. */
  type(label: string, text: string): void;
  leave(label: string): void;
  field(label: string): HTMLInputElement;
  choose(label: string, value: string): void;
  isOpen(): boolean;
  box(): HTMLInputElement;
  errors(): readonly string[];
  radio(name: string): HTMLInputElement;
}

export function drawPanel(...given: Parameters<typeof drawOverlay>): Panel {
  const overlay = drawOverlay(...given);
  const labelled = <Kind extends HTMLElement>(label: string): Kind => {
    const found = [...overlay.root.querySelectorAll('label')].find((each) => each.textContent?.trim() === label);
    const field = overlay.root.querySelector<Kind>(`[id="${found?.getAttribute('for')}"]`);
    if (field === null) throw new Error(`No field "${label}"`);
    return field;
  };
  const orders = (type: AgentOrder['type']) => overlay.intents.desk.orders.filter((order) => order.type === type);
  const send = (element: Element, type: string) =>
    act(() => void element.dispatchEvent(new Event(type, { bubbles: true })));
  const box = () => {
    const found = overlay.root.querySelector<HTMLInputElement>('.callback-title input');
    if (found === null) throw new Error('The panel is not open.');
    return found;
  };
  return {
    ...overlay,
    orders,
    told: () => orders('SetCallback').map((order) => (order.type === 'SetCallback' ? order.callback : null)),
    field: labelled<HTMLInputElement>,
    type(label, text) {
      const field = labelled<HTMLInputElement>(label);
      act(() => field.focus());
      field.value = text;
      send(field, 'input');
    },
    leave(label) {
      act(() => labelled<HTMLInputElement>(label).blur());
    },
    choose(label, value) {
      const list = labelled<HTMLSelectElement>(label);
      list.value = value;
      send(list, 'change');
    },
    isOpen: () => overlay.root.querySelector('.callback') !== null,
    box,
    errors: () => [...overlay.root.querySelectorAll('.callback .err')].map((each) => each.textContent ?? ''),
    radio(name) {
      const found = [...overlay.root.querySelectorAll<HTMLInputElement>('.callback input[type=radio]')].find((radio) =>
        radio.closest('label')?.textContent?.startsWith(name),
      );
      if (found === undefined) throw new Error(`No choice "${name}"`);
      return found;
    },
  };
}
