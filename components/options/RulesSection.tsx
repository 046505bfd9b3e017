import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import { noteKeyPattern, type Policy, rejectToPattern } from '../../lib/session/policy';
import { useOwnWords } from '../shared/ownWords';
import { CallbackZone } from './CallbackZone';
import { CallerIdsForm } from './CallerIdsForm';
import { CheckLine } from './CheckRow';
import { isLocked } from './locks';
import { Section } from './Section';
import { Segmented } from './Segmented';
import { TextForm } from './TextForm';
import { type Choice, useSaved } from './useChoice';
import type { Save } from './useSaver';

interface RulesProps {
  snapshot: OptionsSnapshot;
  save: Save;
}

/** What the administrator decides about campaigns and calls, beyond the server's options. */
export function RulesSection({ snapshot, save }: RulesProps) {
  const { m } = useOwnWords();
  const { settings, locked } = snapshot;
  const strict = useRule('strict', snapshot, save);
  const dialHours = useRule('dialHours', snapshot, save);
  const doNotCall = useRule('doNotCall', snapshot, save);
  const holdBack = useRule('holdBack', snapshot, save);
  const callbackHours = useRule('callbackHours', snapshot, save);
  const callbackZone = useRule('callbackZone', snapshot, save);
  const ways = (['warn', 'refuse'] as const).map((value) => ({ value, label: m.options.onObjection[value] }));
  return (
    <Section id="rules" title={m.options.rules}>
      <CheckLine
        label={m.options.strict}
        text={m.options.strictText}
        choice={strict}
        isFixed={isLocked(locked, 'policy.strict')}
      />
      <Segmented
        label={m.options.dialHoursRule}
        options={ways}
        value={dialHours.value}
        isLocked={isLocked(locked, 'policy.dialHours')}
        submission={dialHours.submission}
        onChoose={dialHours.choose}
      />
      <Segmented
        label={m.options.doNotCallRule}
        options={ways}
        value={doNotCall.value}
        isLocked={isLocked(locked, 'policy.doNotCall')}
        submission={doNotCall.submission}
        onChoose={doNotCall.choose}
      />
      <CheckLine
        label={m.options.holdBack}
        text={m.options.holdBackText}
        choice={holdBack}
        isFixed={isLocked(locked, 'policy.holdBack')}
      />
      <Segmented
        label={m.options.callbackHours}
        options={(['warn', 'refuse'] as const).map((value) => ({ value, label: m.options.onCallback[value] }))}
        value={callbackHours.value}
        isLocked={isLocked(locked, 'policy.callbackHours')}
        submission={callbackHours.submission}
        onChoose={callbackHours.choose}
      />
      <CallbackZone choice={callbackZone} isFixed={isLocked(locked, 'policy.callbackZone')} />
      <TextForm
        name="noteKey"
        label={m.options.noteKey}
        hint={m.options.noteKeyHint}
        saved={settings.policy.noteKey}
        tidy={(typed) => typed.trim()}
        pattern={noteKeyPattern}
        problem={m.options.badNoteKey}
        change={(before, noteKey) => ({ ...before, policy: { ...before.policy, noteKey } })}
        kind="word"
        isLocked={isLocked(locked, 'policy.noteKey')}
        save={save}
      />
      <TextForm
        name="rejectTo"
        label={m.options.rejectTo}
        hint={m.options.rejectToHint}
        saved={settings.policy.rejectTo}
        tidy={(typed) => typed.replace(/[\s().-]/g, '')}
        pattern={rejectToPattern}
        problem={m.options.badRejectTo}
        change={(before, rejectTo) => ({ ...before, policy: { ...before.policy, rejectTo } })}
        kind="word"
        isLocked={isLocked(locked, 'policy.rejectTo')}
        save={save}
      />
      <CallerIdsForm saved={settings.policy.callerIds} isLocked={isLocked(locked, 'policy.callerIds')} save={save} />
    </Section>
  );
}

function useRule<Name extends 'strict' | 'holdBack' | 'dialHours' | 'doNotCall' | 'callbackHours' | 'callbackZone'>(
  name: Name,
  { settings: { policy } }: OptionsSnapshot,
  save: Save,
): Choice<Policy[Name]> {
  return useSaved(policy[name], (before, value) => ({ ...before, policy: { ...before.policy, [name]: value } }), save);
}
