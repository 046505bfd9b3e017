import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { contactLabel } from '../../lib/session/contact';
import type { MarkScope } from '../../lib/session/doNotCall';
import { numbersOf } from '../../lib/session/numbers';
import type { RecordInHand } from '../../lib/session/record';
import type { CardWork } from '../record/cardWork';
import { NumberText } from '../record/NumberText';
import { Button } from '../shared/Button';
import { Icon } from '../shared/Icon';
import { useWords } from '../shared/words';
import { type Markable, markable } from './marks';

interface DoNotCallDialogProps {
  record: RecordInHand;
  session: OpenSession;
  work: CardWork;
}

/** What *Do Not Call* asks, for as long as there is something to mark. */
export function DoNotCallDialog({ record, session, work }: DoNotCallDialogProps) {
  const what = markable(record, session, work.dialing.target);
  return what === null ? null : <Asked record={record} what={what} work={work} />;
}

/** Asks once whether the number or the whole contact is meant. It stands over the card, and nothing beneath it takes a key. */
function Asked({ record, what, work }: { record: RecordInHand; what: Markable; work: CardWork }) {
  const { m } = useWords();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const [scope, choose] = useState<MarkScope>(what.isNumberOpen ? 'number' : 'contact');
  useLayoutEffect(() => cancel.current?.focus(), []);
  const close = () => {
    work.entry.doNotCallButton.current?.focus();
    work.open(null);
  };
  const mark = (event: Event) => {
    close();
    work.take({ does: 'markDoNotCall', scope, number: what.number.phone }, event);
  };
  const count = numbersOf(record).length;
  const contact = contactLabel(record.data);
  const isCounted = record.chain.is === 'listed' && count > 1;
  return (
    <div class="veil">
      <div
        ref={root}
        class="dialog"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        tabIndex={-1}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.isComposing) return;
          if (event.key === 'Escape') close();
          else if (event.key === 'Tab') goRound(root.current, event.target, event.shiftKey ? -1 : 1);
          else return;
          event.preventDefault();
        }}
      >
        <h2 id={`${id}-title`} class="red">
          <Icon name="ban" size={18} />
          <span>{m.doNotCall.ask}</span>
        </h2>
        <div class="opts" role="radiogroup" aria-labelledby={`${id}-title`}>
          {what.isNumberOpen && (
            <Option
              name={id}
              isChosen={scope === 'number'}
              choose={() => choose('number')}
              title={m.doNotCall.thisNumber}
            >
              <NumberText number={what.number.phone} />
            </Option>
          )}
          {what.isContactOpen && (
            <Option
              name={id}
              isChosen={scope === 'contact'}
              choose={() => choose('contact')}
              title={m.doNotCall.wholeContact}
            >
              {isCounted ? m.doNotCall.countedNumbers(count, contact) : m.doNotCall.allNumbers(contact)}
            </Option>
          )}
        </div>
        <p id={`${id}-text`}>
          {!what.isNumberOpen && `${m.doNotCall.numberMarked} `}
          {m.doNotCall.text}
        </p>
        <div class="acts">
          <Button label={m.doNotCall.mark} kind="danger" class="solid" settling={!work.isSettled} onPress={mark} />
          <Button label={m.cancel} buttonRef={cancel} onPress={close} />
        </div>
      </div>
    </div>
  );
}

interface OptionProps {
  name: string;
  isChosen: boolean;
  choose(): void;
  title: string;
  children: ComponentChildren;
}

function Option({ name, isChosen, choose, title, children }: OptionProps) {
  return (
    <label class="opt">
      <input type="radio" name={name} checked={isChosen} onChange={choose} />
      <span>
        <b>{title}</b>
        <small>{children}</small>
      </span>
    </label>
  );
}

/** Tab goes round inside: the choice, and the two buttons. */
function goRound(root: HTMLElement | null, from: EventTarget | null, by: 1 | -1): void {
  const stops = [...(root?.querySelectorAll<HTMLElement>('input:checked, button') ?? [])];
  stops[(stops.indexOf(from as HTMLElement) + by + stops.length) % stops.length]?.focus();
}
