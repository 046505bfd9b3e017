import type { ComponentChildren } from 'preact';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { contactName } from '../../lib/session/contact';
import type { SessionIntents } from '../intents';
import { CaseInformation } from '../record/CaseInformation';
import { cardKey } from '../record/cardKeys';
import { NumberText } from '../record/NumberText';
import { originOfData } from '../record/originOf';
import { phoneKind } from '../record/phoneKind';
import { StateStrip } from '../record/StateStrip';
import { PlainFields } from '../result/RecordFields';
import { CountRing } from '../shared/CountRing';
import { isTextField } from '../shared/isTextField';
import { useWords } from '../shared/words';
import { ArrivalProblems, ArrivalSteps } from './ArrivalSteps';
import { arrivalStatus, unansweredText } from './arrivalStatus';
import { type Arrival, arrivalLabel } from './arrivals';
import { useArrival } from './useArrival';

interface ArrivalCardProps {
  arrival: Arrival;
  session: OpenSession;
  intents: SessionIntents;
  singleKeys: boolean;
  now(): number;
  isCompact?: boolean;
  stripTools?: ComponentChildren;
  /** The step to the contact's page, where it is offered. */
  openContact?: ((event: Event) => void) | null;
  /** How the page stands to the record, where it is not the contact's. */
  aboveInformation?: ComponentChildren;
  leave(): void;
}

/**
 * An interaction preview on a card of its own height. Who it is about is its heading as far as it is known; else the campaign is. It
 * never takes the focus.
 */
export function ArrivalCard(props: ArrivalCardProps) {
  const { arrival, session, intents, singleKeys, now, isCompact = false, openContact, leave } = props;
  const { m, keys } = useWords();
  const work = useArrival(arrival, intents, now);
  const status = arrivalStatus(arrival, session, m);
  const { data, since, until } = arrival;
  return (
    <section
      class={`card short arrival ${isCompact ? 'compact' : ''}`}
      aria-label={m.card.region(status.word)}
      tabIndex={-1}
      data-focus-home=""
      data-arrival={arrival.of}
      onKeyDown={(event) => {
        const target = event.composedPath()[0] ?? event.target;
        if (event.defaultPrevented || isTextField(target)) return;
        const at = {
          singleKeys,
          phase: 'arriving',
          isDeclining: false,
          isKeypadOpen: false,
          isOnControl: true,
        } as const;
        const step = cardKey(event, at, keys);
        if (step === null) return;
        if (step.does === 'escape') leave();
        else if (step.does === 'accept' || step.does === 'reject') work.answer(step.does, event);
        else if (step.does === 'openContact') openContact?.(event);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <StateStrip status={status} hasTimer={false}>
        <CountRing since={since} until={until} about={arrivalLabel(arrival, m)} />
        {props.stripTools}
      </StateStrip>
      <header class="who">
        <div class="grow">
          <h2>{data === null ? arrival.campaign : (contactName(data) ?? <NumberText number={data.phone} />)}</h2>
          <Known arrival={arrival} />
        </div>
      </header>
      <div class="body">
        {props.aboveInformation}
        <div class="ref">
          <CaseInformation
            data={data}
            origin={data === null ? null : originOfData(data, m)}
            campaign={session.campaigns.find(({ name }) => name === arrival.campaign) ?? arrival.campaign}
            isFolded={false}
          />
          {data !== null && <PlainFields data={data} />}
        </div>
      </div>
      <div class="bar">
        <ArrivalProblems arrival={arrival} work={work} />
        <p class="hint">{unansweredText(arrival, m)}</p>
        <div class="main">
          <ArrivalSteps arrival={arrival} work={work} size="large" hasKeys={singleKeys} />
        </div>
      </div>
    </section>
  );
}

/** Below the heading: the number, where a name stands above it. */
function Known({ arrival: { data } }: { arrival: Arrival }) {
  const { m } = useWords();
  if (data === null) return null;
  const kind = phoneKind(data.phoneType, m);
  if (contactName(data) === null) return <p>{m.record.contactUnknown}</p>;
  return (
    <p>
      <NumberText number={data.phone} /> {kind}
    </p>
  );
}
