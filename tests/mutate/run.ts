/**
 * `npm run test:mutate`: switches off one thing of the session machine at a time, runs the tests, and prints what no test
 * noticed. Ends with 1 when anything went unnoticed, or when the tests fail on the whole machine.
 *
 *   npm run test:mutate                          everything, against the machine's unit tests
 *   npm run test:mutate -- MakeCall              only mutations whose name contains this
 *   npm run test:mutate -- --browser             effects only, against the built extension and the browser tests
 */
import { isNoticedInBrowser, removeMutatedBuild } from './browserRun';
import { createMachineRun } from './machineRun';
import { allMutations, type Mutation, nameOf } from './mutations';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const inBrowser = process.argv.includes('--browser');
const mutations = allMutations().filter((mutation) => {
  const name = nameOf(mutation).toLowerCase();
  return wanted.every((part) => name.includes(part.toLowerCase())) && (!inBrowser || mutation.off === 'effect');
});

/** Goes through all mutations; returns the names of those that nothing noticed. */
async function survivorsOf(isNoticed: (mutation: Mutation) => Promise<boolean>): Promise<readonly string[]> {
  const survivors: string[] = [];
  for (const mutation of mutations) {
    const noticed = await isNoticed(mutation);
    if (!noticed) survivors.push(nameOf(mutation));
    console.log(`${noticed ? 'noticed ' : 'SURVIVED'}  ${nameOf(mutation)}`);
  }
  return survivors;
}

async function againstTheMachine(): Promise<readonly string[]> {
  const run = await createMachineRun();
  try {
    if (await run.isNoticed(null)) throw new Error('The tests fail on the whole machine: mend them first.');
    return await survivorsOf(run.isNoticed);
  } finally {
    await run.close();
  }
}

async function againstTheExtension(signal: AbortSignal): Promise<readonly string[]> {
  try {
    return await survivorsOf((mutation) => isNoticedInBrowser(mutation, signal));
  } finally {
    await removeMutatedBuild();
  }
}

const interruption = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interruption.abort());

const began = performance.now();
try {
  if (mutations.length === 0) throw new Error(`No mutation has ${wanted.join(' and ')} in its name.`);
  const survivors = inBrowser ? await againstTheExtension(interruption.signal) : await againstTheMachine();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`\n${mutations.length} mutations in ${seconds} s, ${survivors.length} survived`);
  for (const name of survivors) console.log(`  ${name}`);
  process.exit(survivors.length > 0 ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
