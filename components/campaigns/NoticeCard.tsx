import type { OpenSession } from '../../lib/messaging/snapshot';
import type { Notice } from '../../lib/session/notice';
import type { SessionIntents } from '../intents';
import { cardKey } from '../record/cardKeys';
import { StateStrip } from '../record/StateStrip';
import { Button } from '../shared/Button';
import { isTextField } from '../shared/isTextField';
import { Problem } from '../shared/Message';
import { failureText, useOrders } from '../shared/useOrders';

import { useSettled } from '../shared/useSettled';
import { useWords } from '../shared/words';
import { type NoticeStep, noticeSteps } from './noticeSteps';
import { noticeWords } from './noticeWords';

interface NoticeCardProps {
  notice: Notice;
  session: OpenSession;
  intents: SessionIntents;
  singleKeys: boolean;
  now(): number;
  leave(): void;
}

/** A notice on a card of its own height: the campaign is its heading. */
export function NoticeCard({ notice, session, intents, singleKeys, now, leave }: NoticeCardProps) {
  const { m, keys } = useWords();
  const orders = useOrders(intents);
  const settled = useSettled(`${notice.id} ${notice.at}`, now);
  const words = noticeWords(notice, m);
  const steps = noticeSteps(notice, session, intents.newReference, m);
  const take = (step: NoticeStep | null, event: Event) => {
    if (step !== null && settled.check()) orders.send(step.order(), event);
  };
  const { tone, icon, title } = words;
  return (
    <section
      class="card short"
      aria-label={m.card.region(title)}
      tabIndex={-1}
      data-focus-home=""
      data-notice={notice.is}
      onKeyDown={(event) => {
        const target = event.composedPath()[0] ?? event.target;
        if (event.defaultPrevented || isTextField(target)) return;
        const at = { singleKeys, phase: 'notice', isDeclining: false, isKeypadOpen: false, isOnControl: true } as const;
        const step = cardKey(event, at, keys);
        if (step === null) return;
        if (step.does === 'escape') leave();
        else if (step.does === 'getRecord') take(steps.onward, event);
        else if (step.does === 'ok') take(steps.close, event);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <StateStrip status={{ tone, icon, word: title, small: null, since: null, isLoud: false }} hasTimer={false} />
      <header class="who">
        <div class="grow">
          <h2>{words.campaign ?? title}</h2>
          <p>{words.text}</p>
          {words.detail !== null && <p>{m.detail(words.detail)}</p>}
        </div>
      </header>
      <div class="bar">
        <div class="problems" role="alert">
          {orders.failure !== null && <Problem text={failureText(orders.failure, m)} />}
        </div>
        <div class="main">
          <Button
            label={steps.close.label}
            size="large"
            keyHint={singleKeys ? keys[steps.close.does] : undefined}
            settling={!settled.isSettled}
            onPress={(event) => take(steps.close, event)}
          />
          {steps.onward !== null && (
            <Button
              label={steps.onward.label}
              kind="primary"
              size="large"
              keyHint={singleKeys ? keys[steps.onward.does] : undefined}
              settling={!settled.isSettled}
              onPress={(event) => take(steps.onward, event)}
            />
          )}
        </div>
      </div>
    </section>
  );
}
