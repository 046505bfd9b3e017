import { ArrivalCard } from '../arrival/ArrivalCard';
import type { Arrival } from '../arrival/arrivals';
import { isContactWanted } from '../record/isContactWanted';
import { PlaceNote } from '../record/PlaceNote';
import { wayToContact } from '../record/wayToContact';
import { useWords } from '../shared/words';
import { OwnCardTools } from './CardTools';
import type { DeskProps } from './Desk';

/** An interaction preview on a page, and how the page stands to its contact where one is known. */
export function ArrivalDesk({ arrival, ...props }: DeskProps & { arrival: Arrival }) {
  const { session, place, position, intents, singleKeys, now } = props;
  const { keys } = useWords();
  const { data: known } = arrival;
  const record = known && (session.records.find(({ data }) => data.key === known.key) ?? { data: known });
  const openContact = record ? wayToContact(place, record.data.key, intents) : null;
  return (
    <ArrivalCard
      arrival={arrival}
      session={session}
      intents={intents}
      singleKeys={singleKeys}
      now={now}
      leave={intents.leaveCard}
      openContact={openContact}
      stripTools={<OwnCardTools position={position} intents={intents} collapse={() => intents.collapse(true)} />}
      aboveInformation={
        record && (
          <PlaceNote
            place={place}
            record={record}
            records={[record]}
            isWanted={isContactWanted(record, session)}
            open={openContact}
            keyHint={singleKeys ? keys.openContact : undefined}
            openCandidate={intents.openCandidate}
            chooseRecord={() => {}}
          />
        )
      }
    />
  );
}
