// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { callerIdProblems, draftOf, tidyNumber, wanted } from '../../../components/options/callerIdDraft';
import type { CallerIds, Policy } from '../../../lib/session/policy';
import type { Settings } from '../../../lib/storage/settings';
import { parseSettings } from '../../../lib/storage/settingsSchema';
import { click, configured, descriptionOf, field, get, openPage, said, snapshotOf, textOf, type } from './optionsPage';

const rules = () => get('region', 'Rules for calling');
const button = (name: string) => {
  const found = [...rules().querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};
const hasButton = (name: string) =>
  [...rules().querySelectorAll('button')].some(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
/** The entries of a campaign, by what stands above them. */
const groups = (legend: string): HTMLElement[] =>
  [...rules().querySelectorAll('fieldset')].filter((each) => each.querySelector('legend')?.textContent === legend);
function group(legend: string): HTMLElement {
  const [found] = groups(legend);
  if (found === undefined) throw new Error(`no entry ${legend}`);
  return found;
}
const policyOf = (sent: readonly Settings[]) => sent.map(({ policy }) => policy);
const withPolicy = (policy: Partial<Policy>): Settings => ({
  ...configured,
  policy: { ...configured.policy, ...policy },
});

const office: CallerIds = { campaign: 'Spring renewal', choices: [{ number: '+81312345678', name: 'Tokyo' }] };
const rest: CallerIds = { campaign: null, choices: [{ number: '0120000000', name: '' }] };

describe('the administrator’s rules', () => {
  it('are saved as soon as they are chosen, each on its own', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(get('checkbox', 'Hide campaigns from agents without the outbound privilege'));
    await click(get('radio', 'Call refuses', get('radiogroup', 'Outside dial hours')));
    await click(get('radio', 'Call warns', get('radiogroup', 'Do-not-call numbers')));
    expect(policyOf(page.sent)).toEqual([
      { ...configured.policy, strict: true },
      { ...configured.policy, strict: true, dialHours: 'refuse' },
      { ...configured.policy, strict: true, dialHours: 'refuse', doNotCall: 'warn' },
    ]);
  });

  it('PULL-10 say whether a timed preview may be held back, and where a rejected call goes', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(get('checkbox', 'Agents may start the countdown anew, once for each record'));
    expect(policyOf(page.sent)).toEqual([{ ...configured.policy, holdBack: false }]);
    await type(field('Rejected calls go to'), 'home');
    await click(button('Save'));
    expect(descriptionOf(field('Rejected calls go to'))).toContain('This is not a number that can be dialed.');
    expect(page.sent).toHaveLength(1);
    await type(field('Rejected calls go to'), '80 01');
    await click(button('Save'));
    expect(policyOf(page.sent).at(-1)).toEqual({ ...configured.policy, holdBack: false, rejectTo: '8001' });
  });

  it('CB-7b say what Done does with a callback outside dial hours', async () => {
    const page = await openPage(snapshotOf(configured));
    const group = get('radiogroup', 'Callbacks outside dial hours');
    expect((get('radio', 'Done refuses', group) as HTMLInputElement).checked).toBe(true);
    await click(get('radio', 'Only a warning', group));
    expect(policyOf(page.sent)).toEqual([{ ...configured.policy, callbackHours: 'warn' }]);
  });

  it('CB-4 say in which zone the dialer reads callbacks, found by typing, and what time it is there', async () => {
    const page = await openPage(snapshotOf(configured));
    expect(field('Times of callbacks').value).toBe('In each record’s own zone');
    expect(descriptionOf(field('Times of callbacks'))).toContain('A wrong one moves every callback by hours');
    field('Times of callbacks').focus();
    await type(field('Times of callbacks'), 'asia/tok');
    await click(get('option', 'Asia/Tokyo'));
    expect(policyOf(page.sent)).toEqual([{ ...configured.policy, callbackZone: 'Asia/Tokyo' }]);
    expect(textOf(rules())).toMatch(/It is \d\d:\d\d there now\./);
    field('Times of callbacks').focus();
    await type(field('Times of callbacks'), 'own');
    await click(get('option', 'In each record’s own zone'));
    expect(policyOf(page.sent).at(-1)).toEqual(configured.policy);
  });

  it('name the field for notes; none: agents write none', async () => {
    const page = await openPage(snapshotOf(configured));
    await type(field('Field for notes'), 'my note');
    await click(button('Save'));
    expect(descriptionOf(field('Field for notes'))).toContain('with a letter first');
    await type(field('Field for notes'), '');
    await click(button('Save'));
    expect(policyOf(page.sent)).toEqual([{ ...configured.policy, noteKey: '' }]);
  });

  it('are read, not changed, where the policy sets them', async () => {
    await openPage(snapshotOf(withPolicy({ callerIds: [office, rest] }), { locked: ['policy'] }));
    expect(textOf(rules())).toContain('Outside dial hoursCall warnsSet by your administrator');
    expect(textOf(rules())).toContain('Spring renewal: Tokyo +81312345678');
    expect(textOf(rules())).toContain('Every other campaign: 0120000000');
    expect(textOf(rules())).toContain('Times of callbacksIn each record’s own zoneSet by your administrator');
    expect(textOf(rules())).toContain('Field for notesNoteSet by your administrator');
    expect(rules().querySelectorAll('input:not([aria-disabled])')).toHaveLength(0);
    expect(hasButton('Add a campaign')).toBe(false);
  });

  it('UX-1 are said in Japanese', async () => {
    await openPage(snapshotOf({ ...withPolicy({ callerIds: [office] }), language: 'ja' }));
    const text = textOf(get('region', '発信のルール'));
    for (const word of ['発信可能時間外', '警告する', 'コール禁止の番号', '発信者番号', 'キャンペーンを追加']) {
      expect(text).toContain(word);
    }
  });
});

