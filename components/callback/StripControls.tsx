import { endCallLabel } from '../call/lineMoves';
import type { CardWork } from '../record/cardWork';
import { isOffered, reasonOf } from '../record/moves';
import { IconButton } from '../shared/Button';
import { useWords } from '../shared/words';

/** The call's own controls in the strip, while a callback is entered in their place. */
export function StripControls({ work }: { work: CardWork }) {
  const { m } = useWords();
  const { callMoves: moves, call } = work;
  const isHeld = call?.state === 'held';
  const hold = isHeld ? moves.retrieve : moves.hold;
  return (
    <>
      {isOffered(hold) && (
        <IconButton
          icon={isHeld ? 'play' : 'pause'}
          label={isHeld ? m.record.retrieve : m.record.hold}
          unavailable={reasonOf(hold)}
          onPress={(event) => work.take({ does: 'hold' }, event)}
        />
      )}
      {isOffered(moves.endCall) && (
        <IconButton
          icon="phoneOff"
          label={endCallLabel(work.line, m)}
          unavailable={reasonOf(moves.endCall)}
          class="end-call"
          onPress={(event) => work.take({ does: 'endCall' }, event)}
        />
      )}
    </>
  );
}
