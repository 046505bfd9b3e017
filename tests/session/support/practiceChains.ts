import type { DataPair, RecordData, RecordNumber } from '../../../lib/session/record';
import { record } from '../../support/session';
import { otherNumber, phone } from './given';

/** One number of a contact by the dialer's own account. */
interface Member {
  handle: string;
  phone: string;
}

const attached = ({ handle, phone }: Member): DataPair[] => [
  { key: 'GSW_RECORD_HANDLE', type: 'int', value: handle },
  { key: 'GSW_PHONE', type: 'str', value: phone },
];

/** The contacts of a practice world: each a chain of numbers, which grows by those that the agent adds. */
export function createPracticeChains() {
  const chains = new Map<string, Member[]>([
    [
      '1',
      [
        { handle: '1', phone },
        { handle: '11', phone: '+13035550111' },
        { handle: '12', phone: '+442079460012' },
      ],
    ],
    [
      '2',
      [
        { handle: '2', phone },
        { handle: '21', phone: '+13035550121' },
      ],
    ],
    ['3', [{ handle: '3', phone }]],
  ]);
  const of = (handle: string): string => handle.slice(0, 1);
  const members = (chain: string): Member[] => chains.get(chain) ?? [];

  return {
    names: [...chains.keys()],
    /** The contact of a handle. */
    of,
    /**
     * Whether a handle may stand for a number: it is the number's own, or another of the contact where the agent typed the number, as a
     * new one goes under the record's handle until the session has heard of its own.
     */
    fits(handle: string, number: string): boolean {
      const listed = members(of(handle));
      const isOwn = listed.some((member) => member.handle === handle && member.phone === number);
      const isOthers = listed.some((member) => member.phone === number && !isAdded(member));
      return isOwn || (!isOthers && listed.some((member) => member.handle === handle));
    },
    record(chain: string, isUnderAnother: boolean): RecordData {
      const [first, second] = members(chain);
      const member = (isUnderAnother ? second : first) ?? { handle: chain, phone };
      return record({ ...member, chainId: chain, attached: attached(member) });
    },
    others: (handle: string): RecordNumber[] =>
      members(of(handle))
        .filter((member) => member.handle !== handle)
        .map((member) => otherNumber({ ...member, attached: attached(member) })),
    add(handle: string, number: string): void {
      const listed = members(of(handle));
      listed.push({ handle: `${of(handle)}added${listed.length}`, phone: number });
    },
  };
}

const isAdded = ({ handle }: Member): boolean => handle.includes('added');
