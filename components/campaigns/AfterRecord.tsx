import { useRef } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { sameStatus } from '../../lib/session/channel';
import { Button } from '../shared/Button';
import { Menu, type MenuItem } from '../shared/Menu';
import type { Orders } from '../shared/useOrders';
import { useWords } from '../shared/words';
import { afterRecordChoices } from './channelChoices';
import { channelStatusText, channelTone } from './channelStatusText';

interface AfterRecordProps {
  session: OpenSession;
  send: Orders['send'];
  isOpen: boolean;
  setOpen(isOpen: boolean): void;
  /** Where its menu opens. */
  menuClass: string;
}

/** *Not ready after this record*: chosen beforehand, shown as long as it holds, and taken back at will (SES-3). */
export function AfterRecord({ session, send, isOpen, setOpen, menuClass }: AfterRecordProps) {
  const { m } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const { allowances, afterRecord } = session;
  const choices = afterRecordChoices(allowances.notReadyReasons, allowances.offeredStates.each, m);
  if (choices.length === 0) return null;
  const items: MenuItem[] = choices.map(({ id, label, target }) => ({
    id,
    label,
    mark: markOf(target),
    isChecked: afterRecord !== null && sameStatus(afterRecord, target),
    onPick: (event) => send({ type: 'SetAfterRecord', target }, event),
  }));
  if (afterRecord !== null) {
    items.push({
      id: 'takeBack',
      label: m.afterRecord.takeBack,
      mark: markOf({ is: 'ready' }),
      onPick: (event) => send({ type: 'SetAfterRecord', target: null }, event),
    });
  }
  return (
    <>
      <Button
        label={
          afterRecord === null
            ? m.afterRecord.title
            : m.afterRecord.is(channelStatusText(afterRecord, allowances.notReadyReasons, m))
        }
        icon={afterRecord === null ? 'minus' : 'check'}
        kind="quiet"
        size="small"
        class={afterRecord === null ? 'after' : 'after is-current'}
        popup="menu"
        expanded={isOpen}
        buttonRef={opener}
        onPress={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Menu
          label={m.afterRecord.title}
          class={menuClass}
          opener={opener}
          onClose={() => setOpen(false)}
          items={items}
        />
      )}
    </>
  );
}

function markOf(target: Parameters<typeof channelTone>[0]) {
  const { tone, isHollow } = channelTone(target);
  return { tone, hollow: isHollow };
}
