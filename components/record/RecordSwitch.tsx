import { useRef } from 'preact/hooks';
import { contactLabel } from '../../lib/session/contact';
import type { RecordInHand } from '../../lib/session/record';
import { Button } from '../shared/Button';
import { Menu } from '../shared/Menu';
import { useWords } from '../shared/words';
import type { CardWork } from './useCardWork';

interface RecordSwitchProps {
  /** The other records in hand. */
  others: readonly RecordInHand[];
  work: CardWork;
  pick(record: string): void;
}

/** The way to the other records in hand; nothing where there is only one. */
export function RecordSwitch({ others, work, pick }: RecordSwitchProps) {
  const { m } = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  if (others.length === 0) return null;
  const label = m.record.otherRecords(others.length);
  return (
    <>
      <Button
        label={label}
        kind="quiet"
        size="small"
        popup="menu"
        expanded={work.layer === 'records'}
        buttonRef={opener}
        onPress={() => work.open(work.layer === 'records' ? null : 'records')}
      />
      {work.layer === 'records' && (
        <Menu
          label={label}
          class="below-name"
          opener={opener}
          onClose={() => work.open(null)}
          items={others.map(({ data }) => ({
            id: data.key,
            label: contactLabel(data),
            detail: data.campaign,
            onPick: () => pick(data.key),
          }))}
        />
      )}
    </>
  );
}
