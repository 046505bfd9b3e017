import type { Call } from '../../lib/session/call';
import { Button } from '../shared/Button';
import { Message } from '../shared/Message';
import { Spinner } from '../shared/Timer';
import { useWords } from '../shared/words';
import { doingText } from './doingText';
import type { Line } from './useLine';

/** What must be known about a call before anything is done with it: that its outcome is unknown, that it is a ghost, what it waits for. */
export function CallNotes({ line }: { line: Line }) {
  const { m } = useWords();
  const { call, consultation } = line;
  const doing = doingText(line, m);
  return (
    <>
      {call.ghost !== undefined && (
        <Message
          tone="warning"
          icon="warning"
          title={m.calls.ghosts[call.ghost].title}
          actions={
            <Button
              label={m.calls.ghosts[call.ghost].clear}
              size="small"
              settling={!line.isSettled}
              onPress={line.clear}
            />
          }
        >
          {m.calls.ghosts[call.ghost].text}
        </Message>
      )}
      {[call, consultation].map((each) => each !== null && <UnknownOutcome key={each.id} call={each} />)}
      {doing !== null && (
        <p class="doing" role="status">
          <Spinner />
          {doing}
        </p>
      )}
    </>
  );
}

/** No answer came to the last verb: it may have been done, and is not sent again (LIVE-3). */
function UnknownOutcome({ call: { problem } }: { call: Call }) {
  const { m } = useWords();
  if (problem?.isUnknown !== true) return null;
  return (
    <Message tone="unknown" icon="refresh" title={m.calls.unknownTitle[problem.verb]}>
      {m.calls.unknownText}
    </Message>
  );
}
