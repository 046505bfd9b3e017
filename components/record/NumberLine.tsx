import { Icon } from '../shared/Icon';
import { useWords } from '../shared/words';
import { regionText } from './NumberRow';
import { NumberText } from './NumberText';
import { phoneIcon, phoneKind } from './phoneKind';

interface NumberLineProps {
  number: string;
  type: number | null;
  isChosen?: boolean;
}

/** A number exactly as it is dialed, with its kind, and with the region that it is read in. */
export function NumberLine({ number, type, isChosen = false }: NumberLineProps) {
  const words = useWords();
  const kind = phoneKind(type, words.m);
  return (
    <div class={`num ${isChosen ? 'on' : ''}`}>
      <Icon name={phoneIcon(type)} />
      <span class="one">
        <NumberText number={number} /> {kind !== null && <span class="kind">{kind}</span>}
        <span class="facts"> {regionText(number, words)}</span>
      </span>
    </div>
  );
}
