import { useId, useState } from 'preact/hooks';
import type { Settings } from '../../lib/storage/settings';
import { isFreeKey, type KeyAction, type KeyChoice, usualKeys } from '../../lib/support/cardKeys';
import { clashOf, keyActions } from '../record/keyClash';
import { Button } from '../shared/Button';
import { useOwnWords } from '../shared/ownWords';
import { KeyField } from './KeyField';
import { Outcome } from './Outcome';
import { LockNote, Row } from './Row';
import { useSaved } from './useChoice';
import type { Save } from './useSaver';

interface CardKeysProps {
  settings: Settings;
  isFixed: boolean;
  save: Save;
}

/** The single keys of the card, each changed by pressing another in its field. */
export function CardKeysRow({ settings, isFixed, save }: CardKeysProps) {
  const { m } = useOwnWords();
  const id = useId();
  const [problem, setProblem] = useState<{ action: KeyAction; text: string } | null>(null);
  const chosen = useSaved(settings.keys, (before, keys: KeyChoice) => ({ ...before, keys }), save);
  const keys = { ...usualKeys, ...chosen.value };
  const words: Readonly<Record<KeyAction, string>> = { ...m.card.keyList, openContact: m.record.openContact };
  const press = (action: KeyAction, key: string, event: Event) => {
    const clash = clashOf(action, key, keys);
    if (!isFreeKey(key)) return setProblem({ action, text: m.options.keyTaken });
    if (clash !== null) return setProblem({ action, text: m.options.keyClash(key, words[clash]) });
    setProblem(null);
    if (key === keys[action]) return;
    const { [action]: _before, ...others } = chosen.value;
    chosen.choose(key === usualKeys[action] ? others : { ...others, [action]: key }, event);
  };
  return (
    <Row label={m.options.cardKeys} labelId={id}>
      <p class="hint">{isFixed ? <LockNote /> : m.options.cardKeysHint}</p>
      <fieldset class="card-keys" aria-labelledby={id}>
        {keyActions.map((action) => (
          <KeyField
            key={action}
            label={words[action]}
            value={keys[action]}
            problem={problem?.action === action ? problem.text : null}
            isFixed={isFixed}
            press={(key, event) => press(action, key, event)}
            leave={() => setProblem(null)}
          />
        ))}
      </fieldset>
      {!isFixed && (
        <div class="setting-line">
          <Button
            label={m.options.resetKeys}
            size="small"
            unavailable={Object.keys(chosen.value).length === 0 ? m.options.usualKeys : null}
            onPress={(event) => {
              setProblem(null);
              chosen.choose({}, event);
            }}
          />
          <Outcome submission={chosen.submission} sending={m.options.saving} done={m.options.saved} />
        </div>
      )}
    </Row>
  );
}
