// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { OpenSession, PopupSnapshot } from '../../../lib/messaging/snapshot';
import { allowances, callOn, emily, endedBy, onCall, openSession, recordOf, sato } from '../support/fakes';
import { settle } from '../support/screen';
import { drawPopup } from './drawPopup';

const workInHand = { done: false, refusal: 'workInHand' } as const;
const appearance = { language: 'ja', theme: 'light', singleKeys: true, region: '' } as const;

const unsent = (status: 'waiting' | 'sent' | 'unconfirmed'): OpenSession['unconfirmed'] => [
  {
    reference: 1,
    contact: 'Omar Haddad',
    campaign: 'Spring renewal',
    closing: { how: 'later' },
    status,
    askedAt: 0,
  },
];

/** The popup after *Sign out* was refused for the work in hand. */
async function asked(session: OpenSession, more: Partial<PopupSnapshot> = {}) {
  const popup = drawPopup(session, more);
  popup.intents.desk.reply = workInHand;
  const out = more.appearance?.language === 'ja' ? 'サインアウト' : 'Sign out';
  popup.click(out);
  await settle();
  popup.intents.desk.reply = { done: true };
  const panel = () => popup.root.querySelector<HTMLElement>('[role=dialog]');
  const text = () => panel()?.textContent?.replace(/\s+/g, ' ') ?? '';
  const given = () => popup.intents.desk.orders.slice(1);
  return { ...popup, panel, panelText: text, given };
}

describe('Sign out with work in hand', () => {
  const call = { ...callOn(emily, 'held'), record: null };
  const named: readonly [string, Partial<OpenSession>, string][] = [
    ['a preview', { records: [recordOf(emily)] }, 'Emily Carter Spring renewal, Preview'],
    [
      'a record on a call',
      onCall('established'),
      'Emily Carter Spring renewal, ConnectedOn a call. It cannot be given back.',
    ],
    [
      'a record that was called',
      { records: [recordOf(emily, endedBy('contact'))] },
      'Emily Carter Spring renewal, EndedCalled already. It cannot be given back.',
    ],
    [
      'a record that is not the agent’s to give back',
      { records: [recordOf(emily)], allowances: { ...allowances, canRejectRecord: false } },
      'Your account may not give it back.',
    ],
    ['a call of no record', { calls: [call] }, '+1 303 555 0142 On hold'],
    ['a call without a number', { calls: [{ ...call, number: '' }] }, 'Name unknown On hold'],
    [
      'a result on its way',
      { unconfirmed: unsent('sent') },
      'Omar Haddad Spring renewal, Call this contact later, Sending',
    ],
    [
      'a result that waits',
      { unconfirmed: unsent('waiting') },
      'Omar Haddad Spring renewal, Call this contact later, Waiting to be sent',
    ],
  ];
  it.each(named)('SES-6 names %s, takes the focus and offers the ways on', async (_what, more, words) => {
    const { panel, panelText, hasButton } = await asked(openSession(more));
    expect(panelText()).toContain(words);
    expect(document.activeElement).toBe(panel());
    expect(hasButton('Stay')).toBe(true);
    expect(hasButton('Finish it')).toBe(true);
    expect(hasButton('Give it back')).toBe(_what === 'a preview');
  });

  it('names everything at once, and what can go back of it', async () => {
    const session = onCall('established', {
      records: [...onCall('established').records, recordOf(sato)],
      unconfirmed: [...unsent('sent'), ...unsent('unconfirmed').map((item) => ({ ...item, reference: 2 }))],
    });
    const { root, panelText, click, given } = await asked(session);
    const [held, open] = root.querySelectorAll('.held');
    expect(held?.children).toHaveLength(3);
    expect(panelText()).toContain('What was sent and not confirmed does not hold you.');
    expect(open?.textContent).toBe('Omar Haddad Spring renewal, Call this contact later');
    click('Give 1 back');
    expect(given()).toEqual([{ type: 'SignOut', inHand: 'giveBack' }]);
  });

  it('finishes first: the card comes forward, and the panel goes', async () => {
    const { click, panel, given, intents } = await asked(openSession({ records: [recordOf(emily)] }));
    click('Finish it');
    await settle();
    expect(given()).toEqual([{ type: 'SignOut', inHand: 'finish' }]);
    expect(panel()).toBeNull();
    expect(intents.desk.calls).toEqual(['showCard']);
  });

  it.each(['Escape', 'Stay'])('stays by %s, with the focus back where it was', async (way) => {
    const { click, press, panel, given, button } = await asked(openSession({ records: [recordOf(emily)] }));
    if (way === 'Stay') click(way);
    else expect(press(way).defaultPrevented).toBe(true);
    await settle();
    expect(panel()).toBeNull();
    expect(given()).toEqual([]);
    expect(document.activeElement).toBe(button('Sign out'));
  });

  it('says why it could not be done, and goes on asking', async () => {
    const { click, intents, panelText } = await asked(openSession({ records: [recordOf(emily)] }));
    intents.desk.reply = { done: false, refusal: 'noConnection' };
    click('Give it back');
    await settle();
    expect(panelText()).toContain('There is no connection to the dialer. Try again once it is back.');
  });

  it('gives nothing back without a line, and says so', async () => {
    const session = openSession({ records: [recordOf(emily)], link: 'down', downSince: 0 });
    const { button } = await asked(session);
    expect(button('Give it back').title).toBe('There is no connection to the dialer.');
    expect(button('Finish it').getAttribute('aria-disabled')).toBeNull();
  });

  it('asks no more as soon as nothing is in hand', async () => {
    const session = openSession({ records: [recordOf(emily)] });
    const { show, panel } = await asked(session);
    show(openSession());
    expect(panel()).toBeNull();
    show(session);
    expect(panel()).toBeNull();
  });

  it('UX-1 is asked in Japanese', async () => {
    const { panelText, hasButton } = await asked(openSession({ records: [recordOf(sato)] }), { appearance });
    expect(panelText()).toContain('作業が残っています');
    expect(panelText()).toContain('佐藤 花子 春の更新案内、プレビュー');
    for (const label of ['サインアウトしない', 'リストに戻す', '先に完了する']) {
      expect(hasButton(label)).toBe(true);
    }
  });
});

