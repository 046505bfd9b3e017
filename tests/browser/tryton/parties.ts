import type { ListContact } from '../../../lib/practice/engine/callingList';
import { exampleList } from '../../../lib/practice/server/examples';

/** A contact as Tryton calls it. */
export interface Party {
  name: string;
  city: string;
  numbers: readonly { type: 'phone' | 'mobile'; value: string; compact: string }[];
}

const contacts = exampleList('spring-renewal').contacts.slice(0, 8);

/** The first contacts of the practice dialer's list. */
const listed: readonly Party[] = contacts.map(partyOf);

/** Lives with the second contact of the list: another name, the same number. */
export const housemate: Party = {
  name: 'Daniel Carter',
  city: 'New York',
  numbers: listed[1]?.numbers.slice(0, 1) ?? [],
};

export const parties: readonly Party[] = [...listed, housemate];

function partyOf({ name, timeZone, numbers }: ListContact): Party {
  return {
    name,
    city: timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? '',
    numbers: numbers.map(({ phone, type }) => ({
      type: type === 'mobile' ? 'mobile' : 'phone',
      value: asTyped(phone),
      compact: phone,
    })),
  };
}

/** As people type numbers into a CRM: not as the dialer says them. */
export function asTyped(phone: string): string {
  return phone.replace(/^\+(1|33|44|81)(\d+)(\d{4})$/, '+$1 $2-$3');
}
