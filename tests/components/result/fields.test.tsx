// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { OpenSession } from '../../../lib/messaging/snapshot';
import type { RecordInHand } from '../../../lib/session/record';
import type { FieldRule } from '../../../lib/session/recordField';
import { allowances, callOn, emily, endedBy, openSession, recordOf } from '../support/fakes';
import { drawOverlay } from '../support/overlay';
import { settle } from '../support/screen';
import { fieldOf, problemOf, write } from './writing';

const rule = (name: string, type: FieldRule['type'], more: Partial<FieldRule> = {}): FieldRule => ({
  name,
  label: null,
  type,
  length: null,
  isNullable: true,
  isReadOnly: false,
  isMandatory: false,
  ...more,
});
const data = {
  ...emily,
  fields: [
    { name: 'contact_name', value: 'Emily Carter' },
    { name: 'plan', value: 'Family Plus' },
    { name: 'renewal', value: '06/30/2026 14:00:30' },
    { name: 'people', value: '4' },
    { name: 'best_time', value: 'Mornings' },
  ],
};
const rules = [
  rule('plan', 'varchar', { isReadOnly: true, label: 'Plan now' }),
  rule('renewal', 'datetime', { label: 'Renewal date', isMandatory: true }),
  rule('people', 'int', { isNullable: false }),
  rule('best_time', 'char', { length: 20 }),
  rule('remark', 'varchar', { length: 255 }),
  rule('office', 'varchar', { isReadOnly: true }),
];
const fielded = (more: Partial<RecordInHand> = {}, rest: Partial<OpenSession> = {}, known = rules) =>
  openSession({
    records: [{ ...recordOf(data), ...more }],
    fieldRules: { [data.key]: known },
    ...rest,
  });
const edit = (field: string, value: string | null) => ({ type: 'EditField', record: data.key, field, value });
const leave = (field: HTMLElement) => act(() => field.blur());

describe('record fields', () => {
  it('RES-3 are text, and those that the calling list lets be changed are fields with its names', () => {
    const overlay = drawOverlay(fielded());
    const fields = [...overlay.root.querySelectorAll<HTMLInputElement>('.ref .field')];
    expect(fields.map(({ value }) => value)).toEqual(['30 Jun 2026 14:00', '4', 'Mornings', '']);
    expect(fieldOf(overlay, 'Renewal date (required)').getAttribute('aria-required')).toBe('true');
    expect(overlay.text()).toContain('Contact nameEmily Carter');
    expect(overlay.text()).toContain('Plan nowFamily Plus');
    // Nothing was sent of it, and nothing may be written.
    expect(overlay.text()).not.toContain('Office');
  });

  it.each<[string, OpenSession]>([
    ['without the privilege', fielded({}, { allowances: { ...allowances, canEditFields: false } })],
    ['without rules', fielded({}, { fieldRules: {} })],
    [
      'once the record is on its way out',
      fielded({
        phase: { is: 'closing', closing: { how: 'later' }, reference: 1, deadline: 0, back: { is: 'preview' } },
      }),
    ],
  ])('RES-3 are all text %s', (_when, session) => {
    const { root, text } = drawOverlay(session);
    expect(root.querySelector('.ref .field')).toBeNull();
    for (const part of ['Emily Carter', 'Family Plus', 'Mornings']) expect(text()).toContain(part);
  });

  it.each([
    ['Renewal date (required)', '1 July 2026', 'renewal', '07/01/2026 00:00'],
    ['Renewal date (required)', '06/07/2026', 'renewal', '06/07/2026'],
    ['Renewal date (required)', '30 Jun 2026 14:00', 'renewal', null],
    ['People', '５', 'people', '5'],
    ['People', '', 'people', ''],
    ['Best time', ' after lunch ', 'best_time', ' after lunch '],
    ['Best time', 'Mornings', 'best_time', null],
    ['Remark', 'Beware of the dog', 'remark', 'Beware of the dog'],
  ])('RES-3 %s: %o is handed on as the dialer takes it', (label, text, name, value) => {
    const overlay = drawOverlay(fielded());
    const field = fieldOf(overlay, label);
    write(field, text);
    leave(field);
    expect(overlay.intents.desk.orders).toEqual([edit(name, value)]);
  });

  it.each([
    ['Renewal date (required)', '31 Jun 2026', 'Write it as 30 Jun 2026 14:00.'],
    ['Renewal date (required)', '', 'Fill this in.'],
    ['People', '4.5', 'Write a whole number, at most 2147483647.'],
    ['People', '', 'Fill this in.'],
    ['Best time', 'Only on Tuesdays, please', 'At most 20 characters. These are 24.'],
  ])('RES-3 %s: %o is said to be wrong beside the field', (label, text, problem) => {
    const overlay = drawOverlay(fielded());
    const field = fieldOf(overlay, label);
    expect(problemOf(overlay, field)).toBeNull();
    write(field, text);
    leave(field);
    expect(problemOf(overlay, field)).toBe(problem);
    // Kept all the same.
    expect(field.value).toBe(text);
  });

  it('RES-3 says of what is merely not finished nothing yet, and of what can only be wrong at once', () => {
    const overlay = drawOverlay(fielded());
    const date = fieldOf(overlay, 'Renewal date (required)');
    write(date, '1 Ju');
    expect(problemOf(overlay, date)).toBeNull();
    const people = fieldOf(overlay, 'People');
    write(people, '4 or 5');
    expect(problemOf(overlay, people)).not.toBeNull();
    write(people, '4');
    expect(problemOf(overlay, people)).toBeNull();
    // Found wrong before: said until it is right.
    expect(problemOf(overlay, date)).not.toBeNull();
    write(date, '1 Jul');
    expect(problemOf(overlay, date)).not.toBeNull();
    write(date, '1 Jul 2026');
    expect(problemOf(overlay, date)).toBeNull();
  });

  it('RES-3 asks nobody about values of the dialer that nobody touched', () => {
    const odd = { ...data, fields: [{ name: 'people', value: 'a few' }] };
    const overlay = drawOverlay(
      openSession({ records: [recordOf(odd)], fieldRules: { [odd.key]: [rule('people', 'int')] } }),
    );
    expect(problemOf(overlay, fieldOf(overlay, 'People'))).toBeNull();
  });

  it('RES-6 shows what was written before a reload, right or wrong', () => {
    const overlay = drawOverlay(fielded({ edits: { renewal: 'next year', people: '5', remark: 'x' } }));
    expect(fieldOf(overlay, 'Renewal date (required)').value).toBe('next year');
    expect(problemOf(overlay, fieldOf(overlay, 'Renewal date (required)'))).toBe('Write it as 30 Jun 2026 14:00.');
    expect(fieldOf(overlay, 'People').value).toBe('5');
    expect(overlay.text()).toContain('Not saved yet');
  });

  it('RES-6 keeps field and caret when the call ends while somebody writes in it', () => {
    const onCall = { is: 'onCall', number: data.phone, callId: 'call-1' } as const;
    const overlay = drawOverlay(fielded({ phase: onCall }, { calls: [callOn(data, 'established')] }));
    const field = fieldOf(overlay, 'Remark');
    write(field, 'Beware of');
    overlay.show(fielded({ phase: endedBy('contact') }));
    expect(fieldOf(overlay, 'Remark')).toBe(field);
    expect(document.activeElement).toBe(field);
    overlay.show(fielded({ phase: endedBy('contact'), edits: { remark: 'Beware of' } }));
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('Beware of');
  });

  it('folds when the call ends and nobody writes', () => {
    const onCall = { is: 'onCall', number: data.phone, callId: 'call-1' } as const;
    const overlay = drawOverlay(fielded({ phase: onCall }, { calls: [callOn(data, 'established')] }));
    overlay.show(fielded({ phase: endedBy('contact'), edits: { remark: 'x', people: '5' } }));
    expect(overlay.root.querySelector('.ref .field')).toBeNull();
    expect(overlay.button('Record fields2 not saved yet').getAttribute('aria-expanded')).toBe('false');
  });
});

