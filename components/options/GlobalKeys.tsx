import { useEffect, useState } from 'preact/hooks';
import type { Shortcut } from '../../lib/messaging/shortcuts';
import type { OptionsIntents } from '../intents';
import { Button } from '../shared/Button';
import { useOwnWords } from '../shared/ownWords';
import { Row } from './Row';

/** The commands of the browser with the keys that they really have; only the browser's own page changes them. */
export function GlobalKeys({ intents }: { intents: Pick<OptionsIntents, 'shortcuts' | 'openShortcuts'> }) {
  const { m } = useOwnWords();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>(null);
  useEffect(() => intents.shortcuts(setShortcuts), []);
  const { openShortcuts } = intents;
  return (
    <Row label={m.options.globalKeys}>
      {shortcuts === null ? (
        <p class="hint">{m.wait}</p>
      ) : (
        <dl class="commands">
          {shortcuts.map(({ name, keys }) => (
            <div key={name}>
              <dt>{m.options.commands[name]}</dt>
              <dd>
                {keys === '' ? (
                  <span class="hint">{m.options.noKey}</span>
                ) : (
                  <span class="keys">
                    {keys.split('+').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {shortcuts?.some(({ keys }) => keys === '') && <p class="hint">{m.options.noKeyHint}</p>}
      {openShortcuts === null ? (
        <p class="hint">{m.options.changeInBrowser}</p>
      ) : (
        <Button label={m.options.openShortcuts} icon="externalLink" size="small" onPress={openShortcuts} />
      )}
    </Row>
  );
}
