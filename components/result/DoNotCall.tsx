import type { OpenSession } from '../../lib/messaging/snapshot';
import type { RecordInHand } from '../../lib/session/record';
import type { CardWork } from '../record/cardWork';
import { reasonOf } from '../record/moves';
import { Button } from '../shared/Button';
import { useWords } from '../shared/words';
import { markable } from './marks';

interface DoNotCallProps {
  record: RecordInHand;
  session: OpenSession;
  work: CardWork;
}

/** *Do Not Call*: absent where the agent may not, and once nothing is left to be marked (RES-4). */
export function DoNotCall({ record, session, work }: DoNotCallProps) {
  const { m } = useWords();
  const what = markable(record, session, work.dialing.target);
  if (what === null) return null;
  return (
    <Button
      label={m.callResults.doNotCall}
      icon="ban"
      kind="quiet"
      size="small"
      class="red"
      popup="dialog"
      expanded={work.layer === 'doNotCall'}
      settling={!work.isSettled && work.layer !== 'doNotCall'}
      unavailable={what.isSending ? m.doNotCall.sending : reasonOf(work.moves.line)}
      buttonRef={work.entry.doNotCallButton}
      onPress={() => work.open('doNotCall')}
    />
  );
}
