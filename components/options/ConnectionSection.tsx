import { useEffect, useRef, useState } from 'preact/hooks';
import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import type { OptionsIntents } from '../intents';
import { Button } from '../shared/Button';
import { useOwnWords } from '../shared/ownWords';
import {
  addressProblem,
  type Dialer,
  type DialerField,
  type DialerProblems,
  dialerProblems,
  tidy,
} from './dialerDraft';
import { isLocked } from './locks';
import { Outcome } from './Outcome';
import { SaveBar } from './SaveBar';
import { Section } from './Section';
import { SessionState } from './SessionState';
import { focusFirst, TextField } from './TextField';
import { attempt, type Save } from './useSaver';
import { useSubmission } from './useSubmission';
import { useUnsavedGuard } from './useUnsavedGuard';

interface ConnectionProps {
  snapshot: OptionsSnapshot;
  save: Save;
  intents: Pick<OptionsIntents, 'testDialer'>;
}

const fields: readonly DialerField[] = ['server', 'clientId', 'authServer', 'apiKey'];

/** Which dialer, under which name, and whether it answers. */
export function ConnectionSection({ snapshot, save, intents }: ConnectionProps) {
  const { m } = useOwnWords();
  const saved = snapshot.settings.dialer;
  // Only what was typed: the rest goes on following the settings, which another window or a policy may change.
  const [typed, setTyped] = useState<Partial<Dialer>>({});
  const [problems, setProblems] = useState<DialerProblems>({});
  const form = useRef<HTMLFormElement>(null);
  const saving = useSubmission();
  const testing = useSubmission();
  const shown = { ...saved, ...typed };
  const wanted = tidy(shown);
  const isUnsaved = fields.some((field) => wanted[field] !== saved[field]);
  const [isMoreOpen, setMoreOpen] = useState(saved.authServer !== '' || saved.apiKey !== '');
  useUnsavedGuard(isUnsaved);
  useEffect(() => {
    if (!isUnsaved) setTyped({});
  }, [isUnsaved]);
  useEffect(() => focusFirst(form.current, problems), [problems]);

  const type = (field: DialerField) => (value: string) => {
    setTyped((before) => ({ ...before, [field]: value }));
    setProblems(({ [field]: _mended, ...others }) => others);
    saving.reset();
    if (field === 'server') testing.reset();
  };
  const isFixed = (field: DialerField) => isLocked(snapshot.locked, `dialer.${field}`);
  /** Tells what the agent can mend, and whether there is any of it: a fixed value is the administrator's. */
  const tell = (all: DialerProblems) => {
    const found = Object.fromEntries(Object.entries(all).filter(([field]) => !isFixed(field as DialerField)));
    setProblems(found);
    if (found.authServer !== undefined || found.topic !== undefined) setMoreOpen(true);
    return Object.keys(found).length > 0;
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (tell(dialerProblems(wanted))) return;
    saving.run(() => save((settings) => ({ ...settings, dialer: wanted }), event));
  };
  const onTest = (event: Event) => {
    const problem = addressProblem(wanted.server);
    if (tell(problem === null ? {} : { server: problem })) return;
    testing.run(() => attempt(() => intents.testDialer(wanted.server, event)));
  };
  const onDiscard = () => {
    setTyped({});
    setProblems({});
    saving.reset();
    testing.reset();
  };

  const field = (name: DialerField, kind: 'address' | 'word' | 'secret') => (
    <TextField
      name={name}
      label={name === 'server' ? m.options.dialer : m.options[name]}
      hint={name === 'server' ? m.options.dialerHint : m.options[`${name}Hint`]}
      value={shown[name]}
      problem={problems[name] === undefined ? null : m.options.fieldProblems[problems[name]]}
      isLocked={isFixed(name)}
      isNeeded={name === 'server' || name === 'clientId' || name === 'topic'}
      kind={kind}
      onValue={type(name)}
    />
  );
  const isAllFixed = fields.every(isFixed);
  return (
    <Section id="connection" title={m.options.connection}>
      <form ref={form} noValidate onSubmit={onSubmit}>
        {field('server', 'address')}
        {field('clientId', 'word')}
        <details class="more" open={isMoreOpen} onToggle={(event) => setMoreOpen(event.currentTarget.open)}>
          <summary>{m.options.more}</summary>
          {field('authServer', 'address')}
          {field('apiKey', 'secret')}
          {field('topic', 'word')}
        </details>
        <SessionState session={snapshot.session} save={save}>
          <Button label={m.options.test} size="small" onPress={onTest} />
          <Outcome submission={testing} sending={m.options.testing} done={m.options.testOk} />
        </SessionState>
        {!isAllFixed && (
          <SaveBar
            submission={saving}
            isUnsaved={isUnsaved}
            wayBack={isUnsaved ? { label: m.options.discard, go: onDiscard } : null}
          />
        )}
      </form>
    </Section>
  );
}
