import { useId } from 'preact/hooks';
import { isOffered, reasonOf } from '../record/moves';
import { Button } from '../shared/Button';
import { useWords } from '../shared/words';
import { nameOnLine, roleOnLine } from './lineNames';
import type { Line } from './useLine';

/** Who is on the line beside the agent, where that is more than one; in a conference whoever can be removed has a button. */
export function Parties({ line }: { line: Line }) {
  const { m } = useWords();
  const id = useId();
  const { parties = [] } = line.call;
  if (parties.length < 2) return null;
  return (
    <section class="parties" aria-labelledby={id}>
      <h3 id={id}>{m.calls.parties}</h3>
      <ul>
        {parties.map((party, index) => {
          const who = nameOnLine(line, party.number);
          return (
            <li key={`${party.number} ${index}`} class="leg">
              <span class="grow">
                <b>{who}</b> <span class="state">{roleOnLine(line, party, m)}</span>
              </span>
              {/* Whoever listens in is none of the agent's to remove. */}
              {party.role !== 'observer' && isOffered(line.dropMove) && (
                <Button
                  label={m.calls.remove}
                  name={m.calls.removeParty(who)}
                  size="small"
                  settling={!line.isSettled}
                  unavailable={reasonOf(line.dropMove)}
                  onPress={(event) => line.drop(party.number, event)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
