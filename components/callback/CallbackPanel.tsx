import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { numberOf } from '../../lib/session/numbers';
import type { RecordInHand } from '../../lib/session/record';
import type { SessionIntents } from '../intents';
import { minute } from '../record/minute';
import { useNewNumber } from '../record/useNewNumber';
import { Problem } from '../shared/Message';
import { PartSlot } from '../shared/PartSlot';
import { failureText } from '../shared/useOrders';
import { useWords } from '../shared/words';
import { CallbackNumber } from './CallbackNumber';
import { CallbackOwnerChoice } from './CallbackOwnerChoice';
import type { Scheduling } from './useScheduling';
import { whenPart } from './whenPart';

interface CallbackPanelProps {
  record: RecordInHand;
  session: OpenSession;
  intents: SessionIntents;
  scheduling: Scheduling;
}

/** *Schedule Callback* over the card's middle. Its title is the check box: a callback that is entered is set, clearing it cancels (CB-6). */
export function CallbackPanel({ record, session, intents, scheduling }: CallbackPanelProps) {
  const { m, language } = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const newNumber = useNewNumber(record, session, intents, 'callback');
  const { entry, draft, fault, asked, atDialer, failure } = scheduling;
  const isKept = draft !== null && atDialer === 'current';
  useLayoutEffect(() => {
    box.current?.closest('.body')?.scrollTo?.({ top: 0 });
  }, []);
  return (
    <section
      class="body callback"
      ref={box}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.repeat) return;
        const target = event.composedPath()[0];
        if (event.key === 'Escape') scheduling.open(false);
        else if (event.key === 'Enter' && target instanceof HTMLInputElement) scheduling.schedule(event);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div class="now">
        <label class="choice callback-title">
          <input
            type="checkbox"
            checked={draft !== null}
            aria-disabled={isKept ? 'true' : undefined}
            aria-describedby={`${id}kept`}
            onClick={(event) => {
              if (isKept) event.preventDefault();
            }}
            onChange={(event) => scheduling.setOn(event.currentTarget.checked, event)}
          />
          <h3 id={id}>{m.callback.title}</h3>
        </label>
        {draft !== null && atDialer !== 'none' && (
          <p class="hint" id={`${id}kept`}>
            {isKept ? m.refusals.callbackSent : m.callback.takenBack}
          </p>
        )}
        <PartSlot
          part={whenPart}
          words={m.callback}
          props={{
            language,
            entry,
            check: scheduling.check,
            number: numberOf(record, entry.number) ?? record.data,
            now: minute.value,
            isOn: draft !== null,
            fault,
            warning: scheduling.warning,
            isTyping: scheduling.isTyping,
            takesFocus: scheduling.takesFocus,
            asked,
            change: scheduling.change,
            goOn: () => scheduling.primary.current?.focus(),
          }}
        />
        <div class="callback-who">
          <CallbackNumber record={record} session={session} scheduling={scheduling} newNumber={newNumber} />
          <CallbackOwnerChoice session={session} scheduling={scheduling} />
        </div>
        {failure !== null && (
          <div role="alert">
            <Problem text={failureText(failure, m)} />
          </div>
        )}
      </div>
    </section>
  );
}
