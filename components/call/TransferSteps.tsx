import { isOffered, reasonOf } from '../record/moves';
import { Button } from '../shared/Button';
import { useWords } from '../shared/words';
import type { Line } from './useLine';

/** The action bar of the panel: left closes it, right sends. What is not possible is not offered. */
export function TransferSteps({ line }: { line: Line }) {
  const { m } = useWords();
  const { reaching, isSettled } = line;
  const { steps, draft } = reaching;
  const now = draft.how === 'transfer' ? m.calls.transferNow : m.calls.addNow;
  const offered = (
    [
      ['consult', m.calls.consultFirst],
      ['now', now],
    ] as const
  ).filter(([step]) => isOffered(steps[step]));
  return (
    <div class={`main ${offered.length > 1 ? 'three' : ''}`}>
      <Button label={m.cancel} size="large" onPress={() => reaching.open(false)} />
      {offered.map(([step, label], index) => (
        <Button
          key={step}
          label={label}
          size="large"
          kind={index === offered.length - 1 ? 'primary' : 'plain'}
          settling={!isSettled}
          unavailable={reasonOf(steps[step])}
          describedBy={reaching.aboutId}
          onPress={(event) => reaching.send(step, event)}
        />
      ))}
    </div>
  );
}
