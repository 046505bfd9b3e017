import type { PopupSnapshot } from '../../lib/messaging/snapshot';
import type { SignInProblem } from '../../lib/session/problem';
import type { PopupIntents } from '../intents';
import { Button } from '../shared/Button';
import { Problem } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { failureText, useOrders } from '../shared/useOrders';
import { hostOf } from './hostOf';
import { SignInProblemMessage } from './SignInProblemMessage';

interface SignInPanelProps {
  snapshot: PopupSnapshot;
  problem: SignInProblem | null;
  intents: PopupIntents;
}

/** Signed out: one filled way on, and before it what went wrong, if anything did (SES-5). */
export function SignInPanel({ snapshot, problem, intents }: SignInPanelProps) {
  const { m } = useOwnWords();
  const orders = useOrders(intents);
  const { server } = snapshot;
  const signIn = (event: Event) => orders.send({ type: 'SignIn' }, event);
  const shown: SignInProblem | null = server === null ? { is: 'notConfigured' } : problem;
  return (
    <section class="hello">
      {shown === null ? (
        <>
          <h2>{m.signIn.title}</h2>
          <p>{m.signIn.text}</p>
          {server !== null && (
            <dl class="dialer">
              <dt>{m.signIn.dialer}</dt>
              <dd>
                <b>{hostOf(server)}</b>
              </dd>
            </dl>
          )}
          <Button label={m.signIn.button} kind="primary" size="large" onPress={signIn} />
        </>
      ) : (
        <SignInProblemMessage problem={shown} signIn={signIn} openOptions={() => intents.openOptions()} />
      )}
      <div class="problems" role="alert">
        {orders.failure !== null && <Problem text={failureText(orders.failure, m)} />}
      </div>
    </section>
  );
}
