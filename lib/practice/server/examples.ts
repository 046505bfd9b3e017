import { readFileSync } from 'node:fs';
import { type CallingList, parseCallingList } from '../engine/callingList';
import type { CampaignPlan } from '../engine/campaign';
import { exampleGroup } from './agents';

export const exampleLists = ['spring-renewal', 'overdue-invoices'] as const;
export type ExampleList = (typeof exampleLists)[number];

/** One of the lists that come with the practice dialer. Throws when the file is broken: it is part of the program. */
export function exampleList(name: ExampleList): CallingList {
  const list = parseCallingList(readFileSync(new URL(`./lists/${name}.csv`, import.meta.url), 'utf8'));
  if (!list.ok) {
    const [first] = list.problem;
    throw new Error(`${name}.csv, line ${first?.line}, ${first?.column}: ${first?.message}`);
  }
  return list.value;
}

/** The campaigns that the practice dialer offers unless the options say otherwise. */
export function exampleCampaigns(): CampaignPlan[] {
  return [
    {
      name: 'Spring renewal',
      description: 'Policies that come up for renewal in spring',
      mode: 'preview',
      applicationId: 134,
      group: exampleGroup,
      lists: [{ name: 'Spring renewal list', list: exampleList('spring-renewal') }],
    },
    {
      name: 'Overdue invoices',
      description: 'Friendly reminders, businesses only',
      mode: 'preview',
      applicationId: 134,
      group: exampleGroup,
      lists: [{ name: 'Overdue invoices list', list: exampleList('overdue-invoices') }],
    },
  ];
}
