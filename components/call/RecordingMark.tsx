import type { Call } from '../../lib/session/call';
import { useWords } from '../shared/words';

type Recorded = Call & { recording: 'on' | 'paused' };

export const isRecorded = (call: Call | null): call is Recorded =>
  call !== null && (call.recording === 'on' || call.recording === 'paused');

/** Recording is audio: a dot and a word, wherever the state of the call stands. */
export function RecordingMark({ call }: { call: Call | null }) {
  const { m } = useWords();
  if (!isRecorded(call)) return null;
  return (
    <span class={`recording is-${call.recording}`}>
      <span class="rec-dot" />
      {m.calls.recordingIs[call.recording]}
    </span>
  );
}
