import { ok, problem, type Result } from '../../support/result';
import type { SettingProblem } from './dialing';

/** What becomes of a personal callback whose owner is away: its record goes back to the list, or any agent may have the callback. */
export const missedModes = ['list', 'anyone'] as const;
export type MissedMode = (typeof missedModes)[number];

/** How a campaign handles callbacks that are due. Times are in milliseconds. */
export interface CallbackSettings {
  /** How long a personal callback waits for an owner who is away. The result is then 47 (Agent CallBack Error). */
  awayAfter: number;
  missed: MissedMode;
  /** How long a callback is kept from an agent who gave it back or let its alert pass. */
  againAfter: number;
}

export const plainCallbackSettings = (): CallbackSettings => ({
  awayAfter: 600_000,
  missed: 'list',
  againAfter: 300_000,
});

const longest = 7 * 86_400_000;

/** Reads what is given; what is not named stays out. */
export function parseCallbackSettings(
  given: Readonly<Record<string, unknown>>,
): Result<Partial<CallbackSettings>, SettingProblem> {
  const read: Partial<CallbackSettings> = {};
  for (const [field, value] of Object.entries(given)) {
    const bad = (what: string) => problem({ field, error: `${field} is not ${what}` });
    switch (field) {
      case 'awayAfter':
      case 'againAfter':
        if (typeof value !== 'number' || !(value >= 0 && value <= longest)) return bad('milliseconds up to a week');
        read[field] = value;
        break;
      case 'missed': {
        const found = missedModes.find((one) => one === value);
        if (!found) return bad(`one of ${missedModes.join(', ')}`);
        read.missed = found;
        break;
      }
      default:
        return problem({ field, error: `There is no setting ${field} for callbacks` });
    }
  }
  return ok(read);
}
