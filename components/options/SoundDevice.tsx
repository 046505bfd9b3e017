import { useEffect, useId, useState } from 'preact/hooks';
import type { NamesAsked, SoundOutputs } from '../../lib/sound/outputs';
import type { OptionsIntents } from '../intents';
import { Button } from '../shared/Button';
import { Problem } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { Outcome } from './Outcome';
import { LockedValue, Row } from './Row';
import type { Choice } from './useChoice';

interface SoundDeviceProps {
  choice: Choice<string>;
  isFixed: boolean;
  intents: Pick<OptionsIntents, 'soundOutputs' | 'askForNames'>;
}

/** Where sounds come out: the system's default, or a device that the browser names. */
export function SoundDevice({ choice, isFixed, intents }: SoundDeviceProps) {
  const { m } = useOwnWords();
  const id = useId();
  const hintId = `${id}-hint`;
  const [outputs, setOutputs] = useState<SoundOutputs | null>(null);
  const [asked, setAsked] = useState<NamesAsked | null>(null);
  useEffect(() => intents.soundOutputs(setOutputs), []);
  const { value } = choice;
  const known = outputs?.devices.find((device) => device.id === value);
  if (isFixed) {
    return (
      <Row label={m.options.device}>
        <LockedValue value={value === '' ? m.options.deviceDefault : (known?.name ?? m.options.deviceChosen)} />
      </Row>
    );
  }
  if (outputs === null || !outputs.canChoose) {
    return (
      <Row label={m.options.device}>
        <p class="hint">{outputs === null ? m.wait : m.options.deviceFixed}</p>
      </Row>
    );
  }
  return (
    <Row label={m.options.device} htmlFor={id}>
      <div class="setting-line">
        <select
          id={id}
          class="field device"
          value={value}
          aria-describedby={outputs.areNamed ? undefined : hintId}
          onChange={(event) => choice.choose(event.currentTarget.value, event)}
        >
          <option value="">{m.options.deviceDefault}</option>
          {value !== '' && known === undefined && (
            <option value={value}>{outputs.areNamed ? m.options.deviceGone : m.options.deviceChosen}</option>
          )}
          {outputs.devices.map((device) => (
            <option key={device.id} value={device.id}>
              {device.name}
            </option>
          ))}
        </select>
        <Outcome submission={choice.submission} sending={m.options.saving} done={m.options.saved} />
      </div>
      {!outputs.areNamed && (
        <>
          <p class="hint" id={hintId}>
            {m.options.namesHint}
          </p>
          <Button
            label={m.options.askForNames}
            size="small"
            onPress={(event) => void intents.askForNames(event).then(setAsked)}
          />
          <div class="failure" role="alert">
            {(asked === 'refused' || asked === 'noMicrophone') && <Problem text={m.options.namesAsked[asked]} />}
          </div>
        </>
      )}
    </Row>
  );
}
