import type { Agent } from './agent';

/** The agent's name as colleagues read it: that of the person, else the user's. */
export const agentName = ({ firstName, lastName, userName }: Agent): string =>
  [firstName, lastName].filter((part) => part !== '').join(' ') || userName;
