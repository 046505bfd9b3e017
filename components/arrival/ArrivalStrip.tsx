import { useLayoutEffect } from 'preact/hooks';
import { contactLabel } from '../../lib/session/contact';
import type { SessionIntents } from '../intents';
import { cardKey } from '../record/cardKeys';
import { CountRing } from '../shared/CountRing';
import { useWords } from '../shared/words';
import { ArrivalProblems, ArrivalSteps } from './ArrivalSteps';
import { type Arrival, arrivalLabel } from './arrivals';
import { type AnswerKeys, useArrival } from './useArrival';

interface ArrivalStripProps {
  arrival: Arrival;
  intents: SessionIntents;
  now(): number;
  /** Its answers have keys on the card beneath. */
  answerKeys?: AnswerKeys | undefined;
  /** A key that does something else on that card. */
  takenKey?: string | null;
}

/** An interaction preview beside what is in hand: a strip above the card, which stays as it is. */
export function ArrivalStrip({ arrival, intents, now, answerKeys, takenKey }: ArrivalStripProps) {
  const { m, keys } = useWords();
  const work = useArrival(arrival, intents, now);
  const { data, campaign, since, until } = arrival;
  const about = arrivalLabel(arrival, m);
  useLayoutEffect(() => {
    if (answerKeys === undefined) return;
    answerKeys.current = work.answer;
    return () => {
      answerKeys.current = null;
    };
  });
  return (
    <section
      class={`other-call is-${arrival.of === 'record' ? 'waiting' : 'connecting'}`}
      aria-label={m.notices.about(m.record.states.arriving, about)}
      data-arrival={arrival.of}
      onKeyDown={(event) => {
        if (answerKeys === undefined) return;
        const at = { singleKeys: true, phase: 'arriving', isDeclining: false, isKeypadOpen: false } as const;
        const step = cardKey(event, { ...at, isOnControl: true }, keys);
        if (step?.does !== 'accept' && step?.does !== 'reject') return;
        event.preventDefault();
        event.stopPropagation();
        work.answer(step.does, event);
      }}
    >
      <div class="other-call-row">
        <CountRing since={since} until={until} about={about} />
        <span class="grow">
          <b>{data === null ? campaign : contactLabel(data)}</b>
          <small>{data === null ? m.record.states.arriving : campaign}</small>
        </span>
        <ArrivalSteps
          arrival={arrival}
          work={work}
          size="small"
          hasKeys={answerKeys !== undefined}
          takenKey={takenKey ?? null}
        />
      </div>
      <ArrivalProblems arrival={arrival} work={work} />
    </section>
  );
}
