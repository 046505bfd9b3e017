import { useWords } from '../shared/words';
import { NumberText } from './NumberText';
import type { Dialing } from './useDialing';

/** The number that the contact sees: a fact where there is one, a choice where there are several, nothing where none is set (PULL-5). */
export function CallerIdField({ dialing }: { dialing: Dialing }) {
  const { m } = useWords();
  const { callerIds, callerId } = dialing;
  if (callerIds.length === 0) return null;
  if (callerIds.length === 1 && callerId !== null) {
    return (
      <div class="caller-id">
        <span class="label">{m.record.callerId}</span>
        <span>
          <NumberText number={callerId.number} /> {callerId.name}
        </span>
      </div>
    );
  }
  return (
    <label class="caller-id">
      <span class="label">{m.record.callerId}</span>
      <select
        class="field"
        ref={dialing.callerIdField}
        value={callerId?.number ?? ''}
        onChange={(event) => dialing.chooseCallerId(event.currentTarget.value, event)}
      >
        {callerId === null && (
          <option value="" disabled={true}>
            {m.record.callerIdChoose}
          </option>
        )}
        {callerIds.map(({ number, name }) => (
          <option key={number} value={number}>
            {name === '' ? number : `${number} ${name}`}
          </option>
        ))}
      </select>
    </label>
  );
}
