import { describe, expect } from 'vitest';
import { fieldModes } from '../../lib/practice/engine/switches';
import { faultAt, isFocused, openFields, placeInLog, recordField } from './support/entry';
import { asked, button, fate, first, shiftWithPreview } from './support/shift';
import { typedCampaign } from './support/typedList';
import { worldTest } from './support/world';

describe('the fields of a record', () => {
  worldTest.override({ wish: { dialer: { campaigns: [typedCampaign()] } } });

  worldTest(
    'RES-3 fields of every type are edited by their rules, and a mandatory one holds Done; they are stored before the record is closed',
    async ({ world }) => {
      const { entry, refusals, callResults } = world.words;
      const { card } = await shiftWithPreview(world);
      const preview = card.at('preview');
      const field = (label: string) => recordField(world, preview, label);
      await field('Visits').waitFor();
      expect(await field('CRM id').count()).toBe(0);
      expect(await preview.locator('dd').getByText(first.id, { exact: true }).count()).toBe(1);
      expect(await field('Plan').getAttribute('aria-required')).toBe('true');

      const { faults } = entry;
      const wrong = [
        ['Visits', '2.5', faults.wholeNumber],
        ['Discount', '12,5', faults.number],
        ['Grade', 'BB', faults.tooLong(1, 2)],
        ['Plan', 'A plan longer than twenty', faults.tooLong(20, 25)],
        ['Renewal', 'soon', faults.dateTime],
      ] as const;
      for (const [label, value, fault] of wrong) {
        await field(label).fill(value);
        await field(label).blur();
        await faultAt(field(label)).getByText(fault).waitFor();
        expect(await field(label).getAttribute('aria-invalid')).toBe('true');
      }
      await field('Visits').fill('');
      await field('Visits').blur();
      await faultAt(field('Visits')).getByText(entry.isNeeded).waitFor();
      await button(preview, entry.save).click();
      await preview.getByText(refusals.fieldsWrong).waitFor();
      expect(asked(world, 'UpdateCallCompletionStats')).toBe(0);

      for (const [label, value] of [
        ['Visits', '4'],
        ['Discount', '7.25'],
        ['Grade', ''],
        ['Plan', ''],
        ['Renewal', '30 Jun 2027 14:00'],
      ] as const)
        await field(label).fill(value);
      await card.call();
      await card.at('connected').waitFor();
      await card.endCall();
      await card.choose(callResults.answer);
      await card.doneAndStop();
      // It is unfolded, and the field that is missing has the caret.
      const ended = card.at('ended');
      await ended.getByText(refusals.fieldsWrong).waitFor();
      const plan = recordField(world, ended, 'Plan');
      await faultAt(plan).getByText(entry.isNeeded).waitFor();
      await isFocused(plan);
      expect(asked(world, 'RecordProcessed')).toBe(0);
      await plan.fill('家族プラン');
      await card.doneAndStop();
      await card.closed();

      expect(fate(world, first.handle)).toMatchObject({
        state: 'done',
        result: 33,
        fields: {
          crm_id: first.id,
          visits: '4',
          discount: '7.25',
          grade: '',
          plan: '家族プラン',
          renewal: '2027-06-30 14:00',
        },
      });
      expect(placeInLog(world, 'UpdateCallCompletionStats')).toBeGreaterThan(-1);
      expect(placeInLog(world, 'RecordProcessed')).toBeGreaterThan(placeInLog(world, 'UpdateCallCompletionStats'));
      expect(asked(world, 'UpdateCallCompletionStats')).toBe(1);
    },
  );

  worldTest('RES-3 Save stores the fields during the record, and Done has nothing left to store', async ({ world }) => {
    const { entry, callResults } = world.words;
    const { card } = await shiftWithPreview(world);
    const preview = card.at('preview');
    await recordField(world, preview, 'Plan').fill('Basic');
    await preview.getByText(entry.notSaved).waitFor();
    await button(preview, entry.save).click();
    await preview.getByText(entry.saved, { exact: true }).waitFor();
    expect(fate(world, first.handle)).toMatchObject({ state: 'retrieved', fields: { plan: 'Basic' } });
    await card.call();
    await card.at('connected').waitFor();
    await card.endCall();
    await card.choose(callResults.answer);
    await card.doneAndStop();
    await card.closed();
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', fields: { plan: 'Basic' } });
    expect(asked(world, 'UpdateCallCompletionStats')).toBe(1);
  });

  worldTest('RES-3 what the dialer refuses is said with its reason, and can be corrected', async ({ world }) => {
    const { entry, record, callResults } = world.words;
    world.dialer.admin.refuse('UpdateCallCompletionStats', 'Plan is not sold any more', 1);
    const { card } = await shiftWithPreview(world);
    await card.call();
    await card.at('connected').waitFor();
    await card.endCall();
    const ended = card.at('ended');
    await openFields(world, ended);
    await recordField(world, ended, 'Plan').fill('Gold');
    await card.choose(callResults.answer);
    await card.doneAndStop();
    await ended.getByText(record.problem.fieldsRefused).waitFor();
    await ended.getByText('Plan is not sold any more').waitFor();
    expect(asked(world, 'RecordProcessed')).toBe(0);
    const plan = recordField(world, ended, 'Plan');
    expect(await plan.inputValue()).toBe('Gold');
    await ended.getByText(entry.notSaved, { exact: true }).waitFor();
    await plan.fill('Silver');
    await card.doneAndStop();
    await card.closed();
    expect(fate(world, first.handle)).toMatchObject({ state: 'done', fields: { plan: 'Silver' } });
  });
});

describe('the fields in the other forms in which servers describe them', () => {
  worldTest.override({ wish: { dialer: { campaigns: [typedCampaign()] } } });

  for (const form of fieldModes.filter((mode) => mode !== 'declared')) {
    worldTest(`RES-3 ${form}: fields are known, written into and stored`, async ({ world }) => {
      world.dialer.set({ fieldConfiguration: form });
      const { callResults } = world.words;
      const { card } = await shiftWithPreview(world);
      const preview = card.at('preview');
      const visits = recordField(world, preview, 'Visits');
      await visits.fill('two');
      await visits.blur();
      await faultAt(visits).getByText(world.words.entry.faults.wholeNumber).waitFor();
      await visits.fill('2');
      await recordField(world, preview, 'Plan').fill('Basic');
      await card.call();
      await card.at('connected').waitFor();
      await card.endCall();
      await card.choose(callResults.answer);
      await card.doneAndStop();
      await card.closed();
      expect(fate(world, first.handle)).toMatchObject({ state: 'done', fields: { visits: '2', plan: 'Basic' } });
      expect(placeInLog(world, 'RecordProcessed')).toBeGreaterThan(placeInLog(world, 'UpdateCallCompletionStats'));
    });
  }
});
