// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { RecordInHand, RecordNumber } from '../../../lib/session/record';
import { emily, endedBy, openSession, recordOf } from '../support/fakes';
import { drawOverlay } from '../support/overlay';
import { nameOf, settle } from '../support/screen';

const work: RecordNumber = {
  ...emily,
  handle: '78',
  phone: '13035550178',
  phoneType: 2,
  attempts: 0,
  lastResult: null,
};
const home: RecordNumber = {
  ...emily,
  handle: '79',
  phone: '+81 3-0000-0119',
  phoneType: 1,
  attempts: 3,
  lastResult: 7,
  timeZoneName: 'Asia/Tokyo',
  timeZoneOffset: 32_400,
  dialHours: { from: 32_400, until: 72_000 },
};
const blocked: RecordNumber = { ...work, handle: '80', phone: '+1 720 555 0111', phoneType: null, lastResult: 51 };

const chain = (more: Partial<RecordInHand> = {}, phase?: RecordInHand['phase']) =>
  openSession({
    records: [{ ...recordOf(emily, phase), others: [work, home, blocked], chain: { is: 'listed' }, ...more }],
  });
const appearance = (region: string) => ({ language: 'en', theme: 'auto', singleKeys: true, region }) as const;
const labels = (overlay: ReturnType<typeof drawOverlay>) =>
  overlay.roles('radio').map((radio) => nameOf(radio.closest('label') ?? radio));
const checked = (overlay: ReturnType<typeof drawOverlay>) =>
  overlay.roles('radio').findIndex((radio) => (radio as HTMLInputElement).checked);

