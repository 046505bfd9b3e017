import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../../lib/crm/place';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { ArrivalPill } from '../arrival/ArrivalPill';
import { inHand } from '../arrival/arrivals';
import { onDesk } from '../arrival/onDesk';
import { Strips } from '../arrival/Strips';
import type { ArrivalWork } from '../arrival/useArrival';
import { NoticeCard } from '../campaigns/NoticeCard';
import type { CardPosition, PageIntents } from '../intents';
import { CallCard } from '../record/CallCard';
import type { AskedDial } from '../record/dialing';
import { useWords } from '../shared/words';
import { ArrivalDesk } from './ArrivalDesk';
import { CampaignsCard } from './CampaignsCard';
import { OwnCardTools } from './CardTools';
import { idleStatus } from './idleStatus';
import { Pill } from './Pill';
import { RecordDesk } from './RecordDesk';
import { RecordPill } from './RecordPill';
import { shownRecord } from './shownRecord';

export interface DeskProps {
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
  const tools = <OwnCardTools position={props.position} intents={intents} collapse={null} />;
  const answers = useRef<ArrivalWork['answer']>(null);
  const strips = (
    <Strips
      {...{ arrivals, calls, session, intents, now }}
      isBesideRecord={card?.is === 'record'}
      // A card with an arrival of its own answers that one.
      answerKeys={singleKeys && card?.is !== 'arrival' ? answers : undefined}
    />
  );
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
        <RecordDesk {...props} record={card.record} pick={pick} answers={answers} />
      </>
    );
  }
  if (card?.is === 'arrival') {
    return (
      <>
        {strips}
        <ArrivalDesk {...props} key={card.arrival.key} arrival={card.arrival} />
      </>
    );
  }
  if (card !== null) {
    return (
      <>
        {strips}
        <CallCard call={card.call} stripTools={tools} answers={answers} {...around} />
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
