import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, fate, first } from './support/shift';
import { overlay, worldTest } from './support/world';
import { campaignFor } from './tryton/campaigns';
import {
  callButtons,
  cardGeometry,
  gapBetween,
  inFront,
  isCovered,
  isNameShown,
  nameField,
  numberCell,
  numberField,
  openParty,
  place,
  rowOf,
  setUpByForm,
  showsButtons,
  startShiftInTryton,
  switchNumbers,
  tabOf,
} from './tryton/hands';
import { asTyped, housemate, parties } from './tryton/parties';
import { picture } from './tryton/pictures';
import { startTryton, type Tryton } from './tryton/startTryton';
import { whyTrytonIsAbsent } from './tryton/whyAbsent';

/** Lives in a household of two in Tryton; the list knows only her. */
const emily = { name: 'Emily Carter', phone: '+12125550123' } as const;
const patience = 120_000;

const absence = await whyTrytonIsAbsent();
let hasRun = false;

if (absence !== null) it(`Tryton is absent, because ${absence}`, () => expect(absence).not.toBe(''));
else
  describe('in Tryton, a CRM from elsewhere', () => {
    let tryton: Tryton;
    beforeAll(async () => {
      tryton = await startTryton(parties);
    });
    afterAll(() => tryton.stop());

    describe('with a contact that is there once', () => {
      worldTest.override({ wish: { settings: null, dialer: { campaigns: campaignFor(first.name, emily.name) } } });

      worldTest(
        'CRM-5 an agent works a record there, once the options page was told of it',
        async ({ world }) => {
          const options = await setUpByForm(world, tryton);
          await picture(options, 'options');
          const { crm, card } = await startShiftInTryton(world, tryton);
          const { record: words, callResults } = world.words;
          await card.at('preview').getByText(words.noneMatches(first.name)).waitFor();
          await picture(crm, 'no-contact-yet');

          await button(card.at('preview'), words.openContact).click();
          await rowOf(crm, first.name).dblclick();
          await isNameShown(crm, first.name);
          await card.at('preview').getByText(words.noneMatches(first.name)).waitFor({ state: 'detached' });
          await expect.poll(() => place(crm)).toBe('beside');
          await picture(crm, 'preview');
          const { distance, covered } = await cardGeometry(crm);
          expect(covered).toEqual([]);
          expect(distance).toBeLessThanOrEqual(24);

          await showsButtons(crm, first.phone, 1);
          await callButtons(crm, first.phone).click();
          await card.at('connected').waitFor();
          await picture(crm, 'on-call');
          await card.endCall();
          await card.choose(callResults.answer);
          await picture(crm, 'result');
          await card.done();
          // Done goes on to the next record, whose contact is somebody else.
          await card.at('preview').getByText(words.notThisPage(emily.name)).waitFor();
          await picture(crm, 'next-record');
          expect(await callButtons(crm).count()).toBe(0);
          await expect.poll(() => fate(world, first.handle)).toMatchObject({ state: 'done', result: 33, attempts: 1 });
          await card.openDecline();
          await card.decline('later');
          await card.closed();
          hasRun = true;
        },
        patience,
      );

      worldTest(
        'CRM-2 a number has one button, whether it stands in a list beside its link or in a field',
        async ({ world }) => {
          await setUpByForm(world, tryton);
          const { crm, card } = await startShiftInTryton(world, tryton);
          const stranger = card.at('preview').getByText(world.words.record.notThisPage(first.name));
          await openParty(crm, tryton, first.name);
          await showsButtons(crm, first.phone, 1);
          // A button follows what it belongs to with the next frame, and Tryton scrolls and draws anew.
          const gap = (number: Locator) => gapBetween(number, callButtons(crm, first.phone));
          await expect.poll(() => gap(numberCell(crm, first.phone))).toBeLessThan(12);

          // The row becomes fields when it is clicked, and text again.
          await numberCell(crm, first.phone).click();
          const edited = inFront(crm).locator('.treeview input[name="value"]');
          await edited.fill('+81 3-2000');
          await expect.poll(() => callButtons(crm, first.phone).count()).toBe(1);
          expect(await stranger.count()).toBe(0);
          // Escape leaves the row; Tryton keeps what was typed.
          await edited.fill(asTyped(first.phone));
          await crm.keyboard.press('Escape');
          await edited.waitFor({ state: 'detached' });

          await switchNumbers(crm).click();
          await numberField(crm).scrollIntoViewIfNeeded();
          await expect.poll(() => callButtons(crm, first.phone).count()).toBe(1);
          await expect.poll(() => gap(numberField(crm))).toBeLessThan(12);
          expect(await stranger.count()).toBe(0);
          await picture(crm, 'number-in-a-field');
        },
        patience,
      );

      worldTest(
        'CRM-3 going from party to party in tabs and lists leaves no preview behind and doubles no button',
        async ({ world }) => {
          await setUpByForm(world, tryton);
          const { crm, card } = await startShiftInTryton(world, tryton);
          const { record: words } = world.words;
          const isHers = async (phone: string) => {
            await card.at('preview').getByText(words.notThisPage(first.name)).waitFor({ state: 'detached' });
            await showsButtons(crm, phone, 1);
          };
          const isAnothers = async () => {
            await card.at('preview').getByText(words.notThisPage(first.name)).waitFor();
            expect(await callButtons(crm).count()).toBe(0);
            expect(await place(crm)).toBe('floating');
          };
          await openParty(crm, tryton, first.name);
          await isHers(first.phone);
          await openParty(crm, tryton, emily.name);
          await isAnothers();
          await picture(crm, 'another-party');
          await tabOf(crm, 0).click();
          await isNameShown(crm, first.name);
          await isHers(first.phone);
          await tabOf(crm, 1).click();
          await isAnothers();

          await crm.goto(`${tryton.url}/#crm/model/party.party`);
          await rowOf(crm, emily.name).dblclick();
          await isNameShown(crm, emily.name);
          await isAnothers();
          await crm.keyboard.press('Control+l');
          await rowOf(crm, first.name).dblclick();
          await isNameShown(crm, first.name);
          await isHers(first.phone);
          await crm.reload();
          await isNameShown(crm, first.name);
          await isHers(first.phone);
          expect(await overlay(crm).count()).toBe(1);
        },
        patience,
      );

      worldTest(
        "CRM-4 what is typed into Tryton's form stays, is saved by its own key, and is never covered",
        async ({ world }) => {
          await setUpByForm(world, tryton);
          const { crm, card } = await startShiftInTryton(world, tryton);
          const oliver = 'Oliver Bennett';
          await openParty(crm, tryton, oliver);
          const city = inFront(crm).locator('input[name="city"]');
          await city.fill('');
          await city.pressSequentially('Leeds');
          await picture(crm, 'typing');
          await expect.poll(() => isCovered(city)).toBe(false);

          // Typed in the card, Tryton's keys for a new party, for saving and for closing the tab do nothing.
          await card.at('preview').focus();
          for (const key of ['Alt+n', 'Control+s', 'Alt+w']) await crm.keyboard.press(key);
          expect(await city.inputValue()).toBe('Leeds');
          expect(await tabOf(crm, 0).count()).toBe(1);

          // Looking for the contact opens another tab of Tryton's; the unsaved one is as it was.
          await button(card.at('preview'), world.words.record.openContact).click();
          await rowOf(crm, first.name).waitFor();
          await tabOf(crm, 0).click();
          await isNameShown(crm, oliver);
          expect(await city.inputValue()).toBe('Leeds');
          await nameField(crm).click();
          await crm.keyboard.press('Control+s');
          await crm.reload();
          await isNameShown(crm, oliver);
          await expect.poll(() => city.inputValue()).toBe('Leeds');
        },
        patience,
      );
    });

    describe('with a number that two parties share', () => {
      worldTest.override({ wish: { settings: null, dialer: { campaigns: campaignFor(emily.name) } } });

      worldTest(
        'CRM-1 the agent chooses between two parties with the number; none is opened by itself',
        async ({ world }) => {
          await setUpByForm(world, tryton);
          const { crm, card } = await startShiftInTryton(world, tryton);
          const { record: words } = world.words;
          await button(card.at('preview'), words.openContact).click();
          for (const name of [emily.name, housemate.name]) await rowOf(crm, name).waitFor();
          expect(await inFront(crm).locator('.treeview tbody tr').count()).toBe(2);
          await picture(crm, 'two-parties');
          for (const name of [housemate.name, emily.name]) {
            await rowOf(crm, name).dblclick();
            await isNameShown(crm, name);
            await card.at('preview').getByText(words.noneMatches(emily.name)).waitFor({ state: 'detached' });
            await showsButtons(crm, emily.phone, 1);
            await backToList(crm, emily.name);
            await card.at('preview').getByText(words.noneMatches(emily.name)).waitFor();
          }
        },
        patience,
      );
    });
  });

// The last thing that is said: whether the scenario was seen to its end.
afterAll(() => {
  const outcome = hasRun ? 'ran' : 'began, and did not come to its end';
  console.log(`Tryton: ${absence === null ? outcome : `absent, because ${absence}`}`);
});

/** From a party to the list. Left while it is still loading, Tryton takes the form for a changed one and asks. */
async function backToList(crm: Page, name: string): Promise<void> {
  await crm.keyboard.press('Control+l');
  const no = crm.getByRole('button', { name: 'No', exact: true });
  await rowOf(crm, name).or(no).first().waitFor();
  if (await no.isVisible()) await no.click();
}
