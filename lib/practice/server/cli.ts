import { parseArgs } from 'node:util';
import { quirkNames, quirks } from '../engine/quirks';
import { allQuirks, parseSwitch, type Switches } from '../engine/switches';
import { believableCalls } from './believableCalls';
import { startPracticeDialer } from './startPracticeDialer';

const usage = `Usage: npx tsx lib/practice/server/cli.ts [--port 8090] [--seed 1] [--plain-calls] [--switch name[=value]]…

  --port         port on 127.0.0.1; 0 takes any free one (default 8090)
  --seed         number from which chance is drawn, so that a run can be repeated
  --plain-calls  every call is answered, none by a machine
  --switch       a switch, as in --switch repeats=refused; more than one is allowed; all for every one of:
${quirkNames.map((name) => `                   ${name}: ${quirks[name].says}`).join('\n')}`;

/** Runs a practice dialer until it is interrupted. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8090' },
      seed: { type: 'string', default: '1' },
      switch: { type: 'string', multiple: true, default: [] },
      'plain-calls': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const dialer = await startPracticeDialer({
    port: wholeNumber('--port', values.port),
    seed: wholeNumber('--seed', values.seed),
    switches: readSwitches(values.switch),
    ...(values['plain-calls'] ? {} : { calls: believableCalls }),
  });
  console.log(`Practice dialer at ${dialer.url}, administrator's page at ${dialer.adminUrl}`);
  console.log('Agents kate, taro, claire and sam; the password is the user name. End it with Ctrl-C.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void dialer.stop());
}

function wholeNumber(name: string, written: string): number {
  if (!/^\d+$/.test(written)) throw new Error(`${name} is not a whole number: ${written}`);
  return Number(written);
}

function readSwitches(written: readonly string[]): Partial<Switches> {
  let switches: Partial<Switches> = {};
  for (const one of written) {
    const [name, value = 'true'] = one.split('=');
    if (name === 'all') {
      switches = { ...switches, ...allQuirks() };
      continue;
    }
    const parsed = parseSwitch(name, value === 'true' ? true : value === 'false' ? false : value);
    if (!parsed.ok) throw new Error(parsed.problem);
    switches = { ...switches, ...parsed.value };
  }
  return switches;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
});
