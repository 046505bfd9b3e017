import type { RecordInHand } from '../../lib/session/record';
import { Button } from '../shared/Button';
import { useWords } from '../shared/words';
import { CallerIdField } from './CallerIdField';
import type { CardWork } from './cardWork';
import { type Move, reasonOf } from './moves';
import { NewNumberField } from './NewNumberField';
import { ChainNote, Numbers } from './Numbers';

interface NumberChoiceProps {
  record: RecordInHand;
  work: CardWork;
  call: Move;
  /** Digit keys choose a number; after a call they choose its result. */
  hasDigits: boolean;
}

/** Which number is dialed, and which one it shows the contact. */
export function NumberChoice({ record, work, call, hasDigits }: NumberChoiceProps) {
  const { m } = useWords();
  const { newNumber, dialing } = work;
  const isTyping = newNumber !== null && newNumber.text !== null;
  return (
    <>
      <h3>
        <span class="grow">{dialing.numbers.length === 1 ? m.record.number : m.record.numbers}</span>
        {newNumber !== null && !isTyping && (
          <Button
            label={m.record.newNumber}
            icon="plus"
            kind="quiet"
            size="small"
            class="accent"
            onPress={() => newNumber.open(true)}
          />
        )}
      </h3>
      <Numbers record={record} work={work} call={call} hasDigits={hasDigits} />
      <ChainNote record={record} work={work} />
      {isTyping && <NewNumberField draft={newNumber} unavailable={reasonOf(work.moves.line)} />}
      <CallerIdField dialing={dialing} />
    </>
  );
}
