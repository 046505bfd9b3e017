import type { ContactLink, Place } from '../../lib/crm/place';
import { contactLabel } from '../../lib/session/contact';
import type { RecordInHand } from '../../lib/session/record';
import { Button } from '../shared/Button';
import { useWords } from '../shared/words';

/** What a page is compared with: a record in hand, or what is known of the contact who calls. */
type Known = Pick<RecordInHand, 'data'>;

interface PlaceNoteProps {
  place: Place;
  record: Known;
  records: readonly Known[];
  /** The contact was to be opened by itself, and is not: the step to it is made plain. */
  isWanted: boolean;
  /** The step to the contact, where there is exactly one. */
  open: ((event: Event) => void) | null;
  keyHint: string | undefined;
  openCandidate(href: string, event: Event): void;
  chooseRecord(record: string): void;
}

/** How the page relates to the record: nothing to say where it is the contact's own; else a way there. Never a guess (CRM-1). */
export function PlaceNote(props: PlaceNoteProps) {
  const { place, record, records, isWanted, open, keyHint, openCandidate, chooseRecord } = props;
  const { m } = useWords();
  const { key } = record.data;
  const contact = contactLabel(record.data);
  const button = open && (
    <Button
      label={m.record.openContact}
      icon="externalLink"
      size="small"
      class={isWanted ? 'is-current' : ''}
      keyHint={keyHint}
      onPress={open}
    />
  );
  if (place.is === 'contactPage') {
    const same = records.filter((each) => place.matches.includes(each.data.key));
    if (same.length > 1 && place.matches.includes(key)) {
      return <RecordChoice records={same} current={key} choose={chooseRecord} />;
    }
    if (place.matches.includes(key)) return null;
    return (
      <div class="place">
        <p>{m.record.notThisPage(contact)}</p>
        {button}
      </div>
    );
  }
  const candidates = place.candidates.filter((candidate) => candidate.record === key);
  if (candidates.length > 1) return <CandidateChoice candidates={candidates} open={openCandidate} />;
  const [only] = candidates;
  return (
    <div class="place">
      <p>{only === undefined ? m.record.noneMatches(contact) : m.record.listed(only.name)}</p>
      {button}
    </div>
  );
}

function CandidateChoice({
  candidates,
  open,
}: {
  candidates: readonly ContactLink[];
  open: PlaceNoteProps['openCandidate'];
}) {
  const { m } = useWords();
  return (
    <div class="place choice">
      <p>
        <b>{m.record.severalMatch}</b> {m.record.severalMatchText}
      </p>
      <ul>
        {candidates.map(({ href, name }) => (
          <li key={href}>
            <Button label={name} icon="externalLink" size="small" onPress={(event) => open(href, event)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RecordChoiceProps {
  records: readonly Known[];
  current: string;
  choose(record: string): void;
}

function RecordChoice({ records, current, choose }: RecordChoiceProps) {
  const { m } = useWords();
  return (
    <div class="place choice">
      <p>
        <b>{m.record.severalRecords}</b> {m.record.severalRecordsText}
      </p>
      <ul>
        {records.map(({ data }) => (
          <li key={data.key}>
            <Button
              label={m.list([data.campaign, data.phone])}
              size="small"
              class={data.key === current ? 'is-current' : ''}
              onPress={() => choose(data.key)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
