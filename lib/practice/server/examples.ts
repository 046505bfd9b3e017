import { readFileSync } from 'node:fs';
import { type CallingList, parseCallingList } from '../engine/callingList';
import type { CampaignMode, CampaignPlan } from '../engine/campaign';
import type { Dialing } from '../engine/dialing';
import { exampleGroup } from './agents';
import type { CampaignOption } from './options';

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

/**
 * One campaign of each mode in which the dialer delivers by itself, over the same contacts; none is loaded, so that whoever adds them
 * to others decides when records begin to come. The progressive one calls agents first, the predictive one contacts.
 */
export function exampleAutomaticCampaigns(): CampaignOption[] {
  const list = () => exampleList('spring-renewal');
  const plan = (name: string, description: string, mode: CampaignMode, dialing: Partial<Dialing>): CampaignOption => ({
    name,
    description,
    mode,
    applicationId: 134,
    group: exampleGroup,
    lists: [{ name: `${name} list`, list: list() }],
    dialing,
    status: 'unloaded',
  });
  return [
    plan('Winter donors', 'Records arrive, the agent calls', 'pushPreview', {}),
    plan('Summer offers', 'One call for each agent, who is called first', 'progressive', { environment: 'agentFirst' }),
    plan('Autumn survey', 'Contacts are called first, more than there are agents', 'predictive', {
      environment: 'contactFirst',
      pacing: 1.5,
    }),
  ];
}
