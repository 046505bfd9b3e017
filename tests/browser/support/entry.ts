import type { Locator } from 'playwright-core';
import type { PracticeOptions } from '../../../lib/practice/server/options';
import { beginsWith } from '../../../lib/practice/server/start/cardHands';
import { dispositionOptions } from '../../../lib/practice/server/workspace/businessAttributes';
import type { World } from './world';

/** A dialer whose agents choose a disposition before every *Done*. */
export const withDispositions: PracticeOptions = { settings: dispositionOptions(true) };
/** One of them, by what is read and by what goes to the dialer. */
export const renewed = { name: 'Renewed', code: 'renewed' } as const;

/** Where the agent chooses a disposition, writes a note, and writes into a field of the calling list. */
export const dispositionField = ({ words }: World, place: Locator): Locator =>
  place.getByRole('combobox', { name: beginsWith(words.entry.disposition) });
/** Chooses a disposition by typing its name, as a person can: what a script chooses is no person's choice. */
export async function chooseDisposition(world: World, place: Locator, name: string): Promise<void> {
  const field = dispositionField(world, place);
  await field.focus();
  await field.page().keyboard.type(name);
  await field.locator('option:checked', { hasText: name }).waitFor({ state: 'attached' });
}
export const noteField = ({ words }: World, place: Locator): Locator =>
  place.getByRole('textbox', { name: words.entry.note, exact: true });
export const recordField = ({ words }: World, place: Locator, label: string): Locator =>
  place
    .getByRole('textbox', { name: label, exact: true })
    .or(place.getByRole('textbox', { name: words.entry.required(label), exact: true }));

/** What is said to be wrong with a field, beside it. */
export const faultAt = (field: Locator): Locator => field.locator('xpath=..').locator('[id$=-problem]');

/** Unfolds the fields of the record. */
export const openFields = ({ words }: World, place: Locator): Promise<void> =>
  place.getByRole('button', { name: beginsWith(words.caseInformation.fields) }).click();

/** Opens what *Do Not Call* asks. */
export async function askDoNotCall({ words }: World, place: Locator): Promise<Locator> {
  await place.getByRole('button', { name: words.callResults.doNotCall, exact: true }).click();
  const dialog = place.getByRole('alertdialog', { name: words.doNotCall.ask });
  await dialog.waitFor();
  return dialog;
}

/** Marks the number, or the whole contact. */
export async function markDoNotCall(world: World, place: Locator, scope: 'thisNumber' | 'wholeContact'): Promise<void> {
  const { doNotCall } = world.words;
  const dialog = await askDoNotCall(world, place);
  await dialog.getByRole('radio', { name: beginsWith(doNotCall[scope]) }).check();
  await dialog.getByRole('button', { name: doNotCall.mark, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Resolves when the focus is on an element. */
export const isFocused = (element: Locator): Promise<void> => element.and(element.page().locator(':focus')).waitFor();

/** Where something first stands in the dialer's log, once it was carried out; -1: it was not. */
export const placeInLog = ({ dialer }: World, name: string): number =>
  dialer.log().findIndex((entry) => entry.kind === 'request' && entry.name === name && entry.outcome === 'done');
