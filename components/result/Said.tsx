import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Closing, RecordInHand } from '../../lib/session/record';
import { resultLabel } from '../record/resultLabel';
import { useWords } from '../shared/words';

interface SaidProps {
  record: RecordInHand;
  session: OpenSession;
  closing: Closing;
}

/** What the agent has said of a record that is on its way out: it can be read, and not changed any more. */
export function Said({ record, session, closing }: SaidProps) {
  const { m } = useWords();
  if (closing.how !== 'done' && closing.how !== 'postponed') return null;
  const { disposition: offered } = session.allowances;
  const disposition = offered?.values.find(({ code }) => code === record.disposition)?.name;
  const rows = [
    [m.record.result, closing.how === 'done' ? resultLabel(closing.result, m) : m.record.postponed],
    [m.entry.disposition, disposition],
    [m.entry.note, session.policy.noteKey === '' ? '' : record.note.trim()],
  ];
  return (
    <dl class="kv spaced said">
      {rows.map(
        ([label, text]) =>
          text && (
            <>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </>
          ),
      )}
    </dl>
  );
}
