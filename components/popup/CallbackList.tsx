import { formatClock, formatDay, formatHeading } from '../../lib/i18n/days';
import { zoneName } from '../../lib/i18n/times';
import type { KnownCallback } from '../../lib/session/callback';
import { ownZone, wallTimeAt } from '../../lib/support/wallTime';
import type { PopupIntents } from '../intents';
import { minute } from '../record/minute';
import { NumberText } from '../record/NumberText';
import { IconButton } from '../shared/Button';
import { Icon } from '../shared/Icon';
import { Problem } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { failureText } from '../shared/useOrders';
import { useReply } from '../shared/useReply';

interface CallbackListProps {
  /** The soonest first. */
  callbacks: readonly KnownCallback[];
  canOpen: boolean;
  intents: PopupIntents;
}

/** The callbacks that the agent has scheduled on this device, by day of the agent's own clock (CB-9). */
export function CallbackList({ callbacks, canOpen, intents }: CallbackListProps) {
  const { m, language } = useOwnWords();
  const { failure, ask } = useReply();
  const zone = ownZone();
  const today = dayOf(minute.value, zone);
  const days = [...new Set(callbacks.map(({ at }) => dayOf(at, zone)))];
  if (callbacks.length === 0) {
    return (
      <div class="empty">
        <Icon name="calendarClock" size={20} />
        <b>{m.callbacks.empty}</b>
        <p>{m.callbacks.emptyText}</p>
      </div>
    );
  }
  return (
    <>
      {days.map((day, index) => {
        const heading = formatHeading(language, day, today);
        const named = day === today ? m.callbacks.today(heading) : heading;
        return (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h3 class="day-head" id={`day-${day}`}>
              {index === 0 ? m.callbacks.yourClock(named) : named}
            </h3>
            <ul>
              {callbacks
                .filter(({ at }) => dayOf(at, zone) === day)
                .map((callback) => (
                  <CallbackRow
                    key={callback.id}
                    callback={callback}
                    open={canOpen ? () => void ask('openCallback', () => intents.openCallback(callback.id)) : null}
                  />
                ))}
            </ul>
          </section>
        );
      })}
      <div class="problems" role="alert">
        {failure !== null && <Problem text={failureText(failure, m)} />}
      </div>
      <p class="list-foot hint">
        <Icon name="info" size={14} />
        <span>
          {m.callbacks.known} {m.callbacks.arrives}
        </span>
      </p>
    </>
  );
}

const dayOf = (at: number, zone: string): string => wallTimeAt(at, zone).slice(0, 10);
const minuteLength = 60_000;
/** From then on minutes are counted. */
const soon = 60;

function CallbackRow({ callback, open }: { callback: KnownCallback; open: (() => void) | null }) {
  const { m, language } = useOwnWords();
  const { at, zone, contact, phone, campaign, owner, isConfirmed } = callback;
  const [day = '', time = ''] = wallTimeAt(at, ownZone()).split('T');
  const [dayThere = '', timeThere = ''] = wallTimeAt(at, zone).split('T');
  const clockThere = formatClock(language, timeThere);
  const there = dayThere === day ? clockThere : `${formatDay(language, dayThere, day)} ${clockThere}`;
  const left = Math.ceil((at - minute.value) / minuteLength);
  const isLate = left < 0;
  return (
    <li class="callback-row">
      <time class="at" dateTime={new Date(at).toISOString()}>
        {formatClock(language, time)}
      </time>
      <div class="grow">
        <h4>{contact}</h4>
        <p>
          {m.callbacks.there(there, zoneName(language, zone))}
          {contact !== phone && (
            <>
              {' · '}
              <NumberText number={phone} />
            </>
          )}
        </p>
        <p class="meta">
          <Icon name={owner === 'personal' ? 'user' : 'users'} size={14} />
          <span>{m.list([m.callbacks.owners[owner], campaign])}</span>
        </p>
        {(left <= soon || !isConfirmed) && (
          <p class={isLate ? 'caution' : 'soon'}>
            {m.list([...(left <= soon ? [leftText()] : []), ...(isConfirmed ? [] : [m.callbacks.notConfirmed])])}
          </p>
        )}
      </div>
      {open !== null && <IconButton icon="externalLink" label={m.callbacks.open(contact)} onPress={open} />}
    </li>
  );

  function leftText(): string {
    if (left === 0) return m.callbacks.dueNow;
    if (left > 0) return m.callbacks.inMinutes(left);
    const minutes = -left;
    return m.callbacks.overdue(
      minutes < 120 ? m.callbacks.minutes(minutes) : m.callbacks.hours(Math.floor(minutes / 60)),
    );
  }
}
