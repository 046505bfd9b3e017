import { useComputed } from '@preact/signals';
import type { PageMessages } from '../../lib/i18n/enPage';
import { contactTime, formatTimeOfDay } from '../../lib/i18n/times';
import type { Campaign } from '../../lib/session/campaign';
import { contactLabel } from '../../lib/session/contact';
import type { RecordData } from '../../lib/session/record';
import { isWithin } from '../../lib/support/zoneTime';
import { clock } from '../../lib/view/clock';
import { campaignFacts } from '../campaigns/campaignFacts';
import { useWords } from '../shared/words';
import { resultLabel } from './resultLabel';
import { Section } from './Section';

interface CaseInformationProps {
  /** Null: nobody is known yet, and nothing is made up (AUTO-2). */
  data: RecordData | null;
  /** Null: there is none before the agent has accepted. */
  origin: string | null;
  /** The name alone, or with it all that is told of a campaign whose calls or records come by themselves. */
  campaign: Campaign | string;
  /** Where the call stands, where that is part of it (AUTO-6). */
  callStatus?: string | null;
  isFolded: boolean;
}

/** What is known about the interaction and the record: the same rows in the same order in every phase. */
export function CaseInformation({ data, origin, campaign, callStatus = null, isFolded }: CaseInformationProps) {
  const { m } = useWords();
  const words = m.caseInformation;
  const attempts = data === null ? null : attemptsText(data, m);
  return (
    <Section title={words.title} summary={attempts === null ? '' : words.attemptsAre(attempts)} isFolded={isFolded}>
      <dl class="kv">
        {origin !== null && (
          <>
            <dt>{words.origin}</dt>
            <dd>
              <b>{data === null ? origin : <Together text={origin} part={contactLabel(data)} />}</b>
            </dd>
          </>
        )}
        <dt>{words.campaign}</dt>
        <dd>
          {typeof campaign === 'string' ? (
            campaign
          ) : (
            <>
              {campaign.name}
              <span class="facts">{campaignFacts(campaign, m)}</span>
            </>
          )}
        </dd>
        {callStatus !== null && (
          <>
            <dt>{m.record.callStatus}</dt>
            <dd>{callStatus}</dd>
          </>
        )}
        {data !== null && (
          <>
            <dt>{words.attempts}</dt>
            <dd>{attempts}</dd>
            <dt>{words.lastResult}</dt>
            <dd>{data.lastResult === null ? words.noResult : resultLabel(data.lastResult, m)}</dd>
            <ContactClock data={data} />
          </>
        )}
      </dl>
    </Section>
  );
}

function attemptsText({ attempts }: RecordData, m: PageMessages): string {
  if (attempts === null) return m.caseInformation.unknown;
  return attempts === 0 ? m.caseInformation.noAttempt : String(attempts);
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
function ContactClock({ data }: { data: RecordData }) {
  const { m, language } = useWords();
  const words = m.caseInformation;
  const { dialHours } = data;
  const minute = useComputed(() => Math.floor(clock.value / 60_000));
  const local = contactTime(language, data, minute.value * 60_000);
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
