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
  const at = Date.UTC(2026, 10, 25, 15);
  const callback = { id: 1, by: 'kate', phone: '+12125550123', at, events: [] };
  report.push(
    record({
      state: 'scheduled',
      agent: 'kate',
      attempts: 1,
      said: { DispositionCode: 'renewed', Note: 'Rings at three' },
      callbacks: [
        { ...callback, owner: 'personal', state: 'moved' },
        { ...callback, owner: 'anyone', state: 'waiting' },
      ],
    }),
    record({ state: 'doNotCall', marks: [{ at, agent: 'kate', scope: 'AllChain' }] }),
    record({ state: 'postponed', treatments: [{ at, result: 6, did: 'retry', detail: 'in five minutes' }] }),
  );
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
    '  Emily Carter, +12125550123: waits for its callback (1 call)',
    '    DispositionCode: renewed',
    '    Note: Rings at three',
    '    personal callback of kate, 2026-11-25 15:00 UTC: moved',
    '    callback for anyone, by kate, 2026-11-25 15:00 UTC: waiting',
    '  Emily Carter, +12125550123: marked Do Not Call (0 calls)',
    '    Do Not Call (contact) by kate',
    '  Emily Carter, +12125550123: is tried again later (0 calls)',
    '    treated on result 6: retry, in five minutes',
    'Autumn survey (predictive campaign)',
    '  Emily Carter, +12125550123: finished by dialer (1 call, result: result 7)',
  ]);
});
