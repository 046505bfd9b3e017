/**
 * `npm run soak`: agents who schedule, change and cancel callbacks, mark numbers, write into fields and close records, over a line and with a
 * worker that come and go; each record's report by the practice dialer is held against what the panel said of it.
 *
 *   npm run soak                        1,200 sequences
 *   npm run soak -- --sequences 5000 --seed 7
 *
 * The exit code is 1 when any record disagrees; the seeds that are printed then bring the same sequence again.
 */
import 'temporal-polyfill/global';
import { parseArgs } from 'node:util';
import { repeatModes } from '../../lib/practice/engine/switches';
import { createCallbackShift } from '../session/support/callbackShift';
import { createSeededChance } from '../session/support/chance';

const { values } = parseArgs({
  options: { sequences: { type: 'string', default: '1200' }, seed: { type: 'string', default: '1' } },
});
const wholeNumber = (name: string, written: string): number => {
  if (!/^[1-9]\d*$/.test(written)) throw new Error(`--${name} is not a whole number: ${written}`);
  return Number(written);
};
const sequences = wholeNumber('sequences', values.sequences);
const firstSeed = wholeNumber('seed', values.seed);

const settings = repeatModes.flatMap((repeats) =>
  [false, true].map((scheduledRescheduleCloses) => ({ repeats, scheduledRescheduleCloses })),
);
const columns = ['repeats', 'moving closes', 'sequences', 'records', 'callbacks', 'unconfirmed', 'disagree'];
const line = (cells: readonly (string | number | boolean)[]): string =>
  cells.map((cell) => String(cell).padEnd(14)).join('');

console.log(line(columns));
let isWrong = false;
for (const [index, switches] of settings.entries()) {
  const count = Math.ceil(sequences / settings.length);
  let [records, callbacks, unconfirmed, disagree] = [0, 0, 0, 0];
  for (let run = 0; run < count; run++) {
    const seed = firstSeed + index * count + run;
    const chance = createSeededChance(seed);
    const turns = 20 + chance.below(100);
    const faults = runOne();
    if (faults.length === 0) continue;
    disagree++;
    isWrong = true;
    console.log(`seed ${seed}, ${JSON.stringify(switches)}: ${faults.join('; ')}`);

    function runOne(): string[] {
      try {
        const shift = createCallbackShift(chance, {
          mode: 'preview',
          environment: 'contactFirst',
          switches,
          options: {},
        });
        for (let turn = 0; turn < turns; turn++) shift.turn();
        shift.end();
        records += shift.said.length;
        callbacks += shift.said.filter(({ callback }) => callback !== null).length;
        unconfirmed += shift.said.filter(({ isSure }) => !isSure).length;
        return [...shift.faults(), ...shift.strayCallbacks()];
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)];
      }
    }
  }
  console.log(
    line([switches.repeats, switches.scheduledRescheduleCloses, count, records, callbacks, unconfirmed, disagree]),
  );
}
process.exitCode = isWrong ? 1 : 0;
