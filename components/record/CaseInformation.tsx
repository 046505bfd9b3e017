import { useComputed } from '@preact/signals';
import { contactTime, formatTimeOfDay } from '../../lib/i18n/times';
import type { Call } from '../../lib/session/call';
import { contactLabel } from '../../lib/session/contact';
import type { RecordInHand } from '../../lib/session/record';
import { isWithin } from '../../lib/support/zoneTime';
import { clock } from '../../lib/view/clock';
import { useWords } from '../shared/words';
import { fieldLabel } from './fieldLabel';
import { originOf } from './originOf';
import { resultLabel } from './resultLabel';
import { Section } from './Section';

interface CaseInformationProps {
  record: RecordInHand;
  call: Call | null;
  isFolded: boolean;
}

/** What is known about the interaction and the record: the same rows in the same order in every phase. */
export function CaseInformation({ record, call, isFolded }: CaseInformationProps) {
  const { m } = useWords();
  const { data } = record;
  const words = m.caseInformation;
  const attempts =
    data.attempts === null ? words.unknown : data.attempts === 0 ? words.noAttempt : String(data.attempts);
  const last = data.lastResult === null ? words.noResult : resultLabel(data.lastResult, m);
  return (
    <Section title={words.title} summary={words.attemptsAre(attempts)} isFolded={isFolded}>
      <dl class="kv">
        <dt>{words.origin}</dt>
        <dd>
          <b>
            <Together text={originOf(record, call, m)} part={contactLabel(record.data)} />
          </b>
        </dd>
        <dt>{words.campaign}</dt>
        <dd>{data.campaign}</dd>
        <dt>{words.attempts}</dt>
        <dd>{attempts}</dd>
        <dt>{words.lastResult}</dt>
        <dd>{last}</dd>
        <ContactClock record={record} />
      </dl>
    </Section>
  );
}

/** A text in which one part, a name, breaks only where it does not fit on a line of its own. */
function Together({ text, part }: { text: string; part: string }) {
  const [before = '', ...after] = text.split(part);
  if (after.length === 0) return <>{text}</>;
  return (
    <>
      {before}
      <span class="together">{part}</span>
      {after.join(part)}
    </>
  );
}

/** The contact's local time and dial hours; drawn anew with each minute. */
function ContactClock({ record }: { record: RecordInHand }) {
  const { m, language } = useWords();
  const words = m.caseInformation;
  const { dialHours } = record.data;
  const minute = useComputed(() => Math.floor(clock.value / 60_000));
  const local = contactTime(language, record.data, minute.value * 60_000);
  const isOutside = dialHours !== null && local !== null && !isWithin(dialHours, local.secondsOfDay);
  const time = (seconds: number) => formatTimeOfDay(language, seconds);
  return (
    <>
      <dt>{words.localTime}</dt>
      <dd>{local === null ? words.unknown : words.localTimeIs(local.text, local.zone)}</dd>
      <dt>{words.dialHours}</dt>
      <dd>
        {dialHours === null
          ? words.unknown
          : dialHours.from === dialHours.until
            ? words.allDay
            : words.hours(time(dialHours.from), time(dialHours.until))}
        {isOutside && <span class="caution"> {words.outside}</span>}
      </dd>
    </>
  );
}

/** Every field of the calling list that came with the record, in the server's order. Values are text and nothing else. */
export function RecordFields({ record, isFolded }: { record: RecordInHand; isFolded: boolean }) {
  const { m } = useWords();
  const words = m.caseInformation;
  const { fields } = record.data;
  return (
    <Section title={words.fields} summary={words.fieldCount(fields.length)} isFolded={isFolded}>
      {fields.length === 0 ? (
        <p class="hint">{words.noFields}</p>
      ) : (
        <dl class="kv">
          {fields.map(({ name, value }) => (
            <Field key={name} name={name} value={value} />
          ))}
        </dl>
      )}
    </Section>
  );
}

function Field({ name, value }: { name: string; value: string }) {
  const { m } = useWords();
  return (
    <>
      <dt>{fieldLabel(name)}</dt>
      <dd>{value === '' ? <span class="hint">{m.caseInformation.empty}</span> : value}</dd>
    </>
  );
}
