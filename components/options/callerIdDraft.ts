import type { Messages } from '../../lib/i18n/en';
import type { CallerIds } from '../../lib/session/policy';

type ProblemName = keyof Messages['options']['fieldProblems'];

/** A number as it is typed; `id` names its fields in the form. */
export interface NumberDraft {
  id: string;
  number: string;
  name: string;
}

/** The numbers of one campaign as they are typed; null: of every campaign without an entry of its own. */
export interface EntryDraft {
  id: string;
  campaign: string | null;
  numbers: readonly NumberDraft[];
}

/** By the name of a field. */
export type CallerIdProblems = Readonly<Record<string, ProblemName>>;

const longestName = 60;

let made = 0;
const newId = (): string => {
  made += 1;
  return `caller-${made}`;
};

export const newNumber = (): NumberDraft => ({ id: newId(), number: '', name: '' });
export const newEntry = (campaign: string | null): EntryDraft => ({ id: newId(), campaign, numbers: [newNumber()] });

/** What is saved, to be edited. */
export const draftOf = (callerIds: readonly CallerIds[]): EntryDraft[] =>
  callerIds.map(({ campaign, choices }) => ({
    id: newId(),
    campaign,
    numbers: choices.map((choice) => ({ id: newId(), ...choice })),
  }));

/** The names of the fields, by which problems are told. */
export const fieldOf = {
  campaign: ({ id }: EntryDraft): string => `${id}.campaign`,
  number: ({ id }: NumberDraft): string => `${id}.number`,
  name: ({ id }: NumberDraft): string => `${id}.name`,
};

/** A number as the dialer takes it: what people write between digits, and full-width digits, are no part of it. */
export const tidyNumber = (typed: string): string => typed.normalize('NFKC').replace(/[\s().\-‐-―]/g, '');

/** A row in which nothing stands is none, unless it is the only one. */
const filled = ({ numbers }: EntryDraft): readonly NumberDraft[] => {
  const some = numbers.filter(({ number, name }) => number.trim() !== '' || name.trim() !== '');
  return some.length === 0 ? numbers : some;
};

/** The settings that the draft stands for, tidied, whether they are right or not. */
export const wanted = (draft: readonly EntryDraft[]): CallerIds[] =>
  draft.map((entry) => ({
    campaign: entry.campaign === null ? null : entry.campaign.trim(),
    choices: filled(entry).map(({ number, name }) => ({ number: tidyNumber(number), name: name.trim() })),
  }));

/** What is wrong with a draft, field by field. */
export function callerIdProblems(draft: readonly EntryDraft[]): CallerIdProblems {
  const problems: Record<string, ProblemName> = {};
  const campaigns = new Set<string>();
  for (const entry of draft) {
    const campaign = entry.campaign?.trim() ?? null;
    if (campaign === '') problems[fieldOf.campaign(entry)] = 'empty';
    else if (campaign !== null && campaigns.has(campaign)) problems[fieldOf.campaign(entry)] = 'sameCampaign';
    if (campaign !== null) campaigns.add(campaign);
    const numbers = new Set<string>();
    for (const row of filled(entry)) {
      const number = tidyNumber(row.number);
      const problem = numberProblem(number, numbers);
      if (problem !== null) problems[fieldOf.number(row)] = problem;
      if (row.name.trim().length > longestName) problems[fieldOf.name(row)] = 'tooLong';
      numbers.add(number);
    }
  }
  return problems;
}

function numberProblem(number: string, others: ReadonlySet<string>): ProblemName | null {
  if (number === '') return 'empty';
  if (!/^\+?[0-9]{2,20}$/.test(number)) return 'badCallerId';
  return others.has(number) ? 'sameNumber' : null;
}
