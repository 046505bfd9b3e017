import { isAlive } from './call';
import { digitsOf } from './callOutcome';
import { callsOf } from './calls';
import type { Desk } from './desk';
import type { World } from './world';

/** An error event of the switch (protocol notes, section 4). Only 415 is a code that was seen; the others are ours. */
export interface Fault {
  code: number;
  message: string;
}

export const faults = {
  invalid: { code: 415, message: 'Invalid Destination DN' },
  busy: { code: 231, message: 'DN is busy' },
  noAnswer: { code: 232, message: 'No answer' },
} as const satisfies Record<string, Fault>;

/** Where a number leads: to somebody outside, to an agent who sits at a place, or nowhere. */
export type Destination =
  | { is: 'outside'; number: string }
  | { is: 'agent'; number: string; desk: Desk }
  | { is: 'fault'; fault: Fault };

/** Reads a number as the switch does it. One's own number, and that of an agent who is not logged in, lead nowhere. */
export function destinationOf(world: World, from: Desk, written: string): Destination {
  const number = written.replace(/[\s().-]/g, '');
  const digits = digitsOf(number);
  if (!/^\+?\d{3,15}$/.test(number) || digits === from.dn) return { is: 'fault', fault: faults.invalid };
  for (const desk of world.desks.values()) {
    if (desk === from || digits !== (desk.place === null ? desk.agent.agentLogin : desk.dn)) continue;
    const isThere = desk.place !== null && desk.voice.agentState !== 'LoggedOut';
    return isThere ? { is: 'agent', number, desk } : { is: 'fault', fault: faults.invalid };
  }
  return { is: 'outside', number };
}

/** Whether an agent's telephone cannot ring now: it is in use, or must not be disturbed. */
export const isEngaged = (world: World, desk: Desk): boolean =>
  desk.voice.dnd || callsOf(world, desk.agent.userName).some(isAlive);
