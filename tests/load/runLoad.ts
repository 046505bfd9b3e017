import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type AgentAtWork, createAgentAtWork } from './agentAtWork';
import type { DialerWish, DialerWord } from './dialerProcess';
import { handsInLog } from './handsInLog';
import { loadAgents, preciseNow } from './plan';

/** What a load came to. */
export interface LoadFigures extends DialerWish {
  recordsPerSecond: number;
  /** Milliseconds from handing a record to the push channel to its receipt in the adapter. */
  median: number;
  percentile99: number;
  /** How many records the two times are of. */
  measured: number;
  /** Records that somebody took while somebody else had them, or that two desktops closed. */
  inTwoHands: number;
  /** Records that are not closed exactly once. */
  lost: number;
  /** Records that were closed with a result of the dialer's own: busy, not answered, abandoned. */
  closedByDialer: number;
  /** What the adapters could not read of what the dialer said; one of each kind. */
  notes: string[];
}

/** Works every record of one campaign with many agents over real HTTP and Bayeux, and checks the dialer's log afterwards. */
export async function runLoad(wish: DialerWish): Promise<LoadFigures> {
  const child = fork(fileURLToPath(new URL('./dialerProcess.ts', import.meta.url)), [JSON.stringify(wish)], {
    execArgv: ['--import', 'tsx'],
  });
  const agents: AgentAtWork[] = [];
  try {
    const { url } = await wordOf(child, 'open');
    const allClosed = wordOf(child, 'allClosed');
    // Awaited later: a dialer that dies meanwhile is told by what is awaited first.
    allClosed.catch(() => {});
    agents.push(...loadAgents(wish.agents).map(({ userName }) => createAgentAtWork(url, userName)));
    for (const group of chunks(agents, 10)) await Promise.all(group.map((agent) => agent.begin()));
    const startedAt = preciseNow();
    child.send('start');
    const failed = new Promise<never>((_, reject) => {
      for (const agent of agents) workOf(wish, agent).catch(reject);
    });
    const { at } = await Promise.race([allClosed, failed]);
    child.send('account');
    const account = await wordOf(child, 'account');
    return figuresOf(wish, agents, account, at - startedAt);
  } finally {
    for (const agent of agents) agent.end();
    if (child.connected) child.send('end');
    else child.kill();
  }
}

function workOf({ mode }: DialerWish, agent: AgentAtWork): Promise<void> {
  if (mode === 'preview') return agent.fetchRecords();
  return mode === 'pushPreview' ? agent.acceptPreviews() : agent.answerCalls();
}

type Account = Extract<DialerWord, { is: 'account' }>;

function figuresOf(wish: DialerWish, agents: readonly AgentAtWork[], account: Account, took: number): LoadFigures {
  const hands = handsInLog(account.log);
  // Two independent accounts: the dialer's log, and what the desktops know of their own.
  const byDesktops = new Map<string, number>();
  for (const { closed } of agents)
    for (const handle of closed) byDesktops.set(handle, (byDesktops.get(handle) ?? 0) + 1);
  const twice = [...byDesktops].filter(([, count]) => count > 1);
  const once = [...hands.closed.values()].filter((count) => count === 1).length;
  const closedByDialer = account.log.filter(
    ({ kind, name, agent }) => kind === 'record' && name === 'Closed' && agent === 'dialer',
  ).length;
  const sent = new Map(account.sent);
  const times = agents
    .flatMap(({ userName, received }) =>
      [...received].map(([handle, at]) => at - (sent.get(`${userName}/${handle}`) ?? Number.NaN)),
    )
    .filter((time) => !Number.isNaN(time))
    .sort((a, b) => a - b);
  return {
    ...wish,
    recordsPerSecond: wish.records / (took / 1000),
    median: quantile(times, 0.5),
    percentile99: quantile(times, 0.99),
    measured: times.length,
    inTwoHands: hands.inTwoHands.length + twice.length,
    lost: wish.records - once + account.states.filter((state) => state !== 'done').length,
    closedByDialer,
    notes: [...new Set(agents.flatMap(({ notes }) => notes))],
  };
}

/** The smallest of sorted values that a share of them does not exceed. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

function wordOf<Is extends DialerWord['is']>(child: ChildProcess, is: Is): Promise<Extract<DialerWord, { is: Is }>> {
  return new Promise((resolve, reject) => {
    const isWanted = (word: DialerWord): word is Extract<DialerWord, { is: Is }> => word.is === is;
    const listen = (word: unknown): void => {
      if (!isWanted(word as DialerWord)) return;
      child.off('message', listen);
      resolve(word as Extract<DialerWord, { is: Is }>);
    };
    child.on('message', listen);
    child.once('exit', (code) => reject(new Error(`The dialer's process ended with ${code}`)));
  });
}

function chunks<Value>(values: readonly Value[], size: number): Value[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));
}
