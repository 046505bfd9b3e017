import { useRef, useState } from 'preact/hooks';
import type { OpenSession, PopupSnapshot } from '../../lib/messaging/snapshot';
import { ArrivalCard } from '../arrival/ArrivalCard';
import { inHand } from '../arrival/arrivals';
import { onDesk } from '../arrival/onDesk';
import { Strips } from '../arrival/Strips';
import type { ArrivalWork } from '../arrival/useArrival';
import { DownServices } from '../campaigns/DownServices';
import { NoticeMessage } from '../campaigns/NoticeMessage';
import { UnconfirmedList } from '../campaigns/UnconfirmedList';
import type { PopupIntents } from '../intents';
import { CallCard } from '../record/CallCard';
import { RecordCard } from '../record/RecordCard';
import { Button } from '../shared/Button';
import { Message } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { Timer } from '../shared/Timer';
import { Channels } from './Channels';
import { Lists } from './Lists';
import { DesktopNote, LeavingNote } from './SessionNotes';

interface SignedInPanelProps {
  snapshot: PopupSnapshot;
  session: OpenSession;
  intents: PopupIntents;
  now(): number;
}

/** The agent's desktop in small: connection, channels, what is in hand, campaigns. */
export function SignedInPanel({ snapshot, session, intents, now }: SignedInPanelProps) {
  const isAnythingInHand = session.records.length > 0 || session.calls.length > 0;
  const asksFirst = session.notices.some(({ is }) => is === 'voiceNotReady');
  return (
    <>
      <Connection session={session} intents={intents} />
      <Channels session={session} intents={intents} />
      <div class="scroll">
        {session.notices.map((notice) => (
          <NoticeMessage
            key={notice.id}
            notice={notice}
            session={session}
            intents={intents}
            isLeading={!isAnythingInHand && notice.is === 'voiceNotReady'}
          />
        ))}
        <InHand snapshot={snapshot} session={session} intents={intents} now={now} />
        <UnconfirmedList items={session.unconfirmed} intents={intents} />
        <Lists
          snapshot={snapshot}
          session={session}
          intents={intents}
          isQuiet={isAnythingInHand || asksFirst || session.leaving}
        />
      </div>
    </>
  );
}

function Connection({ session, intents }: { session: OpenSession; intents: PopupIntents }) {
  const { m } = useOwnWords();
  return (
    <div class="connection">
      <LeavingNote session={session} intents={intents} />
      {session.link === 'down' && (
        <Message tone="error" icon="noLink" title={m.link.down}>
          {m.link.downText}{' '}
          {session.downSince !== null && <Timer since={session.downSince} label={m.record.timeInState} />}
        </Message>
      )}
      {session.link === 'checking' && (
        <Message tone="unknown" icon="refresh" title={m.link.checking}>
          {m.link.checkingText}
        </Message>
      )}
      <DownServices services={session.services} />
      <DesktopNote session={session} intents={intents} />
    </div>
  );
}

function InHand({ snapshot, session, intents, now }: SignedInPanelProps) {
  const { m, keys } = useOwnWords();
  const [picked, pick] = useState<string | null>(null);
  const { singleKeys } = snapshot.appearance;
  const records = inHand(session);
  const shown = records.find(({ data }) => data.key === picked) ?? records[0] ?? null;
  const { card, arrivals, calls } = onDesk(session, shown, m);
  // The popup has nowhere to go back to: the browser closes it at Escape.
  const leave = () => {};
  const answers = useRef<ArrivalWork['answer']>(null);
  const answerKeys = singleKeys && card?.is !== 'arrival' ? answers : undefined;
  const strips = (
    <Strips {...{ arrivals, calls, session, intents, now, answerKeys }} isBesideRecord={card?.is === 'record'} />
  );
  if (card === null) return null;
  if (card.is !== 'record') {
    const around = { session, intents, singleKeys, now, leave, isCompact: true };
    return (
      <section class="panel hand">
        {strips}
        {card.is === 'call' ? (
          <CallCard call={card.call} answers={answers} {...around} />
        ) : (
          <ArrivalCard key={card.arrival.key} arrival={card.arrival} {...around} />
        )}
      </section>
    );
  }
  const { record } = card;
  const open = snapshot.canOpenContact ? intents.openContact : null;
  const openContact = open && ((event: Event) => open(record.data.key, event));
  const hasKey = singleKeys && (record.phase.is === 'preview' || record.phase.is === 'ended');
  return (
    <section class="panel hand" aria-labelledby="hand-title">
      <div class="panel-head">
        <h2 id="hand-title" class="grow">
          {m.record.inHand}
        </h2>
        {openContact !== null && (
          <Button
            label={m.record.openContact}
            kind="quiet"
            size="small"
            icon="externalLink"
            keyHint={hasKey ? keys.openContact : undefined}
            onPress={openContact}
          />
        )}
      </div>
      {strips}
      <RecordCard
        key={record.data.key}
        {...{ record, session, intents, singleKeys, now, leave, openContact, answers }}
        isCompact={true}
        pick={pick}
      />
    </section>
  );
}
