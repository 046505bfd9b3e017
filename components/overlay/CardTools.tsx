import { useRef } from 'preact/hooks';
import type { CardPosition, Corner } from '../intents';
import { IconButton } from '../shared/Button';
import { Menu } from '../shared/Menu';
import { useWords } from '../shared/words';

interface CardToolsProps {
  position: CardPosition;
  isMoving: boolean;
  setMoving(isMoving: boolean): void;
  moveCard(position: CardPosition): void;
  /** Null: this card cannot be made small. */
  collapse: (() => void) | null;
}

const corners: readonly Corner[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];

/** The strip's own buttons: where the card is, and making it small. */
export function CardTools({ position, isMoving, setMoving, moveCard, collapse }: CardToolsProps) {
  const { m } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <IconButton
        icon="move"
        label={m.card.move}
        popup="menu"
        expanded={isMoving}
        buttonRef={opener}
        onPress={() => setMoving(!isMoving)}
      />
      {isMoving && (
        <Menu
          label={m.card.move}
          class="below"
          opener={opener}
          onClose={() => setMoving(false)}
          items={[
            {
              id: 'beside',
              label: m.card.beside,
              isChecked: position.is === 'beside',
              onPick: () => moveCard({ is: 'beside' }),
            },
            ...corners.map((corner) => ({
              id: corner,
              label: m.card[corner],
              isChecked: position.is === 'floating' && position.corner === corner,
              onPick: () => moveCard({ is: 'floating', corner }),
            })),
          ]}
        />
      )}
      {collapse !== null && <IconButton icon="minus" label={m.card.collapse} onPress={collapse} />}
    </>
  );
}
