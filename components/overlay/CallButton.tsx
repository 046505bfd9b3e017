import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../lib/messaging/contract';
import type { Appearance } from '../../lib/messaging/snapshot';
import { Icon } from '../shared/Icon';
import { Surface } from '../shared/Surface';
import { Spinner } from '../shared/Timer';
import { failureText } from '../shared/useOrders';
import { useReply } from '../shared/useReply';
import { useWords } from '../shared/words';

export interface CallButtonProps {
  /** The number as it is dialed; part of the button's name. */
  number: string;
  state: 'idle' | 'dialing' | 'onCall' | 'unavailable';
  appearance: Pick<Appearance, 'language' | 'theme'>;
  browserLanguages: readonly string[];
  /** The click itself is handed on, so that the receiver can see that a person caused it. */
  call(event: Event): Promise<Reply>;
}

/** The 24 px button beside a number on the CRM's page. Its styles are part of `overlayStyles`. */
export function CallButton({ appearance, browserLanguages, ...rest }: CallButtonProps) {
  return (
    <Surface appearance={appearance} browserLanguages={browserLanguages} class="crm-call-box">
      <Inner {...rest} />
    </Surface>
  );
}

function Inner({ number, state, call }: Omit<CallButtonProps, 'appearance' | 'browserLanguages'>) {
  const { m } = useWords();
  const [hint, setHint] = useState<string | null>(null);
  const { failure, ask } = useReply();
  const said = failure === null ? hint : failureText(failure, m);
  const bubble = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => intoWindow(bubble.current), [said]);
  return (
    <>
      <button
        type="button"
        class={`crm-call ${state}`}
        aria-label={m.callButton[state](number)}
        title={m.callButton[state](number)}
        aria-disabled={state === 'idle' ? undefined : 'true'}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          setHint(m.record.enterNeverDialsNoKeys);
        }}
        onBlur={() => setHint(null)}
        onClick={(event) => {
          setHint(null);
          if (state === 'idle') void ask('call', () => call(event));
        }}
      >
        {state === 'dialing' ? <Spinner /> : <Icon name="phone" size={14} />}
      </button>
      <span class="crm-call-said" role="alert" ref={bubble}>
        {said}
      </span>
    </>
  );
}

/** A number may stand at the window's edge: what is said beneath it moves until it can be read. */
function intoWindow(said: HTMLElement | null): void {
  if (said === null) return;
  said.style.translate = '';
  const over = said.getBoundingClientRect().right + 8 - document.documentElement.clientWidth;
  if (over > 0) said.style.translate = `${-over}px`;
}
