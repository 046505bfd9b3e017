/** The practice dialer of a load, in a process of its own. It is told by its parent when to begin, and says when all records are closed. */
import type { CampaignMode } from '../../lib/practice/engine/campaign';
import type { Environment } from '../../lib/practice/engine/dialing';
import type { LogEntry } from '../../lib/practice/engine/log';
import { exampleGroup } from '../../lib/practice/server/agents';
import type { Letter } from '../../lib/practice/server/mail';
import { startPracticeDialer } from '../../lib/practice/server/startPracticeDialer';
import { handleIn, loadAgents, loadCampaign, loadList, preciseNow } from './plan';

export interface DialerWish {
  agents: number;
  records: number;
  mode: CampaignMode;
  environment: Environment;
}

/** What the child says; what it is told is `start`, `account` and `end`. */
export type DialerWord =
  | { is: 'open'; url: string }
  | { is: 'allClosed'; at: number }
  | {
      is: 'account';
      log: Pick<LogEntry, 'kind' | 'name' | 'agent' | 'handle'>[];
      /** When each record was handed to the push channel, by agent and handle. */
      sent: [string, number][];
      states: string[];
    };

const say = (word: DialerWord): void => void process.send?.(word);

const wish = JSON.parse(process.argv[2] ?? '{}') as DialerWish;
const dialer = await startPracticeDialer({
  agents: loadAgents(wish.agents),
  places: loadAgents(wish.agents).map(({ agentLogin }) => `Place_${agentLogin}`),
  campaigns: [
    {
      name: loadCampaign,
      description: 'Load',
      mode: wish.mode,
      applicationId: 134,
      group: exampleGroup,
      lists: [{ name: 'Load list', list: loadList(wish.records) }],
      dialing: { environment: wish.environment },
      status: 'active',
    },
  ],
  calls: { answerAfter: 20 },
});

const sent = new Map<string, number>();
dialer.watchEvents((letter: Letter) => {
  const handle = handleIn(letter.data);
  const key = `${letter.agent}/${handle}`;
  if (handle !== null && !sent.has(key)) sent.set(key, preciseNow());
});

process.on('message', (word) => {
  if (word === 'start') dialer.admin.start(loadCampaign);
  else if (word === 'account')
    say({
      is: 'account',
      log: dialer.log().map(({ kind, name, agent, handle }) => ({ kind, name, agent, handle })),
      sent: [...sent],
      states: dialer.report().map(({ state }) => state),
    });
  else if (word === 'end') void dialer.stop().then(() => process.disconnect());
});
process.on('disconnect', () => process.exit(0));
say({ is: 'open', url: dialer.url });

let closed = 0;
await dialer.waitFor(({ kind, name }) => kind === 'record' && name === 'Closed' && ++closed === wish.records);
say({ is: 'allClosed', at: preciseNow() });
