import { readFileSync } from 'node:fs';
import { basename, parse } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { parseArgs } from 'node:util';
import { quirkNames, quirks } from '../engine/quirks';
import { allQuirks, parseSwitch, type Switches } from '../engine/switches';
import { attempt } from './admin/attempt';
import type { Control } from './admin/control';
import { believableCalls } from './believableCalls';
import { commandUsage, runCommand } from './commands';
import { everyCampaign } from './examples';
import { startPracticeDialer } from './startPracticeDialer';

const usage = `Usage: npx tsx lib/practice/server/cli.ts [--port 8090] [--seed 1] [--plain-calls] [--switch name[=value]]…
         [--list file.csv]… [--do-not-call file.csv]

  --port         port on 127.0.0.1; 0 takes any free one (default 8090)
  --seed         number from which chance is drawn, so that a run can be repeated
  --plain-calls  every call is answered, none by a machine
  --list         a calling list as CSV; it becomes a running preview campaign named like the file
  --do-not-call  numbers that no campaign may call, one in each line or in a column phone
  --switch       a switch, as in --switch repeats=refused; more than one is allowed; all for every one of:
${quirkNames.map((name) => `                   ${name}: ${quirks[name].says}`).join('\n')}

While it runs, a line on its standard input is a command:
${commandUsage.map((line) => `  ${line}`).join('\n')}`;

/** Runs a practice dialer until it is interrupted. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8090' },
      seed: { type: 'string', default: '1' },
      switch: { type: 'string', multiple: true, default: [] },
      'plain-calls': { type: 'boolean', default: false },
      list: { type: 'string', multiple: true, default: [] },
      'do-not-call': { type: 'string' },
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
    campaigns: everyCampaign('unloaded'),
    switches: readSwitches(values.switch),
    ...(values['plain-calls'] ? {} : { calls: believableCalls }),
  });
  try {
    for (const file of values.list) addList(dialer.admin, file);
    if (values['do-not-call'] !== undefined) dialer.admin.loadDoNotCall(readFileSync(values['do-not-call'], 'utf8'));
  } catch (error) {
    await dialer.stop();
    throw error;
  }
  console.log(`Practice dialer at ${dialer.url}, administrator's page at ${dialer.adminUrl}`);
  console.log('Agents kate, taro, claire and sam; the password is the user name. End it with Ctrl-C.');
  const commands = listen(dialer.admin);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      commands.close();
      void dialer.stop();
    });
}

/** Carries out what is typed; the dialer runs on when the input ends. */
function listen(admin: Control): Interface {
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    const done = attempt(() => runCommand(admin, line));
    const said = done.ok ? done.value : done.problem;
    if (said !== '') console.log(said);
  });
  return lines;
}

/** A file becomes a campaign that runs; the dialer names the line that is wrong. */
function addList(admin: Control, file: string): void {
  const { name } = parse(file);
  admin.addCampaign({ name, lists: [{ name: basename(file), csv: readFileSync(file, 'utf8') }] });
  admin.load(name);
  admin.start(name);
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
