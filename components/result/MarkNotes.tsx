import type { PageMessages } from '../../lib/i18n/enPage';
import type { DoNotCallMark } from '../../lib/session/doNotCall';
import type { RecordInHand } from '../../lib/session/record';
import { Message } from '../shared/Message';
import { useWords } from '../shared/words';

/** Where the marks of *Do Not Call* stand that the agent has set on this record. */
export function MarkNotes({ marks }: Pick<RecordInHand, 'marks'>) {
  const { m } = useWords();
  return (
    <>
      {marks.map((mark) => (
        <Message
          key={mark.reference}
          tone={mark.status === 'marked' ? 'error' : mark.status === 'sending' ? 'unknown' : 'warning'}
          icon="ban"
          title={markTitle(mark, m)}
        >
          {markText(mark, m)}
        </Message>
      ))}
    </>
  );
}

const markTitle = ({ status }: DoNotCallMark, m: PageMessages): string =>
  status === 'marked' ? m.callResults.doNotCall : m.doNotCall[status];

/** What a mark means for the agent now. */
export function markText({ status, scope, phone }: DoNotCallMark, m: PageMessages): string {
  if (status === 'marked') return scope === 'contact' ? m.doNotCall.markedContact : m.doNotCall.markedNumber(phone);
  return status === 'sending' ? m.doNotCall.sendingText : m.doNotCall.unconfirmedText;
}
