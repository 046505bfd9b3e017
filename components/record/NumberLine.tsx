import { Icon } from '../shared/Icon';
import { useWords } from '../shared/words';
import { phoneIcon, phoneKind } from './phoneKind';

/** A number exactly as it is dialed, with its kind. */
export function NumberLine({
  number,
  type,
  isChosen = false,
}: {
  number: string;
  type: number | null;
  isChosen?: boolean;
}) {
  const { m } = useWords();
  const kind = phoneKind(type, m);
  return (
    <div class={`num ${isChosen ? 'on' : ''}`}>
      <Icon name={phoneIcon(type)} />
      <span class="one">
        <span class="tel">{number}</span>
        {kind !== null && <span class="kind">{kind}</span>}
      </span>
    </div>
  );
}
