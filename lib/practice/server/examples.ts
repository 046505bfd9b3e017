import { readFileSync } from 'node:fs';
import { type CallingList, parseCallingList } from '../engine/callingList';
import type { CampaignMode, CampaignPlan, CampaignStatus } from '../engine/campaign';
import type { Dialing } from '../engine/dialing';
import { exampleGroup } from './agents';
import type { CampaignOption } from './options';

export const exampleLists = ['spring-renewal', 'overdue-invoices'] as const;
export type ExampleList = (typeof exampleLists)[number];

/** The example campaign of each type. */
export const exampleCampaign: Readonly<Record<CampaignMode, string>> = {
  preview: 'Spring renewal',
  pushPreview: 'Winter donors',
  progressive: 'Summer offers',
  predictive: 'Autumn survey',
};

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
      name: exampleCampaign.preview,
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
  const plan = (mode: CampaignMode, description: string, dialing: Partial<Dialing>): CampaignOption => ({
    name: exampleCampaign[mode],
    description,
    mode,
    applicationId: 134,
    group: exampleGroup,
    lists: [{ name: `${exampleCampaign[mode]} list`, list: list() }],
    dialing,
    status: 'unloaded',
  });
  return [
    plan('pushPreview', 'Records arrive, the agent calls', {}),
    plan('progressive', 'One call for each agent, who is called first', { environment: 'agentFirst' }),
    plan('predictive', 'Contacts are called first, more than there are agents', {
      environment: 'contactFirst',
      pacing: 1.5,
    }),
  ];
}

/** All example campaigns: those that are asked for as ever, the others in the state that is wanted. */
export const everyCampaign = (automatic: CampaignStatus): CampaignOption[] => [
  ...exampleCampaigns(),
  ...exampleAutomaticCampaigns().map((campaign) => ({ ...campaign, status: automatic })),
];