describe('the contact’s numbers', () => {
  it('PULL-9 lists each with its type, the exact digits and the region that they are read in', () => {
    const overlay = drawOverlay(chain(), { appearance: appearance('US') });
    expect(overlay.role('radiogroup', 'Numbers')).toBeTruthy();
    expect(labels(overlay)).toEqual([
      '+1 303 555 0142 Mobile United States · 2 attempts · last: No answer',
      '13035550178 Work United States',
      '+81 3-0000-0119 Home Japan · 09:00–20:00, now Wed 10:32, Tokyo · 3 attempts · last: No answer',
      '+1 720 555 0111 United States Do Not Call',
    ]);
    expect(checked(overlay)).toBe(0);
  });

  it('PULL-9 says the region of a record’s only number, and that a number without country code has none', () => {
    expect(drawOverlay(openSession({ records: [recordOf(emily)] })).text()).toContain(
      '+1 303 555 0142 Mobile United States',
    );
    const bare = openSession({ records: [recordOf({ ...emily, phone: '3035550142' })] });
    expect(drawOverlay(bare).text()).toContain('3035550142 Mobile No country code: the dialer decides where it goes');
    expect(drawOverlay(bare, { appearance: appearance('US') }).text()).toContain('3035550142 Mobile United States');
  });

  it('PULL-9 sets bare digits in groups without a sign between them', () => {
    const groups = (phone: string, region = '') => {
      const { root } = drawOverlay(openSession({ records: [recordOf({ ...emily, phone })] }), {
        appearance: appearance(region),
      });
      const number = root.querySelector('.num .tel');
      expect(number?.textContent).toBe(phone);
      return [...(number?.children ?? [])].map((group) => group.textContent).join(' ');
    };
    expect(groups('13035550178', 'US')).toBe('1 303 555 0178');
    expect(groups('3035550178')).toBe('303 555 0178');
    expect(groups('+819000000101')).toBe('+81 90 0000 0101');
    expect(groups('09000000101')).toBe('090 0000 0101');
  });

  it('PULL-9 chooses by digit key and never dials by one', () => {
    const overlay = drawOverlay(chain());
    overlay.card().focus();
    overlay.press('2');
    expect(overlay.intents.desk.orders).toEqual([{ type: 'ChooseNumber', record: '134/77', number: '13035550178' }]);
    expect(checked(overlay)).toBe(1);
    expect(overlay.hasButton('Call Work')).toBe(true);
    overlay.press('9');
    overlay.press('2');
    expect(overlay.intents.desk.orders).toHaveLength(1);
  });

  it('PULL-9 dials the number that is chosen on screen, before the session has said so', () => {
    const overlay = drawOverlay(chain());
    overlay.card().focus();
    overlay.press('2');
    overlay.press('3');
    overlay.press('c');
    expect(overlay.intents.desk.orders.at(-1)).toMatchObject({
      type: 'DialRecord',
      number: '+81 3-0000-0119',
      despite: [],
    });
  });

  it('keeps the agent’s last choice while earlier ones come back one by one', () => {
    const overlay = drawOverlay(chain());
    overlay.card().focus();
    overlay.press('2');
    overlay.press('3');
    overlay.show(chain({ chosen: work.phone }));
    expect(checked(overlay)).toBe(2);
    overlay.show(chain({ chosen: home.phone }));
    expect(checked(overlay)).toBe(2);
  });

  it('waits before it dials a number that was chosen in another tab', () => {
    const overlay = drawOverlay(chain());
    overlay.card().focus();
    overlay.show(chain({ chosen: home.phone }));
    overlay.press('c');
    expect(overlay.intents.desk.orders).toEqual([]);
    overlay.stand();
    overlay.press('c');
    expect(overlay.intents.desk.orders).toMatchObject([{ type: 'DialRecord', number: home.phone }]);
  });

  it.each([
    ['the record’s own is another now', () => chain({ data: { ...emily, phone: '+1 303 555 0199' } }), 'Call Mobile'],
    ['two changed places', () => chain({ others: [home, work, blocked] }), 'Call Home +81 3-0000-0119'],
    [
      'one is another now',
      () => chain({ others: [{ ...work, phone: '+441632960001' }, home, blocked] }),
      'Call Mobile',
    ],
  ])('PULL-9 waits before it dials when the numbers change under the pointer: %s', (_what, next, button) => {
    const overlay = drawOverlay(chain());
    overlay.show(next());
    overlay.click(button);
    expect(overlay.intents.desk.orders).toEqual([]);
    overlay.stand();
    overlay.click(button);
    expect(overlay.intents.desk.orders.at(-1)).toMatchObject({ type: 'DialRecord' });
  });

  it('PULL-9 dials by the Call of a row, which says which, and Enter on it does not', () => {
    const overlay = drawOverlay(chain());
    overlay.button('Call Work 13035550178').focus();
    overlay.press('Enter');
    expect(overlay.intents.desk.orders).toEqual([]);
    overlay.click('Call Work 13035550178');
    expect(overlay.intents.desk.orders.map((order) => order.type)).toEqual(['ChooseNumber', 'DialRecord']);
    expect(overlay.intents.desk.orders.at(-1)).toMatchObject({ number: '13035550178' });
  });

  it('PULL-9 keeps to the record’s own number where the agent may dial no other', () => {
    const session = chain();
    const overlay = drawOverlay({ ...session, allowances: { ...session.allowances, canDialOtherNumber: false } });
    expect(overlay.roles('radio')).toEqual([]);
    overlay.card().focus();
    overlay.press('2');
    expect(overlay.intents.desk.orders).toEqual([]);
  });

  it('PULL-9 draws a chain of a hundred numbers, digit keys for the first nine', () => {
    const others = Array.from({ length: 99 }, (_, index) => ({
      ...work,
      handle: String(index),
      phone: `1303555${1000 + index}`,
    }));
    const overlay = drawOverlay(chain({ others }));
    expect(overlay.roles('radio')).toHaveLength(100);
    expect(overlay.roles('radio').filter((radio) => radio.hasAttribute('aria-keyshortcuts'))).toHaveLength(9);
  });

  it('offers other numbers after a call, too, where digit keys are the results’', () => {
    const overlay = drawOverlay(chain({}, endedBy('contact')));
    expect(overlay.roles('radio')).toHaveLength(8);
    overlay.click('3 other numbers');
    expect(overlay.roles('radio')).toHaveLength(12);
    overlay.card().focus();
    overlay.press('2');
    expect(overlay.intents.desk.orders).toMatchObject([{ type: 'ChooseResult', result: 6 }]);
    overlay.click('Call Home +81 3-0000-0119');
    expect(overlay.intents.desk.orders.at(-1)).toMatchObject({ type: 'DialRecord', number: home.phone });
  });

  it('calls the number again that is shown', () => {
    const overlay = drawOverlay(chain({ chosen: work.phone }, endedBy('contact')));
    expect(overlay.root.querySelector('.line .tel')?.textContent).toBe('13035550178');
    overlay.click('Call again');
    expect(overlay.intents.desk.orders).toMatchObject([{ type: 'DialRecord', number: work.phone }]);
  });
});

describe('the list of numbers on its way', () => {
  it('PULL-9 says that the dialer is asked', () => {
    expect(drawOverlay(chain({ others: [], chain: { is: 'asked', reference: 1, deadline: 0 } })).text()).toContain(
      'Asking for other numbers',
    );
  });

  it('PULL-9 says that the dialer was silent, or refused in its own words, and asks again', () => {
    const silent = drawOverlay(chain({ others: [], chain: { is: 'silent' } }));
    expect(silent.text()).toContain('The dialer has not named other numbers.');
    silent.click('Ask again');
    expect(silent.intents.desk.orders).toEqual([{ type: 'ListNumbers', record: '134/77', reference: 1 }]);
    const refused = drawOverlay(chain({ others: [], chain: { is: 'refused', detail: 'Chain is locked' } }));
    expect(refused.text()).toContain('The dialer refused to name other numbers. The dialer says: Chain is locked');
    expect(refused.hasButton('Ask again')).toBe(true);
  });
});

