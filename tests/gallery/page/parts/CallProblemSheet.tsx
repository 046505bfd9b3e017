import { Message, Problem } from '../../../../components/shared/Message';
import { useOwnWords } from '../../../../components/shared/ownWords';

/** What is said of every verb that failed, and of every one whose outcome is unknown. */
export function CallProblemSheet() {
  const { m } = useOwnWords();
  return (
    <>
      {Object.entries(m.record.callProblem).map(([verb, text]) => (
        <Problem key={verb} text={text} />
      ))}
      {Object.entries(m.calls.unknownTitle).map(([verb, title]) => (
        <Message key={verb} tone="unknown" icon="refresh" title={title}>
          {m.calls.unknownText}
        </Message>
      ))}
    </>
  );
}
