import type { OpenSession } from '../../lib/messaging/snapshot';
import type { PageIntents } from '../intents';
import { Pill } from '../overlay/Pill';
import { CountRing } from '../shared/CountRing';
import { useWords } from '../shared/words';
import { arrivalStatus } from './arrivalStatus';
import { type Arrival, arrivalLabel } from './arrivals';

interface ArrivalPillProps {
  /** What waits; at least one. */
  arrivals: readonly [Arrival, ...Arrival[]];
  session: OpenSession;
  intents: PageIntents;
  singleKeys: boolean;
}

/** Interaction previews while the card is small: how many wait, and how long the first one still does. */
export function ArrivalPill({ arrivals, session, intents, singleKeys }: ArrivalPillProps) {
  const { m } = useWords();
  const [first] = arrivals;
  const status = arrivalStatus(first, session, m);
  return (
    <Pill
      status={{ ...status, word: session.link === 'down' ? status.word : m.arrival.waiting(arrivals.length) }}
      name={first.campaign}
      hasTimer={false}
      open={() => intents.collapse(false)}
      steer={intents.steer}
      singleKeys={singleKeys}
    >
      <CountRing since={first.since} until={first.until} about={arrivalLabel(first, m)} />
    </Pill>
  );
}
