import type { Presence } from '../../../lib/session/target';
import { useWords } from '../../shared/words';

const tones: Readonly<Record<Presence, string>> = {
  ready: 'ready',
  notReady: 'notready',
  onCall: 'oncall',
  signedOut: 'notready',
  unknown: 'notready',
};

/** Whether an agent could take a call now, as a dot and a word. It forbids nothing: the dialer knows better. */
export function PresenceMark({ presence }: { presence: Presence }) {
  const { m } = useWords();
  if (presence === 'unknown') return null;
  return (
    <span class={`presence is-${tones[presence]}`}>
      <span class={`dot ${presence === 'ready' || presence === 'onCall' ? '' : 'ring'}`} />
      {m.calls.presence[presence]}
    </span>
  );
}
