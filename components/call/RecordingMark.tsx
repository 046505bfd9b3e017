import type { Call } from '../../lib/session/call';
import { useWords } from '../shared/words';

/** Recording is audio: a dot and a word, wherever the state of the call stands. */
export function RecordingMark({ call }: { call: Call | null }) {
  const { m } = useWords();
  const { recording } = call ?? {};
  if (recording !== 'on' && recording !== 'paused') return null;
  return (
    <span class={`recording is-${recording}`}>
      <span class="rec-dot" />
      {m.calls.recordingIs[recording]}
    </span>
  );
}
