import { expect, it } from 'vitest';
import { catalogue } from '../catalogue/catalogue';
import { shownBy } from './shown';
import { readShownType } from './stateTypes';
import { everyState, type States, statesIn } from './walkStates';

/** States of the snapshots that look alike whatever their value is, and why. */
const alike: Readonly<Record<string, string>> = {
  'Appearance.language': 'every entry is drawn in each language',
  'Appearance.theme': 'every entry is drawn light and dark',
  'Settings.language': 'every entry is drawn in each language',
  'Settings.theme': 'every entry is drawn light and dark',
  'DataPair.type': 'goes with a call and is never drawn',
  'Allowances.treatment': 'goes with the end of a record and is never drawn',
  'Bell.sound': 'is heard and never drawn',
  'CallbackDraft.clock': 'as it went out before, to be compared with what stands there now, and never drawn itself',
  'CallbackDraft.turn': 'as above',
  'CallbackDraft.owner': 'as above',
  'Call.asked': 'whatever was asked of a call, its buttons wait alike',
  'RecordPhase.timed.because': 'a reason reads as on the sheet of refusals',
  'Shown.page.phase': 'a page draws an open or a lost session, and nothing of the steps between',
  'Shown.page.step': 'a page draws nothing of signing in',
};

it('the gallery shows every state that a snapshot, a page or an answer can be in', { timeout: 60_000 }, () => {
  const type = readShownType();
  const wanted = everyState(type);
  const shown: States = new Map();
  for (const entry of catalogue) for (const value of shownBy(entry)) statesIn(type, value, shown);
  const missing = [...wanted].flatMap(([place, values]) =>
    [...values]
      .filter((value) => alike[place] === undefined && shown.get(place)?.has(value) !== true)
      .map((value) => `${place}: ${value}`),
  );
  expect(missing).toEqual([]);
  expect(wanted.get('RecordPhase.is')?.size).toBeGreaterThan(4);
});

it('the gallery names no two entries alike', () => {
  const names = catalogue.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
