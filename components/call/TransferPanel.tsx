import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { SessionIntents } from '../intents';
import { isOffered } from '../record/moves';
import { Problem } from '../shared/Message';
import { failureText } from '../shared/useOrders';
import { useWords } from '../shared/words';
import { TargetField } from './TargetField';
import { targetLabel } from './targetOptions';
import type { Line } from './useLine';

interface TransferPanelProps {
  line: Line;
  session: OpenSession;
  findTargets: SessionIntents['findTargets'];
}

/** *Transfer* over the card's middle: what, to whom, and what will come of it. Nothing goes out from here but by its own buttons. */
export function TransferPanel({ line, session, findTargets }: TransferPanelProps) {
  const { m } = useWords();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const { reaching } = line;
  const { draft, hows, steps, callerIds, failure } = reaching;
  useLayoutEffect(() => {
    box.current?.scrollTo?.({ top: 0 });
  }, []);
  const who = draft.target === null ? null : targetLabel(draft.target);
  const now = draft.how === 'transfer' ? m.calls.willTransfer : m.calls.willAdd;
  return (
    <section
      class="body reaching"
      ref={box}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        reaching.open(false);
      }}
    >
      <div class="now">
        <h3 id={id}>{hows.length > 1 ? m.calls.panel : m.calls[draft.how]}</h3>
        {hows.length > 1 && (
          <div class="seg" role="radiogroup" aria-labelledby={id}>
            {hows.map((how) => (
              <label key={how}>
                <input type="radio" name={id} checked={how === draft.how} onChange={() => reaching.change({ how })} />
                <span>{m.calls[how]}</span>
              </label>
            ))}
          </div>
        )}
        <TargetField on={line} session={session} reaching={reaching} findTargets={findTargets} />
        {callerIds.length > 0 && (
          <label class="caller-id">
            <span class="label">{m.record.callerId}</span>
            <select
              class="field"
              value={draft.callerId ?? ''}
              onChange={(event) =>
                reaching.change({ callerId: event.currentTarget.value === '' ? null : event.currentTarget.value })
              }
            >
              <option value="">{m.calls.callerIdDefault}</option>
              {callerIds.map(({ number, name }) => (
                <option key={number} value={number}>
                  {name === '' ? number : `${number} ${name}`}
                </option>
              ))}
            </select>
          </label>
        )}
        <div id={`${line.call.id}will`} class="will">
          {who !== null && isOffered(steps.now) && <p class="hint">{now(line.who.call, who)}</p>}
          {who !== null && isOffered(steps.consult) && <p class="hint">{m.calls.willConsult(line.who.call, who)}</p>}
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
