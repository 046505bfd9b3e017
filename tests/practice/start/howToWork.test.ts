import { expect, it } from 'vitest';
import { messagesFor } from '../../../lib/i18n/messages';
import { everyCampaign, exampleCampaign } from '../../../lib/practice/server/examples';
import { howToWork } from '../../../lib/practice/server/start/howToWork';
import { startPracticeSet } from '../../../lib/practice/server/start/startPracticeSet';

it.each([
  ['en', ['Accept', 'Call', 'Done', 'Done and Stop', 'Ready', 'Get Record']],
  ['ja', ['受諾', 'コール', '完了', '完了して停止', '準備完了', 'レコードを取得']],
] as const)(
  'a demonstration runs a campaign of each type, and says how each is worked, in the words of %s',
  async (language, terms) => {
    const set = await startPracticeSet(null, { campaigns: everyCampaign('running') });
    try {
      const answer = await fetch(`${set.dialer.url}/practice/api/overview`);
      const { campaigns } = (await answer.json()) as { campaigns: { name: string; mode: string; status: string }[] };
      for (const [mode, name] of Object.entries(exampleCampaign))
        expect(campaigns).toContainEqual(expect.objectContaining({ mode, name, status: 'running' }));
      const lines = howToWork(set, messagesFor(language)).join('\n');
      for (const text of [...terms, ...Object.values(exampleCampaign), set.crm.url, set.dialer.adminUrl, 'kate, taro'])
        expect(lines).toContain(text);
    } finally {
      await set.stop();
    }
  },
);
