import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallbackDraft } from '../../lib/session/callback';
import type { RecordInHand } from '../../lib/session/record';
import type { SessionIntents } from '../intents';
import type { Failure } from '../shared/useOrders';
import { asEntry } from './callbackEntry';

/** The callback of a record as the agent sees it: what was entered here counts at once, else what the session has. */
export interface Draft {
  value: CallbackDraft | null;
  failure: Failure | null;
  /** Something was typed a moment ago and has not gone out yet. */
  isPending: boolean;
  /** While something is typed, it goes to the worker in pauses; anything else goes at once. */
  set(next: CallbackDraft | null, event: Event, isTyping: boolean): void;
  /** Sends what has not gone out yet. */
  flush(): void;
}

/** How long a field must have been left alone before what is in it is sent, in milliseconds. */
const pause = 400;

interface Unsent {
  event: Event;
  timer: ReturnType<typeof setTimeout> | null;
}

/** A draft with what it is compared by. */
interface Kept {
  draft: CallbackDraft | null;
  text: string;
}

const kept = (draft: CallbackDraft | null): Kept => {
  const entry = draft && asEntry(draft);
  return { draft: entry, text: JSON.stringify(entry) };
};

/**
 * Entries come back from the session one by one, the last of them counts. What is not sent yet goes out before anything else does, and when
 * the page goes away: nothing entered is lost. It carries the event of its last change, as only a person's may be sent.
 */
export function useDraft({ data, callback }: RecordInHand, intents: Pick<SessionIntents, 'order'>): Draft {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, redraw] = useState(0);
  const known = kept(callback);
  const held = useRef({ own: [] as readonly Kept[], known });
  const unsent = useRef<Unsent | null>(null);
  const turn = useRef(0);
  if (held.current.known.text !== known.text) {
    const { own } = held.current;
    const at = own.findLastIndex(({ text }) => text === known.text);
    // Something else was entered elsewhere: it counts, unless more is being typed here.
    held.current = { known, own: at >= 0 ? own.slice(at + 1) : unsent.current === null ? [] : own.slice(-1) };
  }
  const current = () => held.current.own.at(-1) ?? held.current.known;

  const send = async (event: Event) => {
    const { draft } = current();
    turn.current += 1;
    const mine = turn.current;
    const reply = await answer(() => intents.order({ type: 'SetCallback', record: data.key, callback: draft }, event));
    if (mine !== turn.current) return;
    setFailure(reply.done ? null : reply);
    // A refused entry is not what stands: the session's own is shown again.
    if (!reply.done && 'refusal' in reply) held.current = { ...held.current, own: [] };
  };
  const flush = () => {
    const { current: waiting } = unsent;
    if (waiting === null) return;
    if (waiting.timer !== null) clearTimeout(waiting.timer);
    unsent.current = null;
    redraw((count) => count + 1);
    void send(waiting.event);
  };
  const latest = useRef(flush);
  latest.current = flush;
  useEffect(() => {
    const away = () => latest.current();
    window.addEventListener('pagehide', away);
    return () => {
      window.removeEventListener('pagehide', away);
      away();
    };
  }, []);

  return {
    value: current().draft,
    failure,
    isPending: unsent.current !== null,
    set(next, event, isTyping) {
      const entry = kept(next);
      if (entry.text !== current().text) {
        held.current = { ...held.current, own: [...held.current.own, entry] };
        if (unsent.current?.timer != null) clearTimeout(unsent.current.timer);
        unsent.current = { event, timer: isTyping ? setTimeout(() => latest.current(), pause) : null };
        redraw((count) => count + 1);
      }
      if (!isTyping) flush();
    },
    flush,
  };
}

/** A request that never reached the worker failed; what was entered goes out again with the next change. */
async function answer(request: () => ReturnType<SessionIntents['order']>): ReturnType<SessionIntents['order']> {
  try {
    return await request();
  } catch {
    return { done: false, problem: 'failed' };
  }
}
