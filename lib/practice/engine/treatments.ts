import { ok, problem, type Result } from '../../support/result';
import type { SettingProblem } from './dialing';

/**
 * What a campaign does with a record that was closed with a result: it is tried again after some minutes, or the contact's next number is
 * called. A treatment belongs to a result; the first rule for it counts.
 */
export type TreatmentRule = { result: number; do: 'retry'; minutes: number } | { result: number; do: 'nextNumber' };

export interface Treatments {
  rules: readonly TreatmentRule[];
  /** How often a contact is called at most, over all of their numbers; null: as often as it takes. */
  mostAttempts: number | null;
}

/** What a desktop asks for with `GSW_TREATMENT`: the record comes back to anybody, or to the agent who closed it. */
export const treatmentsOnWire = { RecordTreatCampaign: 'campaign', RecordTreatPersonal: 'personal' } as const;
export type TreatmentMode = (typeof treatmentsOnWire)[keyof typeof treatmentsOnWire];

export const noTreatments = (): Treatments => ({ rules: [], mostAttempts: null });

const longest = 7 * 24 * 60;

/** Reads what is given; what is not named stays out. The rules are replaced as a whole. */
export function parseTreatments(given: Readonly<Record<string, unknown>>): Result<Partial<Treatments>, SettingProblem> {
  const read: Partial<Treatments> = {};
  for (const [field, value] of Object.entries(given)) {
    const bad = (what: string) => problem({ field, error: `${field} is not ${what}` });
    if (field === 'mostAttempts') {
      if (value !== null && !isWhole(value, 1, 1000)) return bad('a whole number from 1 to 1000, or null');
      read.mostAttempts = value;
    } else if (field === 'rules') {
      if (!Array.isArray(value)) return bad('a list');
      const rules = value.map(parseRule);
      const faulty = rules.indexOf(null);
      if (faulty >= 0)
        return problem({
          field: 'rules',
          error: `rules[${faulty}] is neither { result, do: "retry", minutes } nor { result, do: "nextNumber" }`,
        });
      read.rules = rules.flatMap((rule) => rule ?? []);
    } else return problem({ field, error: `There is no setting ${field} for treatments` });
  }
  return ok(read);
}

function parseRule(value: unknown): TreatmentRule | null {
  if (typeof value !== 'object' || value === null) return null;
  const { result, do: what, minutes } = value as Record<string, unknown>;
  if (!isWhole(result, 0, 53)) return null;
  if (what === 'nextNumber') return { result, do: what };
  return what === 'retry' && typeof minutes === 'number' && minutes >= 0 && minutes <= longest
    ? { result, do: what, minutes }
    : null;
}

const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
