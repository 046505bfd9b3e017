import { enOwn } from './enOwn';
import { enPage } from './enPage';

/** Every word that the agent reads, in English: the source of truth for the other languages. */
export const en = {
  ...enPage,
  ...enOwn,
  link: { ...enPage.link, ...enOwn.link },
  channels: { ...enPage.channels, ...enOwn.channels },
  campaigns: { ...enPage.campaigns, ...enOwn.campaigns },
  record: { ...enPage.record, ...enOwn.record },
  problems: { ...enPage.problems, ...enOwn.problems },
};

/** What every language must offer: a missing entry fails the type check. */
export type Messages = typeof en;
