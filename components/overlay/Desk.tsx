import type { Signal } from '@preact/signals';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Place } from '../../lib/crm/place';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { ArrivalCard } from '../arrival/ArrivalCard';
import { ArrivalPill } from '../arrival/ArrivalPill';
import { inHand } from '../arrival/arrivals';
import { onDesk } from '../arrival/onDesk';
import { Strips } from '../arrival/Strips';
import { DownServices } from '../campaigns/DownServices';
import { NoticeCard } from '../campaigns/NoticeCard';
import { NoticeMessage } from '../campaigns/NoticeMessage';
import type { CardPosition, PageIntents } from '../intents';
import { CallCard } from '../record/CallCard';
import type { AskedDial } from '../record/dialing';
import { PlaceNote } from '../record/PlaceNote';
import { RecordCard } from '../record/RecordCard';
import { wayToContact } from '../record/wayToContact';
import { useWords } from '../shared/words';
import { CampaignsCard } from './CampaignsCard';
import { CardTools, OwnCardTools } from './CardTools';
import { idleStatus } from './idleStatus';
import { KeyList } from './KeyList';
import { Pill } from './Pill';
import { RecordPill } from './RecordPill';
import { shownRecord } from './shownRecord';

interface DeskProps {
  session: OpenSession;
  singleKeys: boolean;
  place: Place;
  position: CardPosition;
  isCollapsed: boolean;
  /** The worker cannot be reached; what is shown may be old. */
  isStale: boolean;
  /** A number that was to be dialed from the page: its record is shown. */
  asked?: Signal<AskedDial | null> | undefined;
  intents: PageIntents;
  now(): number;
}

/** What the page shows of an open session: what is in hand, else what arrives, else a notice, else a pill, else nothing. */
export function Desk(props: DeskProps) {
  const { session, singleKeys, intents, now } = props;
  const { m } = useWords();
  const [picked, pick] = useState<string | null>(null);
  const wanted = props.asked?.value?.record ?? null;
  useLayoutEffect(() => {
    if (wanted !== null) pick(wanted);
  }, [wanted]);
  const [isListOpen, openList] = useState(false);
  const leave = intents.leaveCard;
  const around = { session, intents, singleKeys, now, leave };
  const { card, arrivals, calls } = onDesk(session, shownRecord(inHand(session), props.place, picked), m);
  const tools = (collapse: (() => void) | null) => (
    <OwnCardTools position={props.position} intents={intents} collapse={collapse} />
  );
  const strips = <Strips arrivals={arrivals} calls={calls} session={session} intents={intents} now={now} />;
  if (props.isCollapsed && (card?.is === 'record' || card?.is === 'arrival')) {
    const [first, ...others] = card.is === 'arrival' ? [card.arrival, ...arrivals] : arrivals;
    return (
      <>
        {first !== undefined && <ArrivalPill arrivals={[first, ...others]} {...around} />}
        {card.is === 'record' && <RecordPill record={card.record} open={() => intents.collapse(false)} {...around} />}
      </>
    );
  }
  if (card?.is === 'record') {
    return (
      <>
        {strips}
        <RecordDesk {...props} record={card.record} pick={pick} />
      </>
    );
  }
  if (card?.is === 'arrival') {
    const { arrival } = card;
    return (
      <>
        {strips}
        <ArrivalCard key={arrival.key} arrival={arrival} stripTools={tools(() => intents.collapse(true))} {...around} />
      </>
    );
  }
  if (card !== null) {
    return (
      <>
        {strips}
        <CallCard call={card.call} stripTools={tools(null)} {...around} />
      </>
    );
  }
  const [notice] = session.notices;
  if (notice !== undefined) return <NoticeCard key={notice.id} notice={notice} {...around} />;
  const sent = session.unconfirmed.length;
  const isAnythingToList = session.campaigns.length > 0 || sent > 0;
  if (!isAnythingToList && session.fetching.length === 0 && session.link === 'live') return null;
  const status = idleStatus(session, m);
  if (isListOpen && isAnythingToList) {
    return (
      <CampaignsCard
        session={session}
        status={status}
        intents={intents}
        position={props.position}
        close={() => openList(false)}
      />
    );
  }
  return (
    <Pill
      status={status}
      name={sent > 0 ? m.notices.about(m.unconfirmed.title, String(sent)) : null}
      hasTimer={false}
      open={() => openList(true)}
      steer={intents.steer}
      singleKeys={singleKeys}
    />
  );
}

interface RecordDeskProps extends DeskProps {
  record: OpenSession['records'][number];
  pick(record: string): void;
}

function RecordDesk(props: RecordDeskProps) {
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
