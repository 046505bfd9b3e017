import { contactLabel } from '../../lib/session/contact';
import type { SessionIntents } from '../intents';
import { CountRing } from '../shared/CountRing';
import { useWords } from '../shared/words';
import { ArrivalProblems, ArrivalSteps } from './ArrivalSteps';
import { type Arrival, arrivalLabel } from './arrivals';
import { useArrival } from './useArrival';

interface ArrivalStripProps {
  arrival: Arrival;
  intents: SessionIntents;
  now(): number;
}

/** An interaction preview beside what is in hand: a strip above the card, which stays as it is. */
export function ArrivalStrip({ arrival, intents, now }: ArrivalStripProps) {
  const { m } = useWords();
  const work = useArrival(arrival, intents, now);
  const { data, campaign, since, until } = arrival;
  const about = arrivalLabel(arrival, m);
  return (
    <section
      class={`other-call is-${arrival.of === 'record' ? 'waiting' : 'connecting'}`}
      aria-label={m.notices.about(m.record.states.arriving, about)}
      data-arrival={arrival.of}
    >
      <div class="other-call-row">
        <CountRing since={since} until={until} about={about} />
        <span class="grow">
          <b>{data === null ? campaign : contactLabel(data)}</b>
          <small>{data === null ? m.record.states.arriving : campaign}</small>
        </span>
        <ArrivalSteps arrival={arrival} work={work} size="small" hasKeys={false} />
      </div>
      <ArrivalProblems arrival={arrival} work={work} />
    </section>
  );
}
