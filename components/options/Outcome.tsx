import type { ComponentChildren } from 'preact';
import { Icon } from '../shared/Icon';
import { Problem } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { Spinner } from '../shared/Timer';
import { replyText } from './replyText';
import type { Submission } from './useSubmission';

interface OutcomeProps {
  submission: Submission;
  sending: string;
  done: string;
  /** What a failure means here, where its own words would say less. */
  failed?: string;
  /** What is to be said where there is no answer to show. */
  idle?: string;
}

/** What became of a request, beside its button. Both places are always there: a live region must exist before it speaks. */
export function Outcome({ submission: { state }, sending, done, failed, idle = '' }: OutcomeProps) {
  const { m } = useOwnWords();
  return (
    <>
      <span class={`outcome is-${state.is}`} role="status">
        {statusOf()}
      </span>
      <div class="failure" role="alert">
        {state.is === 'failed' && <Problem text={failed ?? replyText(state.failure, m)} />}
      </div>
    </>
  );

  function statusOf(): ComponentChildren {
    switch (state.is) {
      case 'idle':
        return idle;
      case 'failed':
        return '';
      case 'sending':
        return (
          <>
            <Spinner />
            {sending}
          </>
        );
      case 'done':
        return (
          <>
            <Icon name="check" size={14} />
            {done}
          </>
        );
    }
  }
}
