import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import type { Settings } from '../../lib/storage/settings';
import type { OptionsIntents } from '../intents';
import { Button } from '../shared/Button';
import { useOwnWords } from '../shared/ownWords';
import { CheckLine } from './CheckRow';
import { isLocked } from './locks';
import { Outcome } from './Outcome';
import { Row } from './Row';
import { Section } from './Section';
import { SoundDevice } from './SoundDevice';
import { useSaved } from './useChoice';
import { attempt, type Save } from './useSaver';
import { useSubmission } from './useSubmission';
import { VolumeRow } from './VolumeRow';

interface SoundsProps {
  snapshot: OptionsSnapshot;
  save: Save;
  intents: Pick<OptionsIntents, 'testSound' | 'soundOutputs' | 'askForNames'>;
}

/** What is heard of arrivals and of a lost connection, how loud and where. */
export function SoundsSection({ snapshot: { settings, locked }, save, intents }: SoundsProps) {
  const { m } = useOwnWords();
  const { sound } = settings;
  const testing = useSubmission();
  const isFixed = (name: keyof Settings['sound']) => isLocked(locked, `sound.${name}`);
  const isOn = useSaved(sound.isOn, change('isOn'), save);
  const volume = useSaved(sound.volume, change('volume'), save);
  const device = useSaved(sound.device, change('device'), save);
  const duringCalls = useSaved(sound.duringCalls, change('duringCalls'), save);
  return (
    <Section id="sounds" title={m.options.sounds}>
      <CheckLine label={m.options.soundOn} text={m.options.soundOnText} choice={isOn} isFixed={isFixed('isOn')} />
      <VolumeRow choice={volume} isFixed={isFixed('volume')} />
      <SoundDevice choice={device} isFixed={isFixed('device')} intents={intents} />
      <CheckLine
        label={m.options.duringCalls}
        text={m.options.duringCallsText}
        choice={duringCalls}
        isFixed={isFixed('duringCalls')}
      />
      <Row label={m.options.testSoundLabel}>
        <div class="setting-line">
          <Button
            label={m.options.testSound}
            size="small"
            unavailable={isOn.value ? null : m.options.soundIsOff}
            onPress={(event) => testing.run(() => attempt(() => intents.testSound(event)))}
          />
          {!isOn.value && <span class="hint">{m.options.soundIsOff}</span>}
          <Outcome
            submission={testing}
            sending={m.options.testSoundSending}
            done={m.options.testSoundDone}
            failed={m.options.testSoundFailed}
          />
        </div>
      </Row>
    </Section>
  );
}

const change =
  <Name extends keyof Settings['sound']>(name: Name) =>
  (before: Settings, value: Settings['sound'][Name]): Settings => ({
    ...before,
    sound: { ...before.sound, [name]: value },
  });
