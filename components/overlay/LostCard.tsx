import { useState } from 'preact/hooks';
import type { LostSession } from '../../lib/messaging/snapshot';
import { StateStrip } from '../record/StateStrip';
import { Button } from '../shared/Button';
import { useWords } from '../shared/words';

interface LostCardProps {
  problem: LostSession['is'];
  leave(): void;
}

/**
 * In the place of the card: the session is gone, and what to do. A page may not sign in, so it says where that is done. It is
 * dismissed on this page only; the popup and the toolbar go on saying it.
 */
export function LostCard({ problem, leave }: LostCardProps) {
  const { m } = useWords();
  const [isDismissed, dismiss] = useState(false);
  if (isDismissed) return null;
  const { title, text } = m.problems[problem];
  return (
    <section
      class="card short"
      aria-label={m.card.region(title)}
      tabIndex={-1}
      data-focus-home=""
      data-problem={problem}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      <StateStrip
        status={{ tone: 'warning', icon: 'warning', word: title, small: null, since: null, isLoud: false }}
        hasTimer={false}
      />
      <header class="who">
        <div class="grow">
          <p>{text}</p>
          <p>{m.problems.toSignIn}</p>
        </div>
      </header>
      <div class="bar">
        <div class="main">
          <Button label={m.dismiss} size="large" onPress={() => dismiss(true)} />
        </div>
      </div>
    </section>
  );
}
