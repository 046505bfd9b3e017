import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Call } from '../../lib/session/call';
import { clock } from '../../lib/view/clock';
import { isRecorded, RecordingMark } from '../call/RecordingMark';
import { Icon } from '../shared/Icon';
import { Spinner, Timer } from '../shared/Timer';
import { useWords } from '../shared/words';
import type { Status } from './recordStatus';

interface StateStripProps {
  status: Status;
  hasTimer?: boolean;
  /** Whose recording is said on the second line. */
  call?: Call | null;
  /** Buttons at the end of the strip. */
  children?: ComponentChildren;
}

/** The first of the card's five places: what is happening, and for how long. */
export function StateStrip({ status, hasTimer = true, call = null, children }: StateStripProps) {
  const { m } = useWords();
  const since = useSeenSince(status);
  return (
    <div class={`strip is-${status.tone} ${status.isLoud ? 'loud' : ''}`}>
      {status.icon === null ? <Spinner /> : <Icon name={status.icon} size={18} />}
      <span class="word">
        {status.word}
        {(status.small !== null || isRecorded(call)) && (
          <small>
            {status.small !== null && <span class="fact">{status.small}</span>}
            {isRecorded(call) && ' '}
            <RecordingMark call={call} />
          </small>
        )}
      </span>
      {hasTimer && <Timer since={since} label={m.record.timeInState} />}
      {children !== undefined && <span class="mini">{children}</span>}
    </div>
  );
}

/** A state whose beginning the session does not keep is timed from when it was first seen here. */
function useSeenSince(status: Status): number {
  const seen = useRef<{ word: string; at: number } | null>(null);
  if (seen.current?.word !== status.word) seen.current = { word: status.word, at: clock.peek() };
  return status.since ?? seen.current.at;
}
