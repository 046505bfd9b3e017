import type { PartEntry } from '../entry';
import type { PartName } from './partNames';

/** A new sheet is asked for by the type check here. */
const names: { readonly [Name in PartName]: true } = {
  buttons: true,
  messages: true,
  refusals: true,
  callProblems: true,
  icons: true,
};

/** Sheets of components that many surfaces share. */
export const parts: readonly PartEntry[] = (Object.keys(names) as PartName[]).map((part) => ({
  surface: 'parts',
  name: `parts/${part}`,
  part,
}));
