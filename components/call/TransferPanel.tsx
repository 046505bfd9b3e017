import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import type { SessionIntents } from '../intents';
import { Problem } from '../shared/Message';
import { PartSlot } from '../shared/PartSlot';
import { failureText } from '../shared/useOrders';
import { useWords } from '../shared/words';
import { reachPart } from './reachPart';
import type { Line } from './useLine';

interface TransferPanelProps {
  line: Line;
  session: OpenSession;
  findTargets: SessionIntents['findTargets'];
}

/** *Transfer* over the card's middle. Nothing goes out from here but by its own buttons. */
export function TransferPanel({ line, session, findTargets }: TransferPanelProps) {
  const words = useWords();
  const { m } = words;
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  const { reaching } = line;
  // What the focus was on is hidden behind it: until the field is there, the keys are the panel's.
  useLayoutEffect(() => {
    const { current } = box;
    if (current !== null && current.querySelector(':focus') === null) current.focus({ preventScroll: true });
  }, []);
  return (
    <section
      class="body reaching"
      ref={box}
      tabIndex={-1}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        reaching.open(false);
      }}
    >
      <div class="now">
        <h3 id={titleId}>{reaching.hows.length > 1 ? m.calls.panel : m.calls[reaching.draft.how]}</h3>
        <PartSlot
          part={reachPart}
          words={m.calls}
          class="reach"
          props={{ words, titleId, line, session, findTargets }}
        />
        <div role="alert">{reaching.failure !== null && <Problem text={failureText(reaching.failure, m)} />}</div>
      </div>
    </section>
  );
}
