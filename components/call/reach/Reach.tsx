import { useId } from 'preact/hooks';
import { isOffered } from '../../record/moves';
import { Message } from '../../shared/Message';
import { useWords } from '../../shared/words';
import { targetLabel } from '../targetLabel';
import type { ReachProps } from './reachProps';
import { TargetField } from './TargetField';

/** What is to be done, with whom, and what will come of it. */
export function Reach({ titleId, line, session, findTargets }: ReachProps) {
  const { m } = useWords();
  const id = useId();
  const { reaching } = line;
  const { draft, hows, steps, callerIds, obstacle } = reaching;
  const who = draft.target === null ? null : targetLabel(draft.target);
  const now = draft.how === 'transfer' ? m.calls.willTransfer : m.calls.willAdd;
  return (
    <>
      {hows.length > 1 && (
        <div class="seg" role="radiogroup" aria-labelledby={titleId}>
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
            onChange={(event) => {
              const { value } = event.currentTarget;
              reaching.change({ callerId: value === '' ? null : value });
            }}
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
      <div id={reaching.aboutId} class="will">
        {obstacle !== null && <Message tone="warning" icon="warning" title={obstacle.text} />}
        {who !== null && isOffered(steps.now) && <p class="hint">{now(line.who.call, who)}</p>}
        {who !== null && isOffered(steps.consult) && <p class="hint">{m.calls.willConsult(line.who.call, who)}</p>}
      </div>
    </>
  );
}
