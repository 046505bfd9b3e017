import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Call } from '../../lib/session/call';
import type { SessionIntents } from '../intents';
import { Button } from '../shared/Button';
import { Problem } from '../shared/Message';
import { failureText, useOrders } from '../shared/useOrders';

import { useWords } from '../shared/words';
import { callMoves, isOffered, reasonOf } from './moves';
import { loneCallStatus } from './recordStatus';

interface OtherCallProps {
  call: Call;
  session: OpenSession;
  intents: SessionIntents;
}

/** A call that has nothing to do with the record on the card: a strip above it; the record stays as it is. */
export function OtherCall({ call, session, intents }: OtherCallProps) {
  const { m } = useWords();
  const orders = useOrders(intents);
  const moves = callMoves(call, session, m);
  const use = (verb: 'answer' | 'hold' | 'retrieve' | 'release') => (event: Event) =>
    orders.send({ type: 'UseCall', callId: call.id, verb }, event);
  const steps = [
    ['endCall', 'release', m.record.endCall],
    ['hold', 'hold', m.record.hold],
    ['retrieve', 'retrieve', m.record.retrieve],
    ['answer', 'answer', m.record.answer],
  ] as const;
  return (
    <section class="other-call" aria-label={m.record.otherCall}>
      <div class="other-call-row">
        <span class="grow">
          <b>{loneCallStatus(call, 0, m).word}</b>{' '}
          {call.campaign === undefined ? <span class="tel">{call.number}</span> : call.campaign}
        </span>
        {steps.map(([move, verb, label]) =>
          isOffered(moves[move]) ? (
            <Button
              key={move}
              label={label}
              size="small"
              kind={move === 'endCall' ? 'danger' : 'plain'}
              unavailable={reasonOf(moves[move])}
              onPress={use(verb)}
            />
          ) : null,
        )}
      </div>
      <div class="problems" role="alert">
        {orders.failure !== null && <Problem text={failureText(orders.failure, m)} />}
      </div>
    </section>
  );
}
