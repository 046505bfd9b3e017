import { parseCallingList } from '../../../lib/practice/engine/callingList';
import { exampleGroup } from '../../../lib/practice/server/agents';
import type { CampaignOption } from '../../../lib/practice/server/options';
import { campaign } from './shift';

/** Two contacts with a field of every type; the first is one of the sample CRM. One field is read-only, one mandatory and empty. */
const csv = [
  [
    'name,phone_1,type_1,phone_2,type_2,time_zone,from,until',
    'crm_id:varchar(12) read-only label CRM id',
    'contact_name:varchar(60) read-only label Contact',
    'visits:int label Visits',
    'discount:float nullable label Discount',
    'grade:char(1) nullable label Grade',
    'plan:varchar(20) nullable mandatory label Plan',
    'renewal:datetime nullable label Renewal',
  ].join(','),
  '佐藤 花子,+81 3-2000-0101,home,+81 90-0000-0101,mobile,Asia/Tokyo,00:00,23:59,C-1001,佐藤 花子,3,12.5,B,,2027-04-01',
  'Emily Carter,+1 212-555-0123,mobile,,,America/New_York,00:00,23:59,C-1002,Emily Carter,1,,A,Home Plus,',
].join('\n');

/** A campaign whose list has fields of every type, by the name of the usual one. */
export function typedCampaign(): CampaignOption {
  const list = parseCallingList(csv);
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  return {
    name: campaign,
    description: 'Fields of every type',
    mode: 'preview',
    applicationId: 134,
    group: exampleGroup,
    lists: [{ name: 'Typed list', list: list.value }],
  };
}
