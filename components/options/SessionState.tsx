import type { ComponentChildren } from 'preact';
import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import { Button } from '../shared/Button';
import { Message, type Tone } from '../shared/Message';
import { useOwnWords } from '../shared/ownWords';
import { Outcome } from './Outcome';
import { problemWords } from './problemWords';
import { Row } from './Row';
import type { Save } from './useSaver';
import { useSubmission } from './useSubmission';

type Session = OptionsSnapshot['session'];
type StateName = Exclude<Session['phase'], 'signedIn'> | 'live' | 'checking' | 'down';

const tones: Readonly<Record<StateName, Tone>> = {
  signedOut: 'notready',
  signingIn: 'connecting',
  askingPlace: 'connecting',
  signingOut: 'notready',
  live: 'ready',
  checking: 'connecting',
  down: 'error',
};

interface SessionStateProps {
  session: Session;
  save: Save;
  /** The test of the connection. */
  children: ComponentChildren;
}

/** How things stand with the dialer, and what to do where they stand badly. */
export function SessionState({ session, save, children }: SessionStateProps) {
  const { m } = useOwnWords();
  const asking = useSubmission();
  const name: StateName = session.phase === 'signedIn' ? (session.link ?? 'checking') : session.phase;
  const words = problemWords(session.problem, m);
  const onAllow = (event: Event) => asking.run(() => save((settings) => settings, event));
  return (
    <Row label={m.options.state}>
      <div class="setting-line">
        <span class={`state is-${tones[name]}`}>
          <span class={`dot ${name === 'live' ? '' : 'ring'}`} />
          {m.options.states[name]}
        </span>
        {children}
      </div>
      {words !== null && (
        <Message
          tone="warning"
          icon="warning"
          title={words.title}
          actions={
            words.mayAskBrowser ? (
              <>
                <Button label={m.options.allow} onPress={onAllow} />
                <Outcome submission={asking} sending={m.wait} done={m.options.saved} />
              </>
            ) : undefined
          }
        >
          {words.text}
        </Message>
      )}
    </Row>
  );
}
