import { endedBy, recordOf } from '../../components/support/fakes';
import type { OverlayEntry } from '../entry';

const preview = { is: 'preview' } as const;

const layer = (
  name: string,
  session: OverlayEntry['session'],
  more: Partial<Omit<OverlayEntry, 'surface' | 'name' | 'session'>>,
): OverlayEntry => ({ surface: 'overlay', name: `layer/${name}`, session, ...more });

/** What opens over the card: menus, the list of keys, folded parts that are opened. */
export const layers: readonly OverlayEntry[] = [
  layer('decline', ({ record }) => record(preview), { act: ({ press }) => press('d') }),
  layer(
    'decline-mayNot',
    ({ record, session }) => record(preview, {}, { allowances: { ...session().allowances, canCancelRecord: false } }),
    { act: ({ press }) => press('d') },
  ),
  layer('position', ({ record }) => record(preview), { act: ({ press }) => press('p') }),
  layer('position-loud', ({ call }) => call('established'), {
    position: { is: 'floating', corner: 'bottomLeft' },
    act: ({ press }) => press('p'),
  }),
  layer('move-keys', ({ record }) => record(preview), {
    act: async ({ press, click }) => {
      await press('p');
      await click((m) => m.card.byKeys);
    },
  }),
  layer('result', ({ call }) => call('established'), {
    act: ({ click }) => click((m) => m.record.resultIs(m.callResults.answer)),
  }),
  layer('keys', ({ record }) => record(preview), { act: ({ press }) => press('?') }),
  layer(
    'records',
    ({ session, contact, other }) =>
      session({ records: [recordOf(contact), recordOf(other), recordOf({ ...other, key: '134/90' })] }),
    { act: ({ click }) => click((m) => m.record.otherRecords(2)) },
  ),
  layer('unfolded', ({ record }) => record(endedBy('contact')), {
    act: async ({ click }) => {
      await click((m) => m.caseInformation.title);
      await click((m) => m.caseInformation.fields);
    },
  }),
];
