import { Button } from '../shared/Button';
import { Message } from '../shared/Message';
import { useWords } from '../shared/words';
import type { CardWork } from './cardWork';
import { canTake } from './moves';

interface DialObjectionProps {
  id: string;
  work: CardWork;
  /** One line until it matters: calling again is not what the agent is here for. */
  isQuiet?: boolean;
}

/**
 * What speaks against the number that *Call* dials stands above it by itself. Where the agent presses *Call* all the same, the way
 * on appears here, not where the first press was: a double press dials nothing (CALL-7).
 */
export function DialObjection({ id, work, isQuiet = false }: DialObjectionProps) {
  const { m, keys } = useWords();
  const { dialing, hasKeys } = work;
  const isOffered = canTake(work.moves.call) || canTake(work.moves.callAgain);
  const { objection, isWarned } = dialing;
  return (
    <div role="status" id={id}>
      {objection !== null && isOffered && isQuiet && !isWarned && <p class="caution">{objection}</p>}
      {objection !== null && isOffered && (isWarned || !isQuiet) && (
        <Message
          tone="warning"
          icon="warning"
          title={objection}
          actions={
            isWarned ? (
              <>
                <Button label={m.notNow} size="small" onPress={dialing.dropWarning} />
                <Button
                  label={m.record.callAnyway}
                  icon="phone"
                  size="small"
                  keyHint={hasKeys ? keys.callAnyway : undefined}
                  settling={!work.isSettled}
                  ignoresEnter={work.enterNeverDials}
                  onPress={(event) => work.take({ does: 'callAnyway' }, event)}
                />
              </>
            ) : undefined
          }
        >
          {isWarned ? m.record.notDialedYet : undefined}
        </Message>
      )}
    </div>
  );
}
