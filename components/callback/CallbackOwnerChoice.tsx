import { useId } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { Problem } from '../shared/Message';
import { useWords } from '../shared/words';
import type { Scheduling } from './useScheduling';

/** Whether the agent calls back or any agent may; where the server allows one only, it is shown and fixed (CB-3). */
export function CallbackOwnerChoice({ session, scheduling }: { session: OpenSession; scheduling: Scheduling }) {
  const { m } = useWords();
  const id = useId();
  const { entry, fault, asked, change } = scheduling;
  const { callbackOwners: owners } = session.allowances;
  const wrong = fault?.field === 'owner' ? fault : null;
  const isFixed = owners.length === 1 && owners[0] === entry.owner;
  return (
    <div>
      <span class="label" id={id}>
        {m.callback.owner}
      </span>
      {isFixed ? (
        <p class="fixed" title={m.callback.ownerFixed}>
          {m.callback.owners[entry.owner]} <span class="hint">{m.callback.ownerFixed}</span>
        </p>
      ) : (
        <div class="seg" role="radiogroup" aria-labelledby={id} aria-describedby={`${id}fault`}>
          {owners.map((owner) => (
            <label key={owner}>
              <input
                type="radio"
                name={id}
                checked={owner === entry.owner}
                onChange={(event) => change({ owner }, event)}
              />
              <span>{m.callback.owners[owner]}</span>
            </label>
          ))}
        </div>
      )}
      <div id={`${id}fault`} role={asked > 0 ? 'alert' : undefined}>
        {wrong !== null && <Problem text={wrong.text} />}
      </div>
    </div>
  );
}
