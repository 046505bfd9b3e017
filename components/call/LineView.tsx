import type { ComponentChildren } from 'preact';
import { CallControls } from '../record/CallControls';
import type { CallMoves } from '../record/moves';
import { Button } from '../shared/Button';
import { useWords } from '../shared/words';
import { CallNotes } from './CallNotes';
import { Consultation } from './Consultation';
import { Parties } from './Parties';
import type { Line } from './useLine';

interface LineViewProps {
  line: Line;
  moves: CallMoves;
  isKeypadOpen: boolean;
  hold(event: Event): void;
  toggleKeypad(event: Event): void;
  /** The keypad, where it is open. */
  children?: ComponentChildren;
}

/** A call in the card's middle: what must be known, both legs, its tiles, its recording, all parties. */
export function LineView({ line, moves, isKeypadOpen, hold, toggleKeypad, children }: LineViewProps) {
  const { m } = useWords();
  const { call, consultation, recording } = line;
  return (
    <>
      <CallNotes line={line} />
      <Consultation line={line} />
      <CallControls
        moves={moves}
        line={line}
        hasKeys={line.hasKeys}
        isKeypadOpen={isKeypadOpen}
        isHeld={call.state === 'held'}
        hold={hold}
        retrieve={hold}
        toggleKeypad={toggleKeypad}
      />
      {recording.canStop && (
        <div class="line">
          <Button
            label={m.calls.recordingSteps['stop-recording']}
            kind="quiet"
            size="small"
            unavailable={recording.move === 'absent' ? null : recording.move}
            onPress={(event) => line.setRecording(event, 'stop-recording')}
          />
        </div>
      )}
      {children}
      {/* Below the tiles, which keep their place when somebody joins. */}
      {consultation === null && <Parties line={line} />}
    </>
  );
}
