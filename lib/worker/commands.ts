import type { AgentOrder, Refusal } from '../session/orders';
import type { SessionState } from '../session/state';
import { commandOrder, type OrderCommand } from './commandOrder';

export interface CommandParts {
  /** The current state, once it has been read. */
  state(): Promise<SessionState>;
  order(order: AgentOrder): Promise<Refusal | null>;
  /** Brings a CRM tab and its card forward. */
  bringForward(): Promise<void>;
  /** The focus to the card of the tab in front, and back. */
  goToCard(): Promise<void>;
  now(): number;
}

const orderCommands: readonly string[] = ['accept', 'hold', 'reject'] satisfies readonly OrderCommand[];
const isOrderCommand = (command: string): command is OrderCommand => orderCommands.includes(command);

/** A key that is held down comes again and again, and would answer one arrival after the other. Milliseconds without it. */
const released = 700;

/** What the browser's own keys do, from anywhere in the browser. Where nothing fits, nothing happens. */
export function createCommands(parts: CommandParts): (command: string) => Promise<void> {
  const lastPress = new Map<string, number>();
  return async (command) => {
    if (command === 'go-to-card') return parts.goToCard();
    if (!isOrderCommand(command)) return;
    const now = parts.now();
    const isHeldDown = now - (lastPress.get(command) ?? Number.NEGATIVE_INFINITY) < released;
    lastPress.set(command, now);
    if (isHeldDown) return;
    const order = commandOrder(command, await parts.state());
    if (order === null) return;
    await parts.order(order);
    if (command === 'accept') await parts.bringForward();
  };
}
