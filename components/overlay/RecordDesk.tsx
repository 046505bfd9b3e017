import type { RecordInHand } from '../../lib/session/record';
import { inHand } from '../arrival/arrivals';
import type { AnswerKeys } from '../arrival/useArrival';
import { DownServices } from '../campaigns/DownServices';
import { NoticeMessage } from '../campaigns/NoticeMessage';
import { isContactWanted } from '../record/isContactWanted';
import { PlaceNote } from '../record/PlaceNote';
import { RecordCard } from '../record/RecordCard';
import { wayToContact } from '../record/wayToContact';
import { useWords } from '../shared/words';
import { CardTools } from './CardTools';
import type { DeskProps } from './Desk';
import { KeyList } from './KeyList';

interface RecordDeskProps extends DeskProps {
  record: RecordInHand;
  pick(record: string): void;
  /** Answers what waits in a strip above. */
  answers: AnswerKeys;
}

/** The record in hand on a page, with how the page stands to it. */
export function RecordDesk(props: RecordDeskProps) {
  const { record, pick, session, singleKeys, place, position, isStale, asked, intents, now } = props;
  const { m, keys } = useWords();
  const openContact = wayToContact(place, record.data.key, intents);
  const hasKey = record.phase.is === 'preview' || record.phase.is === 'ended';
  return (
    <RecordCard
      key={record.data.key}
      record={record}
      session={session}
      intents={intents}
      singleKeys={singleKeys}
      now={now}
      leave={intents.leaveCard}
      openContact={openContact}
      stripTools={(work) => (
        <CardTools
          position={position}
          isMoving={work.layer === 'position'}
          setMoving={(isMoving) => work.open(isMoving ? 'position' : null)}
          intents={intents}
          collapse={() => intents.collapse(true)}
        />
      )}
      pick={pick}
      answers={props.answers}
      asked={asked}
      notices={
        <>
          <DownServices services={session.services} />
          {session.notices.map((notice) => (
            <NoticeMessage key={notice.id} notice={notice} session={session} intents={intents} isLeading={false} />
          ))}
        </>
      }
      aboveNow={
        <>
          {isStale && <p class="late hint">{m.link.workerGone}</p>}
          <PlaceNote
            place={place}
            record={record}
            records={inHand(session)}
            isWanted={isContactWanted(record, session)}
            open={openContact}
            keyHint={singleKeys && hasKey ? keys.openContact : undefined}
            openCandidate={intents.openCandidate}
            chooseRecord={pick}
          />
        </>
      }
      layers={(work) => work.layer === 'help' && <KeyList isOn={singleKeys} close={() => work.open(null)} />}
    />
  );
}
