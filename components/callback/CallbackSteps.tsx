import { Button } from '../shared/Button';
import { useWords } from '../shared/words';
import type { Scheduling } from './useScheduling';

/** The action bar of the panel: left puts everything back as it was, right schedules what is entered. */
export function CallbackSteps({ scheduling, hasKeys }: { scheduling: Scheduling; hasKeys: boolean }) {
  const { m } = useWords();
  const { isCleared, primary } = scheduling;
  return (
    <div class="main">
      <Button label={m.cancel} size="large" onPress={scheduling.putBack} />
      {isCleared ? (
        <Button
          label={m.close}
          size="large"
          kind="primary"
          buttonRef={primary}
          onPress={() => scheduling.open(false)}
        />
      ) : (
        <Button
          label={m.callback.schedule}
          icon="calendarClock"
          size="large"
          kind="primary"
          keyHint={hasKeys ? 'Enter' : undefined}
          buttonRef={primary}
          onPress={scheduling.schedule}
        />
      )}
    </div>
  );
}
