import { performance } from 'node:perf_hooks';
import { text, whole } from '../../../lib/practice/engine/userData';
import { startPracticeDialer } from '../../../lib/practice/server/startPracticeDialer';
import { signIn } from '../support/desktop';
import { manyContacts } from './manyContacts';

/**
 * What a long calling list costs: `npx tsx --expose-gc tests/practice/measure/bigList.ts [contacts]`. Everything goes over HTTP,
 * as from the administrator's page and a desktop. Figures only, no verdict: machines differ.
 */
const contacts = Number(process.argv[2] ?? 100_000);

async function main(): Promise<void> {
  const dialer = await startPracticeDialer({ campaigns: [] });
  const kate = await signIn(dialer, 'kate');
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const post = async (path: string, body: unknown) => {
    const response = await fetch(`${dialer.url}/practice/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  };
  const csv = manyContacts(contacts);
  const before = heap();
  const load = await timed(() => post('campaigns', { name: 'Big', lists: [{ name: 'Big list', csv }] }));
  console.log(`${contacts} contacts, ${(csv.length / 1e6).toFixed(1)} MB of CSV`);
  console.log(`upload               ${load.toFixed(0)} ms`);
  console.log(`memory of the list   ${(heap() - before).toFixed(0)} MB`);
  await post('campaigns/Big/load', {});
  await post('campaigns/Big/start', {});

  const campaign = [whole('GSW_APPLICATION_ID', 134), text('GSW_CAMPAIGN_NAME', 'Big')];
  const fetches: number[] = [];
  const closings: number[] = [];
  for (let round = 0; round < 200; round++) {
    let handle = 0;
    fetches.push(
      await timed(async () => {
        await kate.ask('PreviewRecordRequest', campaign);
        handle = Number((await kate.userEvent('PreviewRecord')).GSW_RECORD_HANDLE);
      }),
    );
    const name = round % 2 === 0 ? 'RecordProcessed' : 'RecordReject';
    closings.push(
      await timed(async () => {
        await kate.ask(name, [...campaign, whole('GSW_RECORD_HANDLE', handle)]);
        await kate.userEvent(`${name}Acknowledge`);
      }),
    );
  }
  say('Get Record', fetches);
  say('processed, rejected', closings);
  for (const path of process.argv.slice(3).concat('overview', 'records?campaign=Big&limit=100', 'log?after=0')) {
    const times: number[] = [];
    let bytes = 0;
    for (let round = 0; round < 20; round++)
      times.push(
        await timed(async () => {
          bytes = (await (await fetch(`${dialer.url}/practice/api/${path}`)).text()).length;
        }),
      );
    say(`${path} (${(bytes / 1000).toFixed(0)} kB)`, times);
  }
  await kate.signOff();
  await dialer.stop();
}

async function timed(step: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await step();
  return performance.now() - start;
}

function say(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  console.log(`${what.padEnd(20)} median ${at(0.5)} ms, worst twentieth ${at(0.95)} ms`);
}

await main();
