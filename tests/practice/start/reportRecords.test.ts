import { expect, it } from 'vitest';
import type { RecordReport } from '../../../lib/practice/engine/report';
import { reportRecords } from '../../../lib/practice/server/start/reportRecords';

const record = (changed: Partial<RecordReport>): RecordReport => ({
  campaign: 'Spring renewal',
  callingList: 'List',
  handle: 1,
  chain: 1,
  position: 0,
  name: 'Emily Carter',
  phone: '+12125550123',
  fields: {},
  state: 'ready',
  agent: null,
  result: null,
  attempts: 0,
  lastResult: 28,
  deliveries: 1,
  recordType: 2,
  recordStatus: 1,
  calls: [],
  results: [],
  said: {},
  callbacks: [],
  marks: [],
  treatments: [],
  ...changed,
});

it('says what became of each record that was handed out, below its campaign, and of no other', () => {
  const report = [
    record({ state: 'done', agent: 'kate', result: 33, attempts: 1 }),
    record({ state: 'cancelled', agent: 'kate' }),
    record({}),
    record({ deliveries: 0 }),
    // Called by the dialer, and never in anybody's hands.
    record({ campaign: 'Autumn survey', state: 'done', agent: 'dialer', result: 7, attempts: 1, deliveries: 0 }),
  ];
  const campaigns = [
    { name: 'Spring renewal', mode: 'preview' },
    { name: 'Winter donors', mode: 'pushPreview' },
    { name: 'Autumn survey', mode: 'predictive' },
  ] as const;
  expect(reportRecords(campaigns, report, (result) => `result ${result}`)).toEqual([
    'Spring renewal (preview campaign)',
    '  Emily Carter, +12125550123: finished by kate (1 call, result: result 33)',
    '  Emily Carter, +12125550123: taken out of the campaign by kate (0 calls)',
    '  Emily Carter, +12125550123: back in the campaign list (0 calls)',
    'Autumn survey (predictive campaign)',
    '  Emily Carter, +12125550123: finished by dialer (1 call, result: result 7)',
  ]);
});
