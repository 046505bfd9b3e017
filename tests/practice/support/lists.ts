import { type CallingList, parseCallingList } from '../../../lib/practice/engine/callingList';
import type { CampaignPlan } from '../../../lib/practice/engine/campaign';
import { exampleGroup } from '../../../lib/practice/server/agents';

/** A small list: the numbers of each contact are separated by blanks. */
export function listOf(...contacts: string[]): CallingList {
  const head =
    'name,phone_1,phone_2,phone_3,time_zone,from,until,crm_id:varchar(12) read-only,plan:varchar(10) mandatory,visits:int nullable';
  const rows = contacts.map((phones, index) => {
    const [first = '', second = '', third = ''] = phones.split(' ');
    return `Contact ${index + 1},${first},${second},${third},Europe/London,09:00,18:00,C-${index + 1},Basic,${index}`;
  });
  const list = parseCallingList([head, ...rows].join('\n'));
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  return list.value;
}

export function campaignOf(list: CallingList, more: Partial<CampaignPlan> = {}): CampaignPlan {
  return {
    name: 'Spring',
    description: 'A small campaign',
    mode: 'preview',
    applicationId: 134,
    group: exampleGroup,
    lists: [{ name: 'Spring list', list }],
    ...more,
  };
}
