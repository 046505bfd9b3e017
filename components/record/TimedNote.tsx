import type { OpenSession } from '../../lib/messaging/snapshot';
import { contactLabel } from '../../lib/session/contact';
import type { RecordInHand, Timed } from '../../lib/session/record';
import { Button } from '../shared/Button';
import { CountRing } from '../shared/CountRing';
import { Message } from '../shared/Message';
import { useWords } from '../shared/words';
import type { CardWork } from './cardWork';
import { NumberText } from './NumberText';
import { phoneKind } from './phoneKind';

interface TimedNoteProps {
  record: RecordInHand;
  timed: Timed;
  session: OpenSession;
  work: CardWork;
}

/** The countdown of a timed preview with the number that it dials, and the one time that it can be held back (PULL-10). */
export function TimedNote({ record, timed, session, work }: TimedNoteProps) {
  const { m } = useWords();
  if (timed.is === 'missed') {
    const reason = timed.because === 'late' ? m.record.missedLate : m.refusals[timed.because];
    return (
      <Message tone="warning" icon="warning" title={m.record.missedTitle}>
        <p>{reason}</p>
        <p>{m.record.nothingDialed}</p>
      </Message>
    );
  }
  const { target } = work.dialing;
  const { timedPreview } = session.allowances;
  const kind = phoneKind(target.phoneType, m);
  return (
    <div class="timed is-waiting">
      <CountRing
        since={timed.until - (timedPreview ?? timed.until - record.arrivedAt)}
        until={timed.until}
        about={m.list([m.record.callNumber(target.phone), contactLabel(record.data)])}
      />
      <p class="grow">
        <b>{m.record.callsItself}</b> <NumberText number={target.phone} /> {kind}
      </p>
      {!timed.heldBack && session.policy.holdBack && (
        <Button
          label={m.record.holdBack}
          size="small"
          onPress={(event) => work.orders.send({ type: 'HoldBack', record: record.data.key }, event)}
        />
      )}
    </div>
  );
}