describe('while the agent is leaving', () => {
  const cases: readonly [string, Partial<OpenSession>, string][] = [
    ['a record', { records: [recordOf(emily)] }, 'You are signed out after this record'],
    ['two records', { records: [recordOf(emily), recordOf(sato)] }, 'You are signed out after these 2 records'],
    ['a call', { calls: [{ ...callOn(emily, 'established'), record: null }] }, 'You are signed out after this call'],
    ['a result', { unconfirmed: unsent('sent') }, 'You are signed out once everything is sent'],
    ['nothing', {}, 'You are signed out once the dialer has answered'],
  ];
  it.each(cases)('says after what: %s', (_what, more, words) => {
    const { text, click, intents } = drawPopup(openSession({ leaving: true, ...more }));
    expect(text()).toContain(words);
    click('Stay');
    expect(intents.desk.orders).toEqual([{ type: 'StaySignedIn' }]);
  });

  it('offers no further record', () => {
    const { button, root } = drawPopup(openSession({ leaving: true }));
    expect(button('Get Record: Spring renewal').title).toBe('You are signing out. Choose to stay first.');
    expect(root.querySelector('.primary')).toBeNull();
  });

  it('asked once more, stays for good', async () => {
    const { given, panel, root } = await asked(openSession({ leaving: true, records: [recordOf(emily)] }));
    const stay = [...(panel()?.querySelectorAll('button') ?? [])].find((button) => button.textContent === 'Stay');
    stay?.click();
    await settle();
    expect(given()).toEqual([{ type: 'StaySignedIn' }]);
    expect(root.querySelector('[role=dialog]')).toBeNull();
  });

  it('UX-2 reads it out', () => {
    const records = [recordOf(emily)];
    const { show, said } = drawPopup(openSession({ records }));
    show(openSession({ records, leaving: true }));
    expect(said()).toBe('You are signed out after this record.');
  });
});

describe('the dialer’s own desktop', () => {
  it('SES-7 is said while it is open, with a way to it', () => {
    const { text, click, intents, show, said, hasButton } = drawPopup(openSession());
    expect(hasButton('Show that tab')).toBe(false);
    show(openSession({ desktopOpen: true }));
    expect(said()).toBe('The dialer’s own desktop is open in this browser.');
    expect(text()).toContain('The two take each other’s records and calls.');
    click('Show that tab');
    expect(intents.desk.calls).toEqual(['showDesktop']);
    show(openSession());
    expect(hasButton('Show that tab')).toBe(false);
  });
});

describe('an agent who may not use outbound campaigns', () => {
  const may = { ...allowances, canUseOutbound: false };
  it('sees what the dialer lists all the same, with one line about it', () => {
    const { text, hasButton } = drawPopup(openSession({ allowances: may }));
    expect(text()).toContain('The dialer lists these all the same.');
    expect(hasButton('Get Record: Spring renewal')).toBe(true);
  });

  it('is told why there is none where the administrator is strict', () => {
    const policy = {
      dialHours: 'warn',
      doNotCall: 'refuse',
      strict: true,
      holdBack: true,
      callbackHours: 'refuse',
      callbackZone: '',
      noteKey: 'Note',
      rejectTo: '',
    } as const;
    const { text } = drawPopup(openSession({ allowances: may, policy, campaigns: [] }));
    expect(text()).toContain('Your account is not set up for outbound campaigns. Ask your supervisor.');
    expect(text()).not.toContain('No campaign yet');
  });
});

describe('Sign out with nothing in hand and something not confirmed', () => {
  const session = () => openSession({ unconfirmed: unsent('unconfirmed') });

  it('SES-6 says what was not confirmed before it is out of sight, and signs out all the same', async () => {
    const { click, root, intents } = drawPopup(session());
    click('Sign out');
    expect(intents.desk.orders).toEqual([]);
    const panel = root.querySelector('[role=dialog]');
    expect(panel?.textContent).toContain('Omar Haddad Spring renewal, Call this contact later');
    const [out] = [...(panel?.querySelectorAll('button') ?? [])].slice(-1);
    if (out === undefined) throw new Error('no way out');
    click(out);
    await settle();
    expect(intents.desk.orders).toEqual([{ type: 'SignOut', inHand: 'ask' }]);
  });

  it('SES-6 lets the agent stay, and asks no more once it was answered', async () => {
    const { click, root, intents, show, button } = drawPopup(session());
    click('Sign out');
    click('Stay');
    expect(root.querySelector('[role=dialog]')).toBeNull();
    expect(document.activeElement).toBe(button('Sign out'));
    click('Sign out');
    show(openSession());
    await settle();
    expect(root.querySelector('[role=dialog]')).toBeNull();
    expect(intents.desk.orders).toEqual([]);
  });
});
