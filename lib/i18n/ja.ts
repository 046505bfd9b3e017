import type { Messages } from './en';
import { jaOwn } from './jaOwn';
import { jaPage } from './jaPage';

/** Every word that the agent reads, in Japanese. */
export const ja: Messages = {
  ...jaPage,
  ...jaOwn,
  link: { ...jaPage.link, ...jaOwn.link },
  channels: { ...jaPage.channels, ...jaOwn.channels },
  campaigns: { ...jaPage.campaigns, ...jaOwn.campaigns },
  record: { ...jaPage.record, ...jaOwn.record },
  problems: { ...jaPage.problems, ...jaOwn.problems },
};
