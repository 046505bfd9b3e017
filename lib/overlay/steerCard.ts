import type { CardPosition, Steering } from '../../components/intents';
import type { Grip } from './grip';

/** Moves the card by keys, one step at a time. */
export function steerCard(take: () => Grip | null): (step: Steering) => CardPosition | null {
  let held: { grip: Grip; before: CardPosition } | null = null;
  return (step) => {
    if (step === 'begin' && held === null) {
      const grip = take();
      held = grip && { grip, before: grip.position() };
    }
    if (held === null) return null;
    const { grip, before } = held;
    if (typeof step !== 'string') grip.moveOn(step);
    if (step !== 'set' && step !== 'putBack') return grip.position();
    held = null;
    grip.end(step === 'set');
    return step === 'set' ? grip.position() : before;
  };
}
