import { regionsOfNumber } from '../../lib/crm/numberRegions';
import { regionNames } from '../../lib/i18n/regionNames';
import { contactTime, formatTimeOfDay } from '../../lib/i18n/times';
import { isDoNotCall, type Objection } from '../../lib/session/objections';
import type { RecordNumber } from '../../lib/session/record';
import { Button } from '../shared/Button';
import { Icon } from '../shared/Icon';
import { KeyHint } from '../shared/KeyHint';
import { useWords, type Words } from '../shared/words';
import type { CardWork } from './cardWork';
import { minute } from './minute';
import { isOffered, type Move, reasonOf } from './moves';
import { NumberText } from './NumberText';
import { phoneIcon, phoneKind } from './phoneKind';
import { resultLabel } from './resultLabel';

/** The region that a number is read in, in words; an ambiguous number is said to be one. */
export function regionText(number: string, { m, language, region }: Words): string {
  const regions = regionsOfNumber(number, region);
  const names = regionNames(language, regions);
  if (names === null) return m.record.noRegion;
  return regions.length === 1 ? names : m.record.ambiguous(names);
}

interface NumberRowProps {
  number: RecordNumber;
  /** The record's own: what is as with it is not said again. */
  own: RecordNumber;
  group: string;
  keyHint: string | undefined;
  work: CardWork;
  call: Move;
}

/** One of several numbers: choosing it dials nothing, its own Call does. */
export function NumberRow({ number, own, group, keyHint, work, call }: NumberRowProps) {
  const words = useWords();
  const { m } = words;
  const { dialing } = work;
  const isChosen = number.phone === dialing.target.phone;
  const kind = phoneKind(number.phoneType, m);
  const facts = factsOf(number, own, words);
  return (
    <div class={`num ${isChosen ? 'on' : ''}`}>
      <label class="pick">
        <input
          type="radio"
          name={group}
          checked={isChosen}
          aria-keyshortcuts={keyHint}
          onChange={(event) => dialing.choose(number, event)}
        />
        <Icon name={phoneIcon(number.phoneType)} />
        <span class="one grow">
          <NumberText number={number.phone} /> {kind !== null && <span class="kind">{kind}</span>}
          <span class="facts"> {facts.join(' · ')}</span>
          <Caution objections={dialing.objectionsTo(number)} />
        </span>
        {keyHint !== undefined && <KeyHint of={keyHint} />}
      </label>
      {isOffered(call) && (
        <Button
          label={m.record.call}
          name={[m.record.call, kind, number.phone].filter((part) => part !== null).join(' ')}
          icon="phone"
          size="small"
          settling={!work.isSettled}
          unavailable={reasonOf(call) ?? dialing.refusalOf(number)}
          ignoresEnter={work.enterNeverDials}
          onPress={(event) => work.take({ does: 'callNumber', number }, event)}
        />
      )}
    </div>
  );
}

/** What speaks against a number now. */
function Caution({ objections: [objection] }: { objections: readonly Objection[] }) {
  const { m } = useWords();
  if (objection === undefined) return null;
  return (
    <span class="caution"> {objection === 'doNotCall' ? m.callResults.doNotCall : m.caseInformation.outside}</span>
  );
}

function factsOf(number: RecordNumber, own: RecordNumber, words: Words): readonly string[] {
  const { m, language } = words;
  const facts = [regionText(number.phone, words)];
  if (number.unlisted) return [...facts, m.record.numberUnlisted];
  const { dialHours } = number;
  const isElsewhere =
    number.timeZoneName !== own.timeZoneName ||
    number.timeZoneOffset !== own.timeZoneOffset ||
    dialHours?.from !== own.dialHours?.from ||
    dialHours?.until !== own.dialHours?.until;
  const local = isElsewhere ? contactTime(language, number, minute.value) : null;
  if (isElsewhere && dialHours !== null && local !== null) {
    const [from, until] = [dialHours.from, dialHours.until].map((time) => formatTimeOfDay(language, time));
    const hours = from === until ? m.caseInformation.allDay : m.caseInformation.hours(from ?? '', until ?? '');
    facts.push(m.record.hoursThere(hours, local.text, local.zone));
  }
  if (number.attempts !== null && number.attempts > 0) facts.push(m.record.attempts(number.attempts));
  const { lastResult } = number;
  if (lastResult !== null && !isDoNotCall(lastResult)) facts.push(m.record.lastResultIs(resultLabel(lastResult, m)));
  return facts;
}
