import { isOffered, reasonOf } from '../record/moves';
import { Button } from '../shared/Button';
import { Problem } from '../shared/Message';
import { Spinner } from '../shared/Timer';
import { failureText } from '../shared/useOrders';
import { useWords } from '../shared/words';
import type { Arrival } from './arrivals';
import type { ArrivalWork } from './useArrival';

interface ArrivalStepsProps {
  arrival: Arrival;
  work: ArrivalWork;
  size: 'small' | 'large';
  hasKeys: boolean;
  /** A key that does something else on the card beneath. */
  takenKey?: string | null;
}

/** *Reject* left, *Accept* right; once one of them is on its way, that it is. */
export function ArrivalSteps({ arrival, work, size, hasKeys, takenKey = null }: ArrivalStepsProps) {
  const { m, keys } = useWords();
  const { asked, accept, reject } = arrival;
  const hint = (key: string) => (hasKeys && key !== takenKey ? key : undefined);
  if (asked !== null) {
    return (
      <>
        {size === 'large' && <span />}
        <span class="status">
          <Spinner />
          {asked === 'accept' ? m.arrival.accepting : m.arrival.rejecting}
        </span>
      </>
    );
  }
  return (
    <>
      {isOffered(reject) ? (
        <Button
          label={m.arrival.reject}
          size={size}
          keyHint={hint(keys.reject)}
          settling={!work.isSettled}
          unavailable={reasonOf(reject)}
          onPress={(event) => work.answer('reject', event)}
        />
      ) : (
        size === 'large' && <span />
      )}
      {isOffered(accept) && (
        <Button
          label={m.arrival.accept}
          icon="check"
          kind={size === 'large' ? 'primary' : 'plain'}
          size={size}
          keyHint={hint(keys.accept)}
          settling={!work.isSettled}
          unavailable={reasonOf(accept)}
          onPress={(event) => work.answer('accept', event)}
        />
      )}
    </>
  );
}

/** Why the last answer did not get through. */
export function ArrivalProblems({ arrival, work }: Pick<ArrivalStepsProps, 'arrival' | 'work'>) {
  const { m } = useWords();
  const { problem } = arrival;
  return (
    <div class="problems" role="alert">
      {problem !== null && (
        <Problem text={problem.text} detail={problem.detail === null ? null : m.detail(problem.detail)} />
      )}
      {work.failure !== null && <Problem text={failureText(work.failure, m)} />}
    </div>
  );
}
