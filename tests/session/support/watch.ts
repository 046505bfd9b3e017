import type { CallReport } from '../../../lib/session/call';
import type { ChannelName } from '../../../lib/session/channel';
import type { Effect } from '../../../lib/session/effects';
import type { SessionEvent } from '../../../lib/session/events';
import type { DialerNews } from '../../../lib/session/news';
import { nextDeadline } from '../../../lib/session/nextDeadline';
import { mostSends } from '../../../lib/session/outbox';
import { patience } from '../../../lib/session/patience';
import type { RecordKey } from '../../../lib/session/record';
import { canLeave, isAnswered } from '../../../lib/session/selectors';
import type { SessionState, SignedIn } from '../../../lib/session/state';
import type { Step } from '../../../lib/session/step';
import { isLive } from '../../../lib/session/transitions/isLive';
import { createStorableCheck } from './isStorable';
import { createCallWatch } from './watchCalls';
import { createWorkWatch } from './watchWork';

/** Milliseconds after which an answer to an interaction preview that nobody has spoken of is not waited for any more. */
const answerPatience = patience.answer;

/** The longest that anything on its way to the dialer is waited for at a time, in milliseconds. */
const longest = patience.resend * 2 ** mostSends;

/** A dial whose call may exist. `looks`: when accounts of the calls arrived since; `seen`: a call was told of since. */
interface OpenDial {
  reference: number;
  looks: number[];
  seen: boolean;
}

const callsIn = (news: DialerNews): readonly CallReport[] =>
  news.type === 'CallChanged' ? [news.call] : news.type === 'SessionSeen' ? news.calls : [];

/**
 * Holds a machine to what must be true of any step, whatever was told. It judges by the events alone, as a suspicious reader
 * of the log would, and throws at the first step that breaks a promise.
 */
