import type { Messages } from '../../lib/i18n/en';
import type { SignInProblem } from '../../lib/session/problem';
import { Button } from '../shared/Button';
import type { IconName } from '../shared/Icon';
import { Message, type Tone } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';

interface SignInProblemMessageProps {
  problem: SignInProblem;
  signIn(event: Event): void;
  openOptions(): void;
}

/** Why there is no session: what happened, what to do, and one filled way on. */
export function SignInProblemMessage({ problem, signIn, openOptions }: SignInProblemMessageProps) {
  const { m } = useOwnWords();
  const { tone, icon } = looks[problem.is];
  const detail = 'detail' in problem ? problem.detail : null;
  const needsOptions = problem.is === 'notConfigured' || problem.is === 'noPermission' || problem.is === 'wrongAddress';
  const tryAgain =
    problem.is === 'elsewhere'
      ? m.problems.useThisBrowser
      : problem.is === 'cancelled' || problem.is === 'expired'
        ? m.signIn.button
        : m.tryAgain;
  return (
    <>
      <div role="alert" data-problem={problem.is}>
        <Message tone={tone} icon={icon} title={m.problems[problem.is].title} heading={2}>
          <p>{textOf(problem, m)}</p>
          {problem.is === 'originRefused' && <code class="copyable">{problem.origin}</code>}
        </Message>
      </div>
      <div class="acts">
        {needsOptions && (
          <Button label={m.signIn.openOptions} kind="primary" size="large" icon="settings" onPress={openOptions} />
        )}
        {problem.is !== 'notConfigured' && (
          <Button
            label={tryAgain}
            kind={needsOptions ? 'plain' : 'primary'}
            size="large"
            icon="refresh"
            onPress={signIn}
          />
        )}
        {problem.is === 'unreachable' && <Button label={m.signIn.openOptions} size="large" onPress={openOptions} />}
      </div>
      {detail !== null && detail !== '' && (
        <details class="details">
          <summary>{m.problems.details}</summary>
          <p>{detail}</p>
        </details>
      )}
    </>
  );
}

function textOf(problem: SignInProblem, m: Messages): string {
  switch (problem.is) {
    case 'noPermission':
      return m.problems.noPermission.text(problem.origin);
    case 'originRefused':
      return m.problems.originRefused.lead;
    case 'wrongAddress':
    case 'unreachable':
      return m.problems[problem.is].text(problem.address);
    case 'placeRefused':
      return m.problems.placeRefused.text(problem.place);
    default:
      return m.problems[problem.is].text;
  }
}

const looks: Readonly<Record<SignInProblem['is'], { tone: Tone; icon: IconName }>> = {
  notConfigured: { tone: 'unknown', icon: 'settings' },
  noPermission: { tone: 'warning', icon: 'lock' },
  wrongAddress: { tone: 'error', icon: 'alert' },
  unreachable: { tone: 'error', icon: 'noLink' },
  refused: { tone: 'error', icon: 'userX' },
  originRefused: { tone: 'error', icon: 'lock' },
  cancelled: { tone: 'unknown', icon: 'info' },
  expired: { tone: 'warning', icon: 'warning' },
  elsewhere: { tone: 'warning', icon: 'warning' },
  placeRefused: { tone: 'error', icon: 'alert' },
  initializationFailed: { tone: 'error', icon: 'alert' },
};
