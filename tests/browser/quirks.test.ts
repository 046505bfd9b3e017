import { describe, expect } from 'vitest';
import { allQuirks } from '../../lib/practice/engine/switches';
import { campaign, getRecord, shiftWithPreview } from './support/shift';
import { worldTest } from './support/world';

describe('a server with every known oddity at once', () => {
  worldTest.override({ wish: { dialer: { switches: allQuirks() } } });

  worldTest(
    'PULL-4 a record is worked from sign-in to its result, and the next one is declined each way',
    async ({ world }) => {
      const { popup, card } = await shiftWithPreview(world);
      await card.call();
      await card.at('connected').waitFor();
      await card.hold();
      await card.retrieve();
      await card.endCall();
      await card.choose(world.words.callResults.answer);
      await card.doneAndStop();
      await card.closed();
      const processed = world.dialer
        .log()
        .filter((entry) => entry.name === 'RecordProcessed' && entry.kind === 'request');
      expect(processed.map((entry) => entry.outcome)).toEqual(['done']);

      await getRecord(world, popup, campaign);
      await card.at('preview').waitFor();
      await card.openDecline();
      await card.decline('later');
      await card.closed();

      await getRecord(world, popup, campaign);
      await card.at('preview').waitFor();
      await world.stopWorker();
      await card.at('preview').waitFor();
      await card.openDecline();
      await card.decline('dontCall');
      await card.closed();
      const closing = world.dialer
        .log()
        .filter((entry) => ['RecordReject', 'RequestRecordCancel'].includes(entry.name) && entry.kind === 'request');
      expect(closing.map(({ name, outcome }) => [name, outcome])).toEqual([
        ['RecordReject', 'done'],
        ['RequestRecordCancel', 'done'],
      ]);
      expect(await popup.getByRole('heading', { name: world.words.unconfirmed.title }).count()).toBe(0);
    },
  );
});
