import { useRef } from 'preact/hooks';
import { Button } from '../shared/Button';
import { Menu, type MenuItem } from '../shared/Menu';
import { useWords } from '../shared/words';
import type { CardWork } from './cardWork';
import { isOffered, reasonOf } from './moves';
import { phoneKind } from './phoneKind';

/** Before the call: Decline with its two choices, and Call, each where the agent may. */
export function PreviewSteps({ work, about }: { work: CardWork; about: string }) {
  const { m, keys } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const { moves, hasKeys, scheduling } = work;
  // With a callback set the record can be closed without a call: that is the next step then.
  const isPostponable = scheduling.draft !== null && isOffered(moves.postpone);
  const { target, isWarned, refusalOf } = work.dialing;
  const choices: MenuItem[] = [
    {
      id: 'later',
      label: m.record.later,
      detail: m.record.laterText,
      icon: 'undo',
      ...(hasKeys ? { keyHint: keys.later } : {}),
      unavailable: reasonOf(moves.later),
      onPick: (event) => work.take({ does: 'later' }, event),
    },
    {
      id: 'dontCall',
      label: m.record.dontCall,
      detail: m.record.dontCallText,
      icon: 'userX',
      isDanger: true,
      ...(hasKeys ? { keyHint: keys.dontCall } : {}),
      unavailable: reasonOf(moves.dontCall),
      onPick: (event) => work.take({ does: 'dontCall' }, event),
    },
  ];
  const offered = choices.filter(({ id }) => isOffered(id === 'later' ? moves.later : moves.dontCall));
  return (
    <div class={`main ${isPostponable ? 'three' : ''}`}>
      {offered.length > 0 ? (
        <Button
          label={m.record.decline}
          size="large"
          keyHint={hasKeys ? keys.decline : undefined}
          popup="menu"
          expanded={work.layer === 'decline'}
          settling={!work.isSettled}
          unavailable={offered.some(({ unavailable }) => !unavailable) ? null : offered[0]?.unavailable}
          buttonRef={opener}
          onPress={(event) => work.take({ does: 'decline' }, event)}
        />
      ) : (
        // Never a record without any way on and no word of it.
        <span class="status">{isOffered(moves.call) ? null : m.refusals.notAllowed}</span>
      )}
      {work.layer === 'decline' && (
        <Menu label={m.record.decline} class="above" opener={opener} onClose={() => work.open(null)} items={offered} />
      )}
      {isPostponable && (
        <Button
          label={m.callback.postpone}
          kind="primary"
          size="large"
          settling={!work.isSettled}
          unavailable={reasonOf(moves.postpone)}
          onPress={(event) => work.take({ does: 'postpone' }, event)}
        />
      )}
      {isOffered(moves.call) && (
        <Button
          label={m.record.call}
          detail={phoneKind(target.phoneType, m) ?? undefined}
          icon="phone"
          kind={isPostponable ? 'plain' : 'primary'}
          size="large"
          keyHint={hasKeys ? keys.call : undefined}
          settling={!work.isSettled}
          unavailable={reasonOf(moves.call) ?? (isWarned ? m.record.notDialedYet : refusalOf(target))}
          describedBy={about}
          ignoresEnter={work.enterNeverDials}
          onPress={(event) => work.take({ does: 'call' }, event)}
        />
      )}
    </div>
  );
}