export function createWatch() {
  const isStorable = createStorableCheck();
  const work = createWorkWatch();
  const calls = createCallWatch();
  const dials = new Map<RecordKey, OpenDial>();
  const sends = new Map<number, number>();
  const settled = new Set<number>();
  /** Deadlines of timed previews that were shown, and those that have dialed, by record. */
  const shown = new Map<RecordKey, Set<number>>();
  const dialed = new Set<string>();
  /** The answer to each interaction preview that is on its way. */
  const answers = new Map<string, { verb: string; at: number }>();
  /** What the dialer last said of the channels. */
  const channels = new Map<ChannelName, string>();
  /** Records that a call has brought. */
  const brought = new Set<RecordKey>();
  /** Interactions whose record left the agent's hands for good. */
  const finished = new Set<string>();

  const wrong = (what: string): never => {
    throw new Error(what);
  };

  /** What an event proves about the dials that are open. */
  function learn(event: SessionEvent): void {
    if (event.from !== 'dialer') return;
    const { news, at } = event;
    for (const [key, dial] of dials) {
      const calls = news.type === 'CallChanged' ? [news.call] : news.type === 'SessionSeen' ? news.calls : [];
      const isRefused =
        news.type === 'DialOutcome' && news.reference === dial.reference && news.outcome.is === 'refused';
      const isOver = calls.some((call) => !isLive(call));
      if (calls.some(isLive)) dial.seen = true;
      if (news.type === 'SessionSeen') dial.looks.push(at);
      const [first, last] = [dial.looks[0] ?? at, dial.looks.at(-1) ?? at];
      const isNowhere = dial.looks.length > 0 && (dial.seen || last - first >= patience.betweenLooks);
      if (isRefused || isOver || isNowhere || news.type === 'CallFault') dials.delete(key);
    }
  }

  function forget(): void {
    for (const known of [dials, sends, settled, shown, dialed, answers, channels, brought, finished]) known.clear();
    calls.forget();
  }

  /** A call that no click made is the one that a countdown showed, in time, and once (PULL-10, CALL-6). */
  function checkDeadline(key: RecordKey, at: number): void {
    const due = [...(shown.get(key) ?? [])].filter((until) => at >= until && at - until <= patience.deadlineLag);
    const until = due.find((each) => !dialed.has(`${key} ${each}`));
    if (until === undefined) wrong(`${key} is dialed by itself at ${at}, and no deadline of it says so`);
    dialed.add(`${key} ${until}`);
  }

  /** *Accept* and *Reject* of one invitation are never on their way together (PUSH-2); a record that is taken back ends both. */
  function checkAnswer(
    before: SignedIn,
    state: SignedIn,
    effect: Effect & { type: 'UseInteraction' },
    at: number,
  ): void {
    const { interaction, verb } = effect;
    const isHere = (session: SignedIn) =>
      Object.values(session.records).some((record) => record.interaction === interaction);
    if (verb === 'complete') {
      if (isHere(before) && !isHere(state)) finished.add(interaction);
      if (!finished.has(interaction) && !before.completing.includes(interaction))
        wrong(`${interaction} is completed, and its record is not closed`);
      return;
    }
    const open = answers.get(interaction);
    const isTaken = isHere(before) && !isHere(state);
    if (open !== undefined && open.verb !== verb && at - open.at < answerPatience && !isTaken)
      wrong(`${interaction} is asked to ${open.verb} and to ${verb}`);
    answers.set(interaction, { verb, at });
  }

  function learnMore(event: SessionEvent): void {
    if (event.from === 'dialer') {
      for (const { data } of callsIn(event.news)) if (data !== undefined) brought.add(data.key);
    }
    if (event.from === 'device' && event.event.type === 'WorkerStarted') answers.clear();
    if (event.from !== 'dialer') return;
    const { news } = event;
    if (news.type === 'ChannelsChanged') for (const { name, status } of news.channels) channels.set(name, status.is);
    if (news.type === 'InteractionOutcome' || news.type === 'InteractionChanged') {
      answers.delete(news.type === 'InteractionOutcome' ? news.interaction : news.interaction.id);
    }
    // An account may be older than what was told since.
    if (news.type === 'SessionSeen') {
      channels.clear();
      answers.clear();
    }
  }

  /** What the phases of records promise, by what was told alone. */
  function checkRecords(before: SignedIn, state: SignedIn, event: SessionEvent): void {
    for (const [key, { phase, data }] of Object.entries(state.records)) {
      const earlier = before.records[key];
      if (phase.is === 'preview' && phase.timed?.is === 'running') {
        const until = shown.get(key) ?? new Set();
        shown.set(key, until.add(phase.timed.until));
      }
      if (earlier?.phase.is === 'stopping' && phase.is === 'closing') {
        const open = earlier.phase.channels.find((name) => channels.get(name) === 'ready');
        if (open !== undefined) wrong(`${key} is closed although ${open} is Ready`);
      }
      if (earlier !== undefined || data.origin !== 'campaignCall') continue;
      const calls = event.from !== 'dialer' ? [] : callsIn(event.news);
      // The call may have brought the record with its ringing, and need not say it again.
      const isAnsweredNow = calls.some((call) => isAnswered(call) || !isLive(call));
      if (!isAnsweredNow || !brought.has(key)) wrong(`${key} is in hand, and its contact is not on the line`);
    }
  }

  /** What waits for an answer on a live line does not wait for ever. */
  function checkAwaited(state: SignedIn, at: number): void {
    const waits = Object.values(state.records).find(({ phase }) => phase.is === 'saving' || phase.is === 'closing');
    if (waits === undefined || state.link !== 'live') return;
    const deadline = nextDeadline(state);
    if (deadline === null || deadline - at > longest)
      wrong(`${waits.data.key} waits, and nothing is due before ${deadline}`);
  }

  function check(before: SessionState, event: SessionEvent, step: Step): void {
    const { state, effects, refusal } = step;
    if (!isStorable(state)) wrong('the state does not survive storage');
    if (refusal !== null && effects.length > 0) wrong(`${refusal}, and yet ${effects[0]?.type}`);
    if (event.from !== 'agent' && refusal !== null) wrong('only orders are refused');
    if (event.from === 'device' && event.event.type === 'TimePassed') {
      const deadline = nextDeadline(state);
      const isOver = state.phase === 'signedIn' && canLeave(state);
      // What was closed last is saved before the session ends at once, by an event of its own.
      if (isOver && before.phase === 'signedIn' && canLeave(before)) wrong('an agent who may leave stays');
      if (!isOver && deadline !== null && deadline <= event.at)
        wrong(`the deadline ${deadline} stays in the past at ${event.at}`);
    }
    if (state.phase !== 'signedIn') {
      forget();
      return;
    }
    learn(event);
    learnMore(event);
    if (before.phase === 'signedIn') {
      checkRecords(before, state, event);
      work.check(before, event, step);
      calls.check(before, event, step);
    }
    checkAwaited(state, event.at);
    for (const effect of effects) {
      if (effect.type === 'UseInteraction' && before.phase === 'signedIn') checkAnswer(before, state, effect, event.at);
      if (effect.type === 'MakeCall' && event.from !== 'agent') checkDeadline(effect.record, event.at);
      if (effect.type === 'MakeCall') {
        if (dials.has(effect.record)) wrong(`${effect.record} is called while a call of it may exist`);
        dials.set(effect.record, { reference: effect.reference, looks: [], seen: false });
      }
      if (effect.type !== 'SendRequest') continue;
      const { reference, repeatable } = effect.item;
      const times = (sends.get(reference) ?? 0) + 1;
      sends.set(reference, times);
      if (times > mostSends) wrong(`${reference} is sent ${times} times`);
      if (settled.has(reference)) wrong(`${reference} is sent after the dialer's answer`);
      if (!repeatable) wrong(`${reference} is sent although its record came anew`);
    }
    if (before.phase !== 'signedIn') return;
    for (const [reference, item] of Object.entries(before.outbox)) {
      const now = state.outbox[reference];
      if (now === undefined) settled.add(item.reference);
      else if (!item.repeatable && now.repeatable) wrong(`${reference} may be sent again`);
    }
  }

  return { check };
}
