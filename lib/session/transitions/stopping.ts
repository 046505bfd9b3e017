import { type ChannelName, channelNames } from '../channel';
import type { DialerNews } from '../news';
import { patience } from '../patience';
import type { RecordInHand } from '../record';
import type { SignedIn } from '../state';
import { and, each, go, type Step } from '../step';
import { setChannel } from './channels';
import type { Finished } from './closing';
import { isDue } from './isDue';
import { withoutNotice } from './notices';
import { withPhase } from './records';
import { saveThenClose } from './saving';

type Stopping = RecordInHand & { phase: { is: 'stopping' } };

const isStopping = (record: RecordInHand): record is Stopping => record.phase.is === 'stopping';

/** It brings the next record, or is about to. */
const isOpen = ({ channels }: SignedIn, name: ChannelName): boolean =>
  channels[name]?.status.is === 'ready' || channels[name]?.asked?.is === 'ready';

/**
 * Closes a record, after the channels that would bring the next one have been set to Not Ready: `stopped` where the agent stops a
 * campaign (AUTO-7, PUSH-5), all of them where that was set for after this record (SES-3).
 */
export function closeOnceStopped(
  state: SignedIn,
  finished: Finished,
  stopped: readonly ChannelName[],
  at: number,
): Step<SignedIn> {
  const wanted = state.afterRecord === null ? stopped : channelNames;
  const channels = wanted.filter((name) => isOpen(state, name));
  // After-call work that the dialer began itself may end by itself; until then nothing comes.
  const resting = wanted.filter((name) => !channels.includes(name) && endsByItself(state, name));
  if (channels.length === 0) {
    return and(stop(state, resting, at), (state) => saveThenClose(state, finished, at));
  }
  const { record, back, closing, reference } = finished;
  const deadline = at + patience.channelChange;
  const phase = { is: 'stopping', channels, closing, reference, deadline, back } as const;
  return stop(withPhase(state, record, phase), [...channels, ...resting], at);
}

const endsByItself = ({ channels, afterRecord }: SignedIn, name: ChannelName): boolean =>
  channels[name]?.status.is === 'afterCallWork' && afterRecord?.is !== 'afterCallWork';

const stop = (state: SignedIn, channels: readonly ChannelName[], at: number): Step<SignedIn> =>
  // Without a line it is asked for when the line is back.
  each(state, state.link === 'down' ? [] : channels, (state, name) =>
    setChannel(state, name, state.afterRecord ?? { is: 'notReady', reason: null }, at),
  );

const eachStopping = (state: SignedIn, change: (state: SignedIn, record: Stopping) => Step<SignedIn>): Step<SignedIn> =>
  each(state, Object.values(state.records).filter(isStopping), change);

/** The dialer has told channels: a record that waited for them is closed once none of them is Ready. */
export function closeStopped(state: SignedIn, at: number): Step<SignedIn> {
  return eachStopping(state, (state, record) => {
    const { channels, back, closing, reference } = record.phase;
    const isDone = channels.every((name) => state.channels[name]?.asked === null && !isOpen(state, name));
    // What was set meanwhile for after this record concerns the other channels too.
    return isDone ? closeOnceStopped(state, { record, back, closing, reference }, [], at) : go(state);
  });
}

const notStopped = (state: SignedIn, record: Stopping, detail: string | null): SignedIn =>
  withPhase(state, record, record.phase.back, { is: 'notStopped', detail });

/** The dialer will not set a channel to Not Ready: finishing now would bring the next record, so the agent decides again. */
export function stoppingOutcome(
  state: SignedIn,
  { channel, outcome }: Extract<DialerNews, { type: 'ChannelOutcome' }>,
): Step<SignedIn> {
  if (outcome.is !== 'refused') return go(state);
  return eachStopping(state, (state, record) => {
    const isIts = channel === 'all' || record.phase.channels.includes(channel);
    // The record says it; a notice would say it twice.
    return go(isIts ? withoutNotice(notStopped(state, record, outcome.detail), 'channelRefused') : state);
  });
}

/** Nobody has said in time that the channels are Not Ready. Without a line nobody can. */
export function stoppingTimes(state: SignedIn, at: number): Step<SignedIn> {
  if (state.link !== 'live') return go(state);
  return eachStopping(state, (state, record) =>
    go(isDue(record.phase.deadline, patience.channelChange, at) ? notStopped(state, record, null) : state),
  );
}

/** The line is back, or the worker: whether the request arrived is seen from the channels, and it is harmless when repeated. */
export function stopAgain(state: SignedIn, at: number): Step<SignedIn> {
  return and(closeStopped(state, at), (state) =>
    eachStopping(state, (state, record) => {
      const deadline = at + patience.channelChange;
      const channels = record.phase.channels.filter((name) => isOpen(state, name));
      return stop(withPhase(state, record, { ...record.phase, deadline }), channels, at);
    }),
  );
}
