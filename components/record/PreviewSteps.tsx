import { useRef } from 'preact/hooks';
import type { RecordInHand } from '../../lib/session/record';
import { Button } from '../shared/Button';
import { Menu } from '../shared/Menu';
import { useWords } from '../shared/words';
import { reasonOf } from './moves';
import { phoneKind } from './phoneKind';
import type { CardWork } from './useCardWork';

/** Before the call: Decline with its two choices, and Call. */
export function PreviewSteps({ record, work }: { record: RecordInHand; work: CardWork }) {
  const { m } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const { moves, hasKeys } = work;
  const isAnyDecline = moves.later === null || moves.dontCall === null;
  return (
    <div class="main">
      <Button
        label={m.record.decline}
        size="large"
        keyHint={hasKeys ? 'D' : undefined}
        popup="menu"
        expanded={work.layer === 'decline'}
        settling={!work.isSettled}
        unavailable={isAnyDecline ? null : reasonOf(moves.later)}
        buttonRef={opener}
        onPress={(event) => work.take({ does: 'decline' }, event)}
      />
      {work.layer === 'decline' && (
        <Menu
          label={m.record.decline}
          class="above"
          opener={opener}
          onClose={() => work.open(null)}
          items={[
            {
              id: 'later',
              label: m.record.later,
              detail: m.record.laterText,
              icon: 'undo',
              ...(hasKeys ? { keyHint: 'L' } : {}),
              unavailable: reasonOf(moves.later),
              onPick: (event) => work.take({ does: 'later' }, event),
            },
            {
              id: 'dontCall',
              label: m.record.dontCall,
              detail: m.record.dontCallText,
              icon: 'userX',
              isDanger: true,
              ...(hasKeys ? { keyHint: 'X' } : {}),
              unavailable: reasonOf(moves.dontCall),
              onPick: (event) => work.take({ does: 'dontCall' }, event),
            },
          ]}
        />
      )}
      <Button
        label={m.record.call}
        detail={phoneKind(record.data.phoneType, m) ?? undefined}
        icon="phone"
        kind="primary"
        size="large"
        keyHint={hasKeys ? 'C' : undefined}
        settling={!work.isSettled}
        unavailable={reasonOf(moves.call)}
        ignoresEnter={work.enterNeverDials}
        onPress={(event) => work.take({ does: 'call' }, event)}
      />
    </div>
  );
}
