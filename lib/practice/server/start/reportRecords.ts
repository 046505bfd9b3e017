import type { CallbackReport } from '../../engine/callback';
import type { CampaignMode } from '../../engine/campaign';
import type { RecordReport } from '../../engine/report';

const fates: Readonly<Record<RecordReport['state'], string>> = {
  ready: 'back in the campaign list',
  scheduled: 'waits for its callback',
  postponed: 'is tried again later',
  retrieved: 'still in the hands of',
  done: 'finished by',
  cancelled: 'taken out of the campaign by',
  doNotCall: 'marked Do Not Call',
};

const types: Readonly<Record<CampaignMode, string>> = {
  preview: 'preview',
  pushPreview: 'push preview',
  progressive: 'progressive',
  predictive: 'predictive',
};

/**
 * What became of each record that was handed out or called, a line each, below the name and type of its campaign; below a record what was
 * said of its contact, its callbacks, marks and treatments.
 * @param resultName the name of a call result, by its number
 */
export function reportRecords(
  campaigns: readonly { name: string; mode: CampaignMode }[],
  report: readonly RecordReport[],
  resultName: (result: number) => string,
): string[] {
  const touched = report.filter(
    ({ deliveries, attempts, callbacks }) => deliveries > 0 || attempts > 0 || callbacks.length > 0,
  );
  return campaigns.flatMap(({ name, mode }) => {
    const own = touched.filter(({ campaign }) => campaign === name);
    if (own.length === 0) return [];
    return [
      `${name} (${types[mode]} campaign)`,
      ...own.flatMap((record) => [
        `  ${line(record, resultName)}`,
        ...more(record, resultName).map((one) => `    ${one}`),
      ]),
    ];
  });
}

function line({ name, phone, state, agent, result, attempts }: RecordReport, resultName: (result: number) => string) {
  const isSomebodys = state === 'retrieved' || state === 'done' || state === 'cancelled';
  const who = isSomebodys && agent !== null ? ` ${agent}` : '';
  const what = result === null ? '' : `, result: ${resultName(result)}`;
  return `${name}, ${phone}: ${fates[state]}${who} (${attempts} ${attempts === 1 ? 'call' : 'calls'}${what})`;
}

function more({ said, callbacks, marks, treatments }: RecordReport, resultName: (result: number) => string): string[] {
  return [
    ...Object.entries(said).map(([key, value]) => `${key}: ${value}`),
    ...callbacks.map(callbackLine),
    ...marks.map(({ agent, scope }) => `Do Not Call (${scope === 'AllChain' ? 'contact' : 'number'}) by ${agent}`),
    ...treatments.map(({ result, did, detail }) => `treated on ${resultName(result)}: ${did}, ${detail}`),
  ];
}

const ends: Readonly<Record<CallbackReport['state'], string>> = {
  asked: 'asked for, its record is not closed',
  waiting: 'waiting',
  due: 'due',
  inHand: 'in hand',
  done: 'kept',
  moved: 'moved',
  replaced: 'replaced before it counted',
  missed: 'missed, its owner was away',
  dropped: 'dropped',
};

function callbackLine({ owner, by, at, state }: CallbackReport): string {
  const whose = owner === 'personal' ? `personal callback of ${by}` : `callback for anyone, by ${by}`;
  return `${whose}, ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC: ${ends[state]}`;
}