describe('caller IDs', () => {
  it('are added for a campaign and for every other one', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(button('Add a campaign'));
    expect(document.activeElement).toBe(field('Campaign'));
    await type(field('Campaign'), ' Spring renewal ');
    await type(field('Number'), '+81 (3) 1234-5678');
    await type(field('Name, if any'), 'Tokyo');
    await click(button('Add a number: Spring renewal'));
    await click(button('Add every other campaign'));
    expect(hasButton('Add every other campaign')).toBe(false);
    const other = group('Every other campaign');
    await type(field('Number', other), '０１２０００００００');
    await click(button('Save'));
    // The row that was left empty is none.
    expect(policyOf(page.sent)).toEqual([{ ...configured.policy, callerIds: [office, rest] }]);
    expect(said(rules(), 'status')).toContain('Saved.');
    expect(field('Number', group('Spring renewal')).value).toBe('+81312345678');
  });

  it('are removed, row by row and as a whole, and the focus stays near', async () => {
    const two = { ...office, choices: [...office.choices, { number: '0311112222', name: '' }] };
    const page = await openPage(snapshotOf(withPolicy({ callerIds: [two, rest] })));
    await click(button('Remove 0311112222'));
    expect(document.activeElement).toBe(field('Number', group('Spring renewal')));
    await click(button('Remove Every other campaign'));
    expect(document.activeElement).toBe(button('Add a campaign'));
    await click(button('Save'));
    expect(policyOf(page.sent)).toEqual([{ ...configured.policy, callerIds: [office] }]);
    await click(button('Remove +81312345678'));
    await click(button('Save'));
    expect(policyOf(page.sent)[1]?.callerIds).toEqual([]);
  });

  it('are put back by Discard', async () => {
    const page = await openPage(snapshotOf(withPolicy({ callerIds: [office] })));
    await type(field('Name, if any'), 'Osaka');
    await click(button('Discard'));
    expect(field('Name, if any').value).toBe('Tokyo');
    expect(page.sent).toEqual([]);
    expect(hasButton('Save')).toBe(false);
  });

  it('that are wrong are said beside their field, and nothing is saved', async () => {
    const page = await openPage(snapshotOf(withPolicy({ callerIds: [office] })));
    await click(button('Add a campaign'));
    const added = group('Campaign');
    await type(field('Campaign', added), 'Spring renewal');
    const same = groups('Spring renewal')[1];
    if (same === undefined) throw new Error('no second entry');
    await type(field('Number', same), 'office');
    await click(button('Save'));
    expect(page.sent).toEqual([]);
    expect(descriptionOf(field('Campaign', same))).toBe('This campaign is in the list already.');
    expect(descriptionOf(field('Number', same))).toBe('Digits only, with + in front or not.');
    expect(document.activeElement).toBe(field('Campaign', same));
    await type(field('Number', same), '0312345678');
    expect(field('Number', same).getAttribute('aria-invalid')).toBeNull();
    expect(field('Campaign', same).getAttribute('aria-invalid')).toBe('true');
  });

  it('are not lost by a change elsewhere on the page', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(button('Add every other campaign'));
    await type(field('Number'), '0120000000');
    await click(get('checkbox', 'Hide campaigns from agents without the outbound privilege'));
    expect(page.sent[0]?.policy.callerIds).toEqual([]);
    expect(field('Number').value).toBe('0120000000');
  });
});

describe('a draft of caller IDs', () => {
  const problemsOf = (callerIds: readonly CallerIds[]) => Object.values(callerIdProblems(draftOf(callerIds)));
  it.each<[string, CallerIds, readonly string[]]>([
    ['right', office, []],
    ['without a campaign', { ...office, campaign: '  ' }, ['empty']],
    ['without a number', { campaign: null, choices: [{ number: '', name: '' }] }, ['empty']],
    ['with a name alone', { campaign: null, choices: [{ number: '', name: 'Tokyo' }] }, ['empty']],
    [
      'with a number twice',
      { campaign: null, choices: [rest, rest].flatMap(({ choices }) => choices) },
      ['sameNumber'],
    ],
    ['with letters', { campaign: null, choices: [{ number: '03A1', name: '' }] }, ['badCallerId']],
    ['with a plus inside', { campaign: null, choices: [{ number: '03+12', name: '' }] }, ['badCallerId']],
    ['with too many digits', { campaign: null, choices: [{ number: '1'.repeat(21), name: '' }] }, ['badCallerId']],
    ['with a long name', { campaign: null, choices: [{ number: '110', name: 'x'.repeat(61) }] }, ['tooLong']],
  ])('%s', (_what, entry, problems) => {
    expect(problemsOf([entry])).toEqual(problems);
    // What the form lets through the worker takes, and the other way round.
    const settings = { ...configured, policy: { ...configured.policy, callerIds: wanted(draftOf([entry])) } };
    if (problems.length === 0) expect(parseSettings(settings).ok).toBe(true);
    else if (!problems.includes('sameNumber')) expect(parseSettings(settings).ok).toBe(false);
  });

  it.each([
    ['+81 (0)3-1234-5678', '+810312345678'],
    ['０３‐１２３４', '031234'],
    [' 0120.000.000 ', '0120000000'],
  ])('reads %s as %s', (typed, number) => {
    expect(tidyNumber(typed)).toBe(number);
  });
});
