import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { RecordInHand } from '../../lib/session/record';
import { Button } from '../shared/Button';
import { Problem } from '../shared/Message';
import { Spinner } from '../shared/Timer';
import { useWords } from '../shared/words';
import type { CardWork } from './cardWork';
import type { Move } from './moves';
import { NumberLine } from './NumberLine';
import { NumberRow } from './NumberRow';

interface NumbersProps {
  record: RecordInHand;
  work: CardWork;
  call: Move;
  /** Digit keys choose a number; after a call they choose its result. */
  hasDigits: boolean;
}

/** As many have a digit key; the rest is reached by arrow keys. */
const keyed = 9;

/** The contact's numbers: one as a line, several as a group of choices, each with its own Call (PULL-9). */
export function Numbers({ record, work, call, hasDigits }: NumbersProps) {
  const { m } = useWords();
  const group = useId();
  const list = useRef<HTMLDivElement>(null);
  const { numbers, target } = work.dialing;
  useLayoutEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('.on');
    const box = list.current;
    if (!row || !box) return;
    // In a long list only: the card itself must not move under the pointer.
    const top = row.offsetTop - box.offsetTop;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + row.offsetHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = top + row.offsetHeight - box.clientHeight;
    }
  }, [target.phone, numbers.length]);
  const [own] = numbers;
  if (own === undefined || numbers.length === 1) {
    return <NumberLine number={target.phone} type={target.phoneType} isChosen={true} />;
  }
  return (
    <div class="nums" role="radiogroup" aria-label={m.record.numbers} ref={list}>
      {numbers.map((number, index) => (
        <NumberRow
          key={number.phone}
          number={number}
          own={record.data}
          group={group}
          keyHint={hasDigits && work.hasKeys && index < keyed ? String(index + 1) : undefined}
          work={work}
          call={call}
        />
      ))}
    </div>
  );
}

/** Whether the dialer has named the contact's other numbers; nothing to say where it has, or was not asked. */
export function ChainNote({ record, work }: { record: RecordInHand; work: CardWork }) {
  const { m } = useWords();
  const { chain } = record;
  if (chain.is === 'unasked' || chain.is === 'listed') return null;
  if (chain.is === 'asked') {
    return (
      <p class="hint chain late">
        <Spinner />
        {m.record.numbersAsked}
      </p>
    );
  }
  return (
    <div class="chain">
      {chain.is === 'silent' ? (
        <p class="hint">{m.record.numbersSilent}</p>
      ) : (
        <Problem text={m.record.numbersRefused} detail={chain.detail === null ? null : m.detail(chain.detail)} />
      )}
      <Button label={m.record.askAgain} kind="quiet" size="small" onPress={work.askNumbers} />
    </div>
  );
}
