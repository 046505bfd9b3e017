// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { emily, endedBy, onCall, openSession, recordOf, sato } from '../support/fakes';
import { drawOverlay } from '../support/overlay';
import { settle } from '../support/screen';

const preview = () => openSession({ records: [recordOf(emily)] });
const ended = (by: 'agent' | 'contact' | 'fault' = 'contact') =>
  openSession({ records: [recordOf(emily, endedBy(by))] });

describe('a preview on the card', () => {
  it('PULL-1 shows Origin, campaign, name, number, local time and dial hours, attempts, last result and every field', () => {
    const { text } = drawOverlay(preview());
    for (const shown of [
      'Origin Outbound Preview',
      'Spring renewal',
      'Emily Carter',
      '+1 303 555 0142',
      'Attempts before 2',
      'Last result No answer',
      'Dial hours 08:00–21:00',
      'Crm id C-1002',
      'Policy no PN-204817',
      'Plan Family Plus, 4 people',
      'Notes Empty',
    ]) {
      expect(
        text().replace(/(Origin|Attempts before|Last result|Dial hours|Crm id|Policy no|Plan|Notes)(?=\S)/g, '$1 '),
      ).toContain(shown);
    }
    expect(text()).toMatch(/Local time\w{3} \d\d:\d\d, Denver/);
  });

  it('PULL-1 shows the record’s own text as text: nothing in it is run', () => {
    const fields = [{ name: 'note', value: '<img src=x onerror=alert(1)>' }];
    const { root, text } = drawOverlay(openSession({ records: [recordOf({ ...emily, fields })] }));
    expect(root.querySelector('img')).toBeNull();
    expect(text()).toContain('<img src=x onerror=alert(1)>');
  });

  it('names the region by its state and has one heading of the second level', () => {
    const { card, root } = drawOverlay(preview());
    expect(card().getAttribute('aria-label')).toBe('Dialbridge, Preview');
    expect([...root.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual(['Emily Carter']);
  });

  it('PULL-4 dials the record’s number when Call is clicked', () => {
    const { click, intents } = drawOverlay(preview());
    click('Call Mobile');
    expect(intents.desk.orders).toEqual([
      { type: 'DialRecord', record: '134/77', number: '+1 303 555 0142', callerId: null, despite: [], reference: 1 },
    ]);
  });

  it('PULL-3a offers the two choices of Decline; L sends the record back', () => {
    const { press, card, role, roles, intents } = drawOverlay(preview());
    card().focus();
    press('d');
    expect(role('menu', 'Decline')).toBeTruthy();
    expect(roles('menuitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('Call this contact later'),
      expect.stringContaining('It is not Do Not Call'),
    ]);
    press('l');
    expect(intents.desk.orders).toEqual([{ type: 'DeclineRecord', record: '134/77', how: 'later', reference: 1 }]);
  });

  it('PULL-3b takes the contact out of the list with X', () => {
    const { press, card, intents } = drawOverlay(preview());
    card().focus();
    press('D');
    press('x');
    expect(intents.desk.orders).toMatchObject([{ type: 'DeclineRecord', how: 'dontCall' }]);
  });

  it('closes the menu with Escape, gives the focus back to its button, and leaves the card with the next', () => {
    const { press, card, click, button, roles, intents } = drawOverlay(preview());
    card().focus();
    click('Decline');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Don’t call this contact');
    press('Escape');
    expect(roles('menu')).toEqual([]);
    expect(document.activeElement).toBe(button('Decline'));
    press('Escape');
    expect(intents.desk.calls).toEqual(['leaveCard']);
  });

  it('says beside the buttons why an order was refused, until the next one', async () => {
    const { click, intents, text } = drawOverlay(preview());
    intents.desk.reply = { done: false, refusal: 'anotherCall' };
    click('Call Mobile');
    await settle();
    expect(text()).toContain('Another call is on. End it first.');
    intents.desk.reply = { done: true };
    click('Call Mobile');
    await settle();
    expect(text()).not.toContain('Another call is on.');
  });

  it('counts a double click once', () => {
    const { click, intents } = drawOverlay(preview());
    click('Call Mobile');
    click('Call Mobile');
    expect(intents.desk.orders).toHaveLength(1);
  });

  it('keeps what cannot be used focusable, with its reason', () => {
    const { button, click, intents } = drawOverlay({ ...preview(), link: 'down', downSince: 0 });
    expect(button('Call Mobile').getAttribute('aria-disabled')).toBe('true');
    expect(button('Call Mobile').title).toBe('There is no connection to the dialer.');
    click('Call Mobile');
    expect(intents.desk.orders).toEqual([]);
  });

  it('says that a restored record is not verified', () => {
    const record = { ...recordOf(emily), verified: false };
    expect(drawOverlay(openSession({ records: [record] })).text()).toContain('The dialer has not confirmed it yet.');
  });
});

describe('a call on the card', () => {
  it('LIVE-3 says that nothing is dialed while it is not known whether a call was placed', () => {
    const looking = {
      is: 'looking',
      number: emily.phone,
      looks: 0,
      countFrom: 0,
      askAt: 0,
      back: { is: 'preview' },
    } as const;
    const { text, hasButton } = drawOverlay(openSession({ records: [recordOf(emily, looking)] }));
    expect(text()).toContain('Checking with the dialer. Nothing is dialed until it answers.');
    expect(hasButton('Call Mobile')).toBe(false);
  });

  it.each([
    ['dialing', 'Dialing', 'Outbound campaign call - Connecting…'],
    ['established', 'Connected', 'Outbound campaign call to Emily Carter'],
    ['held', 'On hold', 'Outbound campaign call to Emily Carter'],
  ] as const)('PULL-4 follows the dialer’s own state %s', (state, word, origin) => {
    const { card, text } = drawOverlay(onCall(state));
    expect(card().getAttribute('aria-label')).toBe(`Dialbridge, ${word}`);
    expect(text()).toContain(origin);
  });

  it('CALL-1 offers only what the call’s capabilities name', () => {
    const bare = drawOverlay(onCall('established', {}, { capabilities: ['release'] }));
    expect(bare.hasButton('Hold')).toBe(false);
    expect(bare.button('End call').getAttribute('aria-disabled')).toBeNull();
    const full = drawOverlay(onCall('established'));
    expect(full.hasButton('Hold')).toBe(true);
    expect(full.hasButton('Mute')).toBe(false);
  });

  it('CALL-1 holds and retrieves with H, and ends with E', () => {
    const held = drawOverlay(onCall('held'));
    held.card().focus();
    held.press('h');
    expect(held.intents.desk.orders).toEqual([{ type: 'UseCall', callId: 'call-1', verb: 'retrieve' }]);
    const talking = drawOverlay(onCall('established'));
    talking.card().focus();
    talking.press('h');
    talking.press('e');
    expect(talking.intents.desk.orders.map((order) => 'verb' in order && order.verb)).toEqual(['hold']);
  });

  it('CALL-1 ends the call with E', () => {
    const { press, card, intents } = drawOverlay(onCall('established'));
    card().focus();
    press('e');
    expect(intents.desk.orders).toEqual([{ type: 'UseCall', callId: 'call-1', verb: 'release' }]);
  });

  it('CALL-1 sends digit keys as tones while the keypad is open, and shows them', () => {
    const { press, card, intents, text } = drawOverlay(onCall('established'));
    card().focus();
    press('5');
    press('k');
    press('2');
    press('#');
    expect(intents.desk.orders).toEqual([
      { type: 'SendTones', callId: 'call-1', digits: '2' },
      { type: 'SendTones', callId: 'call-1', digits: '#' },
    ]);
    expect(text()).toContain('Sent: 2 #');
  });

  it('says what could not be done with the call, in the dialer’s words, too', () => {
    const session = onCall('established', {}, { problem: { verb: 'hold', detail: 'Not supported' } });
    expect(drawOverlay(session).text()).toContain(
      'The call could not be put on hold. Try again. The dialer says: Not supported',
    );
  });

  it('tells what to do while the line is down during a call', () => {
    const { text, card } = drawOverlay(onCall('established', { link: 'down', downSince: 0 }));
    expect(card().getAttribute('aria-label')).toBe('Dialbridge, No connection');
    expect(text()).toContain('Last known: Connected');
    expect(text()).toContain('To hang up now, use your phone.');
  });
});

describe('the result of a call', () => {
  it.each([
    ['contact', 'by the contact, call 6:48'],
    ['agent', 'by you, call 6:48'],
    ['fault', 'by a fault, call 6:48'],
  ] as const)('CALL-4 says that the call was ended by the %s', (by, words) => {
    expect(drawOverlay(ended(by)).text()).toContain(words);
  });

  it.each([
    ['contact', 'not answered'],
    ['agent', 'by you, not answered'],
  ] as const)('CALL-4 says of a call that nobody took, ended by the %s: %s', (by, words) => {
    const { root } = drawOverlay(openSession({ records: [recordOf(emily, endedBy(by, 0))] }));
    expect(root.querySelector('.strip small')?.textContent).toBe(words);
  });

  it('RES-1 lists the server’s results in its order, one preselected, the first nine with a digit key', () => {
    const { roles, press, card, intents } = drawOverlay(ended());
    const labels = roles('radio').map((radio) => radio.closest('label')?.textContent);
    expect(labels).toEqual([
      '1Answered',
      '2Busy',
      '3No answer',
      '4Answering machine',
      '5Wrong number',
      '6Fax or modem',
      '7Call dropped',
      '8Wrong party',
    ]);
    expect(
      roles('radio')
        .map((radio) => (radio as HTMLInputElement).checked)
        .indexOf(true),
    ).toBe(0);
    card().focus();
    press('2');
    expect(intents.desk.orders).toEqual([{ type: 'ChooseResult', record: '134/77', result: 6 }]);
    expect((roles('radio')[1] as HTMLInputElement).checked).toBe(true);
  });

  it('PULL-6 finishes with the chosen result at Enter', () => {
    const { press, card, intents } = drawOverlay(ended());
    card().focus();
    press('3');
    press('Enter');
    expect(intents.desk.orders.at(-1)).toEqual({
      type: 'FinishRecord',
      record: '134/77',
      result: 7,
      stop: false,
      reference: 1,
    });
  });

  it('PULL-7 finishes and stops at Shift+Enter and by its button', () => {
    const byKey = drawOverlay(ended());
    byKey.card().focus();
    byKey.press('Enter', { shiftKey: true });
    expect(byKey.intents.desk.orders).toMatchObject([{ type: 'FinishRecord', stop: true }]);
    const byClick = drawOverlay(ended());
    byClick.click('Done and Stop');
    expect(byClick.intents.desk.orders).toMatchObject([{ type: 'FinishRecord', stop: true }]);
  });

  it('drops its own choice once another tab has chosen', () => {
    const overlay = drawOverlay(ended());
    overlay.card().focus();
    overlay.press('2');
    overlay.show(openSession({ records: [{ ...recordOf(emily, endedBy('contact')), result: 7 }] }));
    expect(
      overlay
        .roles('radio')
        .map((radio) => (radio as HTMLInputElement).checked)
        .indexOf(true),
    ).toBe(2);
  });

  it('RES-1 asks for a result where none stands, until one is chosen', async () => {
    const session = ended();
    const none = { ...session, allowances: { ...session.allowances, preselectedResult: null, callResults: [33] } };
    const record = recordOf({ ...emily, lastResult: null }, endedBy('contact'));
    const { click, roles, text, intents } = drawOverlay({ ...none, records: [record] });
    click('Done');
    expect(intents.desk.orders).toEqual([]);
    expect(text()).toContain('Choose a result first.');
    // A choice is the answer to it.
    roles('radio')[0]?.click();
    await settle();
    expect(text()).not.toContain('Choose a result first.');
  });

  it('shows why the dialer refused the result, and keeps the choices', () => {
    const record = {
      ...recordOf(emily, endedBy('agent')),
      problem: { is: 'closingRefused', detail: 'Locked' } as const,
    };
    const { text, roles } = drawOverlay(openSession({ records: [record] }));
    expect(text()).toContain('The dialer refused it.');
    expect(text()).toContain('Locked');
    expect(roles('radio')).toHaveLength(8);
  });

  it('shows a result under way as sent, not as done', () => {
    const closing = { how: 'done', result: 33, next: 'fetch' } as const;
    const phase = { is: 'closing', closing, reference: 1, deadline: 0, back: endedBy('agent') } as const;
    const { text, card } = drawOverlay(openSession({ records: [recordOf(emily, phase)] }));
    expect(card().getAttribute('aria-label')).toBe('Dialbridge, Sending');
    expect(text()).toContain('Waiting for the dialer to confirm');
  });
});

describe('in Japanese', () => {
  const appearance = { language: 'ja', theme: 'dark', singleKeys: true, region: '' } as const;

  it('UX-1 shows the same card in the original product’s words', () => {
    const { text, root } = drawOverlay(openSession({ records: [recordOf(sato)] }), { appearance });
    for (const word of [
      'プレビュー',
      'ケース情報',
      '情報源アウトバウンド プレビュー',
      '佐藤 花子',
      '拒否',
      'コール 携帯',
      'これまでの試行回数',
    ]) {
      expect(text()).toContain(word);
    }
    expect(root.querySelector('.ui')?.getAttribute('lang')).toBe('ja');
    expect(root.querySelector('.ui')?.getAttribute('data-theme')).toBe('dark');
  });

  it('UX-1 names the call’s Origin by the contact', () => {
    const { text } = drawOverlay(onCall('established'), { appearance });
    expect(text()).toContain('Emily Carterへのアウトバウンド キャンペーン コール');
    expect(drawOverlay(onCall('dialing'), { appearance }).text()).toContain(
      'アウトバウンド キャンペーン コール - 接続しています...',
    );
  });
});
