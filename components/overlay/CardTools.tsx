import { useRef, useState } from 'preact/hooks';
import type { CardPosition, Corner, PageIntents } from '../intents';
import { IconButton } from '../shared/Button';
import { Menu } from '../shared/Menu';
import { useWords } from '../shared/words';
import { MoveKeys } from './MoveKeys';

interface CardToolsProps {
  position: CardPosition;
  isMoving: boolean;
  setMoving(isMoving: boolean): void;
  intents: Pick<PageIntents, 'moveCard' | 'steer'>;
  /** Null: this card cannot be made small. */
  collapse: (() => void) | null;
}

const corners: readonly Corner[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];

/** The strip's own buttons: where the card is, and making it small. */
export function CardTools({ position, isMoving, setMoving, intents, collapse }: CardToolsProps) {
  const { m } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const [isSteering, setSteering] = useState(false);
  const [said, say] = useState('');
  const { moveCard, steer } = intents;
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
              isChecked: position.is === 'floating' && position.corner === corner && position.away === undefined,
              onPick: () => moveCard({ is: 'floating', corner }),
            })),
            { id: 'byKeys', label: m.card.byKeys, onPick: () => setSteering(true) },
          ]}
        />
      )}
      {isSteering && (
        <MoveKeys
          class="below"
          steer={steer}
          say={say}
          close={(isLeft) => {
            setSteering(false);
            if (!isLeft) opener.current?.focus({ preventScroll: true });
          }}
        />
      )}
      <output class="sr">{said}</output>
      {collapse !== null && <IconButton icon="minus" label={m.card.collapse} onPress={collapse} />}
    </>
  );
}

/** The same for a card that has no layers of its own to keep apart from the menu. */
export function OwnCardTools(props: Omit<CardToolsProps, 'isMoving' | 'setMoving'>) {
  const [isMoving, setMoving] = useState(false);
  return <CardTools {...props} isMoving={isMoving} setMoving={setMoving} />;
}