describe('a new number', () => {
  const plus = (more: Partial<RecordInHand> = {}) => openSession({ records: [{ ...recordOf(emily), ...more }] });
  const typed = (text: string, more: Partial<RecordInHand> = {}) => {
    const overlay = drawOverlay(plus(more), { appearance: appearance('US') });
    overlay.click('New number');
    type(overlay, text);
    return overlay;
  };
  const field = (overlay: ReturnType<typeof drawOverlay>) => {
    const found = overlay.root.querySelector<HTMLInputElement>('input[type=tel]');
    if (found === null) throw new Error('No field for a number.');
    return found;
  };
  const type = (overlay: ReturnType<typeof drawOverlay>, text: string) =>
    act(() => {
      field(overlay).value = text;
      field(overlay).dispatchEvent(new Event('input', { bubbles: true }));
    });

  it('PULL-9 is shown exactly as it will be dialed, with its region, before anything is sent', () => {
    const overlay = typed('(416) 555-0199');
    expect(document.activeElement).toBe(field(overlay));
    expect(overlay.text()).toContain('Dialed as 4165550199 · Canada');
    expect(overlay.intents.desk.orders).toEqual([]);
    overlay.click('Add');
    expect(overlay.intents.desk.orders).toEqual([
      { type: 'AddNumber', for: 'call', record: '134/77', number: '4165550199', phoneType: null, reference: 1 },
    ]);
  });

  it('PULL-9 takes a type along, and Enter in the field adds', () => {
    const overlay = typed('+81 90 0000 0101');
    const select = overlay.root.querySelector('select');
    act(() => {
      if (select !== null) select.value = '4';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    overlay.press('Enter', {}, field(overlay));
    expect(overlay.intents.desk.orders).toMatchObject([{ number: '+819000000101', phoneType: 4 }]);
  });

  it.each(['call me', '303 555 ext 5'])('PULL-9 says at once that %j is no number', (text) => {
    const overlay = typed(text);
    expect(overlay.text()).toContain('This is not a telephone number. Check it.');
    expect(field(overlay).getAttribute('aria-invalid')).toBe('true');
    overlay.click('Add');
    expect(overlay.intents.desk.orders).toEqual([]);
  });

  it('PULL-9 names the sign that the dialer would drop from a number, and drops nothing itself', () => {
    const session = plus();
    const noPlus = { ...session, allowances: { ...session.allowances, dialableCharacters: '0123456789' } };
    const overlay = drawOverlay(noPlus);
    overlay.click('New number');
    type(overlay, '+1 416 555 0199');
    expect(overlay.text()).toContain('The dialer does not take “+” in a number.');
    overlay.click('Add');
    expect(overlay.intents.desk.orders).toEqual([]);
  });

  it('PULL-9 says of a number that is too short only once it is to be added', () => {
    const overlay = typed('30');
    expect(overlay.text()).not.toContain('This is not a telephone number.');
    overlay.click('Add');
    expect(overlay.text()).toContain('This is not a telephone number. Check it.');
  });

  it('keeps what is typed from the card’s keys, closes at Escape, and keeps the text through another snapshot', () => {
    const overlay = typed('+1 416 555 0199');
    overlay.press('c', {}, field(overlay));
    expect(overlay.intents.desk.orders).toEqual([]);
    overlay.show(plus({ verified: false }));
    expect(field(overlay).value).toBe('+1 416 555 0199');
    overlay.press('Escape', {}, field(overlay));
    expect(overlay.root.querySelector('input[type=tel]')).toBeNull();
    expect(overlay.intents.desk.calls).toEqual([]);
  });

  it('PULL-9 stands among the numbers once added, and says that it is not in the calling list', () => {
    const overlay = typed('416 555 0199');
    const adding = { for: 'call', number: '4165550199', phoneType: null, reference: 1, deadline: 0 } as const;
    overlay.show(plus({ adding }));
    expect(overlay.text()).toContain('Adding');
    expect(field(overlay).readOnly).toBe(true);
    const added: RecordNumber = { ...work, phone: '4165550199', phoneType: null, unlisted: true };
    overlay.show(plus({ others: [added], chosen: added.phone }));
    expect(overlay.root.querySelector('input[type=tel]')).toBeNull();
    expect(labels(overlay)[1]).toBe('4165550199 Canada · Not in the calling list');
    expect(checked(overlay)).toBe(1);
  });

  it('PULL-9 keeps the text of a refused number, with the dialer’s words beside it', () => {
    const overlay = typed('416 555 0199');
    overlay.show(plus({ adding: { for: 'call', number: '4165550199', phoneType: null, reference: 1, deadline: 0 } }));
    overlay.show(plus({ problem: { is: 'numberNotAdded', number: '4165550199', detail: 'List is full' } }));
    expect(field(overlay).value).toBe('416 555 0199');
    expect(overlay.text()).toContain(
      'The number was not added. Check it, or use another. The dialer says: List is full',
    );
    type(overlay, '416 555 0198');
    expect(overlay.text()).not.toContain('List is full');
  });

  it('says beside the field that the contact has it already', async () => {
    const overlay = typed('303 555 0142');
    overlay.intents.desk.reply = { done: false, refusal: 'numberKnown' };
    overlay.click('Add');
    await settle();
    expect(overlay.root.querySelector('.new-number .err')?.textContent).toBe(
      'The contact has this number already. Choose it in the list.',
    );
  });

  it('is offered only where the agent may dial one', () => {
    const session = plus();
    const mayNot = { ...session, allowances: { ...session.allowances, canDialNewNumber: false } };
    expect(drawOverlay(mayNot).hasButton('New number')).toBe(false);
  });
});
