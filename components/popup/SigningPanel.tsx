import type { SigningIn } from '../../lib/session/state';
import type { PopupIntents } from '../intents';
import { Button } from '../shared/Button';
import { useOwnWords } from '../shared/ownWords';
import { Spinner } from '../shared/Timer';
import { useOrders } from '../shared/useOrders';

/** Signing in: what is being waited for, and Cancel where that is safe. */
export function SigningInPanel({ step, intents }: { step: SigningIn['step']; intents: PopupIntents }) {
  const { m } = useOwnWords();
  const orders = useOrders(intents);
  const steps = ['window', 'initializing', 'activating'] as const;
  const at = steps.indexOf(step === 'resuming' ? 'initializing' : step);
  return (
    <section class="hello">
      <div class="waiting" role="status">
        <Spinner />
        <h2>{m.signIn.steps[step]}</h2>
      </div>
      <p>{m.signIn.stepsText[step]}</p>
      {step !== 'resuming' && (
        <ol class="steps" aria-hidden="true">
          {steps.map((each, index) => (
            <li key={each} class={index < at ? 'past' : index === at ? 'now-step' : ''} />
          ))}
        </ol>
      )}
      {step === 'window' && (
        <Button
          label={m.cancel}
          size="large"
          onPress={(event) => orders.send({ type: 'SignOut', inHand: 'ask' }, event)}
        />
      )}
    </section>
  );
}

/** Something takes its time, and there is nothing to be done about it. */
export function WaitingPanel({ text }: { text: string }) {
  return (
    <section class="hello">
      <div class="waiting late" role="status">
        <Spinner />
        <h2>{text}</h2>
      </div>
    </section>
  );
}
