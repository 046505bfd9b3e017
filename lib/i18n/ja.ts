import type { Messages } from './en';
import { jaOwn } from './jaOwn';
import { jaPage } from './jaPage';

/** Every word that the agent reads, in Japanese. */
export const ja: Messages = {
  ...jaPage,
  ...jaOwn,
  problems: { ...jaPage.problems, ...jaOwn.problems },
};