describe('saving them', () => {
  it('RES-3 is offered once something is written, and says what became of it', () => {
    const overlay = drawOverlay(fielded());
    expect(overlay.hasButton('Save')).toBe(false);
    overlay.show(fielded({ edits: { remark: 'x' } }));
    expect(overlay.text()).toContain('Not saved yet');
    overlay.click('Save');
    expect(overlay.intents.desk.orders).toEqual([{ type: 'SaveFields', record: data.key, reference: 1 }]);
    expect(overlay.text()).toContain('Sent. Waiting for the dialer.');
    overlay.show(fielded({ edits: { remark: 'xy' } }));
    expect(overlay.text()).toContain('Not saved yet');
    overlay.show(fielded());
    expect(overlay.text()).toContain('Saved');
    expect(overlay.hasButton('Save')).toBe(false);
  });

  it('RES-3 hands on first what was typed last', () => {
    const overlay = drawOverlay(fielded({ edits: { remark: 'x' } }));
    write(fieldOf(overlay, 'Remark'), 'xyz');
    overlay.click('Save');
    expect(overlay.intents.desk.orders).toMatchObject([edit('remark', 'xyz'), { type: 'SaveFields' }]);
  });

  it('RES-3 waits for the connection, and what is typed meanwhile is kept', () => {
    const overlay = drawOverlay(fielded({ edits: { remark: 'x' } }, { link: 'down' }));
    expect(overlay.button('Save').getAttribute('aria-disabled')).toBe('true');
    const field = fieldOf(overlay, 'Remark');
    write(field, 'xy');
    leave(field);
    expect(overlay.intents.desk.orders).toEqual([edit('remark', 'xy')]);
  });

  it('RES-3 says the dialer’s words where it will not have them, and unfolds them', () => {
    const refused = { is: 'fieldsRefused', detail: 'Field is locked' } as const;
    const overlay = drawOverlay(fielded({ phase: endedBy('agent'), edits: { remark: 'x' }, problem: refused }));
    expect(overlay.text()).toContain('The dialer says: Field is locked');
    expect(fieldOf(overlay, 'Remark').value).toBe('x');
    expect(overlay.text()).toContain('Not saved yet');
  });

  it('RES-3 takes the agent to the first field that is wrong when Done is refused for it', async () => {
    const empty = { ...data, fields: data.fields.map((field) => ({ ...field, value: '' })) };
    const session = openSession({
      records: [recordOf(empty, endedBy('agent'))],
      fieldRules: { [empty.key]: rules },
    });
    const overlay = drawOverlay(session);
    overlay.intents.desk.reply = { done: false, refusal: 'fieldsWrong' };
    overlay.click('Done');
    await settle();
    const field = fieldOf(overlay, 'Renewal date (required)');
    expect(document.activeElement).toBe(field);
    expect(problemOf(overlay, field)).toBe('Fill this in.');
    expect(overlay.role('alert', 'A field breaks its rule. Correct it first.')).toBeTruthy();
  });
});
