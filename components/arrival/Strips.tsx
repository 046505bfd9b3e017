import type { OpenSession } from '../../lib/messaging/snapshot';
import type { SessionIntents } from '../intents';
import { OtherCall } from '../record/OtherCall';
import { ArrivalStrip } from './ArrivalStrip';
import type { OnDesk } from './onDesk';

interface StripsProps extends Pick<OnDesk, 'arrivals' | 'calls'> {
  session: OpenSession;
  intents: SessionIntents;
  now(): number;
}

/** What came in between, above the card: interaction previews, and calls that have nothing to do with what is on it. */
export function Strips({ arrivals, calls, session, intents, now }: StripsProps) {
  return (
    <>
      {arrivals.map((arrival) => (
        <ArrivalStrip key={arrival.key} arrival={arrival} intents={intents} now={now} />
      ))}
      {calls.map((call) => (
        <OtherCall key={call.id} call={call} session={session} intents={intents} />
      ))}
    </>
  );
}
