import { ok, problem, type Result } from '../../support/result';

/**
 * How agent and contact come together where the dialer calls. `agentFirst`: the agent is called first and waits on an empty call;
 * the record is attached when the contact answers. `contactFirst`: the agent is called once the contact has answered, and the call
 * brings the record along.
 */
export const environments = ['agentFirst', 'contactFirst'] as const;
export type Environment = (typeof environments)[number];

/** How a progressive or predictive campaign dials. Times are in milliseconds. */
export interface Dialing {
  environment: Environment;
  /** Contacts dialed for each agent who is waiting, from 1 to 10; only predictive campaigns use it, all others dial one. */
  pacing: number;
  /** The share of contacts who answer, from 0 to 1; null: as calls go otherwise. Numbers with an outcome of their own keep it. */
  answerRate: number | null;
  /** How long an unanswered contact's telephone rings; null: as calls go otherwise. */
  ringTime: number | null;
  /** Whether contacts who would answer go on ringing until this is taken away: so that an agent who waits can be looked at. */
  holdAnswers: boolean;
  /** How long a contact who has answered waits without any agent being called for, before counting as abandoned. */
  abandonAfter: number;
}

export const plainDialing = (): Dialing => ({
  environment: 'contactFirst',
  pacing: 1,
  answerRate: null,
  ringTime: null,
  holdAnswers: false,
  abandonAfter: 10_000,
});

/** How often things happened in a campaign whose records the dialer delivers. */
export interface Deliveries {
  /** Contacts whom the dialer called. */
  dialed: number;
  /** Records that an agent took: push previews accepted, and calls with a contact on them. */
  delivered: number;
  /** Records that went back to the top of the list. */
  returned: number;
  /** Contacts who answered and never had an agent. */
  abandoned: number;
}

export const noDeliveries = (): Deliveries => ({ dialed: 0, delivered: 0, returned: 0, abandoned: 0 });

/** What is wrong with a setting, and with which. */
export interface SettingProblem {
  field: string;
  error: string;
}

/** Reads what is given of a campaign's dialing; what is not named stays out. */
export function parseDialing(given: Readonly<Record<string, unknown>>): Result<Partial<Dialing>, SettingProblem> {
  const read: Partial<Dialing> = {};
  for (const [field, value] of Object.entries(given)) {
    const bad = (what: string) => problem({ field, error: `${field} is not ${what}` });
    switch (field) {
      case 'environment': {
        const found = environments.find((one) => one === value);
        if (!found) return bad(`one of ${environments.join(', ')}`);
        read.environment = found;
        break;
      }
      case 'pacing':
        if (!isBetween(value, 1, 10)) return bad('a number from 1 to 10');
        read.pacing = value;
        break;
      case 'answerRate':
        if (value !== null && !isBetween(value, 0, 1)) return bad('a number from 0 to 1, or null');
        read.answerRate = value;
        break;
      case 'ringTime':
        if (value !== null && !isBetween(value, 0, 600_000)) return bad('milliseconds up to ten minutes, or null');
        read.ringTime = value;
        break;
      case 'holdAnswers':
        if (typeof value !== 'boolean') return bad('true or false');
        read.holdAnswers = value;
        break;
      case 'abandonAfter':
        if (!isBetween(value, 0, 600_000)) return bad('milliseconds up to ten minutes');
        read.abandonAfter = value;
        break;
      default:
        return problem({ field, error: `There is no setting ${field} for dialing` });
    }
  }
  return ok(read);
}

const isBetween = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;
