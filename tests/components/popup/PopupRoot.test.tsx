// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { PopupRoot } from '../../../components/popup/PopupRoot';
import { en } from '../../../lib/i18n/en';
import type { OpenSession, PopupSnapshot } from '../../../lib/messaging/snapshot';
import type { SignInProblem } from '../../../lib/session/problem';
import {
  allowances,
  emily,
  endedBy,
  fakePopupIntents,
  fakeView,
  onCall,
  openSession,
  recordOf,
} from '../support/fakes';
import { draw, nameOf, settle } from '../support/screen';
import { drawPopup } from './drawPopup';

describe('before the session', () => {
  it('says what it waits for before anything is known', () => {
    const screen = draw(
      <PopupRoot view={fakeView<PopupSnapshot>(null)} intents={fakePopupIntents()} browserLanguages={['ja-JP']} />,
    );
    expect(screen.text()).toContain('セッションの状態を取得しています');
  });

  it('SES-1 signs in by the dialer’s own window, and asks for no password', () => {
    const { click, intents, text, root } = drawPopup({ phase: 'signedOut', problem: null });
    expect(text()).toContain('Dialbridge never sees your password.');
    expect(root.querySelector('input')).toBeNull();
    click('Sign in');
    expect(intents.desk.orders).toEqual([{ type: 'SignIn' }]);
  });

  it('leads to the options where no dialer is set up', () => {
    const { click, intents, hasButton } = drawPopup({ phase: 'signedOut', problem: null }, { server: null });
    expect(hasButton('Sign in')).toBe(false);
    click('Open options');
    expect(intents.desk.calls).toEqual(['openOptions']);
  });

  const problems: readonly (readonly [SignInProblem, string, string])[] = [
    [{ is: 'notConfigured' }, 'No dialer is set up yet', 'Open options'],
    [{ is: 'noPermission', origin: 'https://gws.example.net' }, 'allow https://gws.example.net', 'Open options'],
    [{ is: 'wrongAddress', address: 'gsw.example.net' }, 'Something else answered at gsw.example.net.', 'Open options'],
    [{ is: 'unreachable', address: 'gws.example.net' }, 'gws.example.net could not be reached.', 'Try again'],
    [{ is: 'refused', detail: 'unknown agent' }, 'The sign-in was refused', 'Try again'],
    [{ is: 'originRefused', origin: 'chrome-extension://abc' }, 'chrome-extension://abc', 'Try again'],
    [{ is: 'cancelled' }, 'The sign-in window was closed', 'Sign in'],
    [{ is: 'expired' }, 'Your session has expired', 'Sign in'],
    [{ is: 'elsewhere' }, 'You signed in somewhere else', 'Use this browser'],
    [{ is: 'placeRefused', place: '9', detail: null }, 'does not accept place 9', 'Try again'],
    [{ is: 'initializationFailed', detail: 'timeout' }, 'The session could not be prepared', 'Try again'],
  ];
  it.each(problems)('SES-5 gives its own message and a filled way on: %o', (problem, words, way) => {
    const { text, button, root } = drawPopup({ phase: 'signedOut', problem });
    expect(text()).toContain(words);
    expect(button(way).classList).toContain('primary');
    expect(root.querySelectorAll('.primary')).toHaveLength(1);
  });

  it('SES-5 keeps the server’s own words for support', () => {
    expect(drawPopup({ phase: 'signedOut', problem: { is: 'refused', detail: 'unknown agent' } }).text()).toContain(
      'unknown agent',
    );
  });

  it('can be cancelled while the sign-in window is open, and not after', () => {
    const { click, intents, show, hasButton } = drawPopup({ phase: 'signingIn', step: 'window' });
    click('Cancel');
    expect(intents.desk.orders).toEqual([{ type: 'SignOut', inHand: 'ask' }]);
    show({ phase: 'signingIn', step: 'initializing' });
    expect(hasButton('Cancel')).toBe(false);
  });

  it('SES-1 asks for the place once, and refuses an empty one', () => {
    const { root, intents, text } = drawPopup({ phase: 'askingPlace', refused: null });
    const field = root.querySelector('input');
    const form = root.querySelector('form');
    if (field === null || form === null) throw new Error('no form');
    const submit = () => act(() => form.requestSubmit());
    submit();
    expect(text()).toContain('Type a place or a telephone number.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    act(() => {
      field.value = ' 4017 ';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    submit();
    expect(intents.desk.orders).toEqual([{ type: 'ChoosePlace', place: '4017' }]);
  });

  it('keeps a refused place in the field, with the reason beside it', () => {
    const { root, text } = drawPopup({ phase: 'askingPlace', refused: { place: '9999', detail: 'No such place' } });
    expect(root.querySelector('input')?.value).toBe('9999');
    expect(text()).toContain('The dialer refused place 9999.');
    expect(text()).toContain('No such place');
  });
});

describe('the session', () => {
  it('shows who is signed in, where, and the ways to the options and out', () => {
    const { text, click, intents } = drawPopup(openSession());
    expect(text()).toContain('Maya Lind');
    expect(text()).toContain('gws.example.net, place 4017');
    click('Options');
    click('Sign out');
    expect(intents.desk).toMatchObject({ calls: ['openOptions'], orders: [{ type: 'SignOut', inHand: 'ask' }] });
  });

  it('SES-3 lists both channels with their state and the time in it', () => {
    const { hasButton, roles } = drawPopup(openSession());
    expect(hasButton('Voice: Ready')).toBe(true);
    expect(hasButton('Outbound Preview: Not Ready: Lunch')).toBe(true);
    expect(roles('timer').map((timer) => timer.textContent)).toEqual(['12:41', '3:05']);
  });

  it('SES-3 sets a channel to each of its states, on its own', () => {
    const { click, roles, role, intents } = drawPopup(openSession());
    click('Voice: Ready');
    expect(roles('menuitemradio').map(nameOf)).toEqual([
      'Ready',
      'Not Ready',
      'Not Ready: Break',
      'Not Ready: Lunch',
      'Not Ready: Training',
      'After-call work',
      'Do not disturb',
    ]);
    act(() => role('menuitemradio', 'Not Ready: Training').click());
    expect(intents.desk.orders).toEqual([
      { type: 'SetChannel', channel: 'voice', target: { is: 'notReady', reason: 'Training' } },
    ]);
  });

  it('SES-3 sets both together', () => {
    const { click, role, intents } = drawPopup(openSession());
    click('Set both');
    act(() => role('menuitemradio', 'Ready').click());
    expect(intents.desk.orders).toEqual([{ type: 'SetChannel', channel: 'all', target: { is: 'ready' } }]);
  });

  it('SES-3 shows a change that is under way as such', () => {
    const channels: OpenSession['channels'] = [
      { name: 'voice', status: { is: 'ready' }, since: Date.now(), asked: { is: 'doNotDisturb' }, askedUntil: 0 },
    ];
    expect(drawPopup(openSession({ channels })).hasButton('Voice: Changing to Do not disturb')).toBe(true);
  });

  it('CAMP-1 lists every campaign with status, delivery mode, type and description', () => {
    const rows = [...drawPopup(openSession()).root.querySelectorAll('.camp')].map(nameOf);
    expect(rows).toEqual([
      'Spring renewalRunningManualPreviewPolicies that end in JuneGet Record',
      'Overdue invoicesRunningSemi-automaticPush previewSecond reminderOK',
      'Customer surveyRunningAutomaticPredictiveFibre, first halfOK',
      'Welcome callsActiveManualPreviewNew members, week 24Not running',
    ]);
  });

  it('says what would be listed where there is no campaign', () => {
    expect(drawPopup(openSession({ campaigns: [] })).text()).toContain('No campaign yet');
  });

  it('CAMP-3 gets a record, and shows while it is under way', () => {
    const { click, intents, show, text, hasButton } = drawPopup(openSession());
    click('Get Record: Spring renewal');
    expect(intents.desk.orders).toEqual([
      { type: 'GetRecord', campaign: 'Spring renewal', reference: 1, becomeReady: false },
    ]);
    show(openSession({ fetching: [{ campaign: 'Spring renewal', askedAt: Date.now(), whenReady: false }] }));
    expect(hasButton('Get Record: Spring renewal')).toBe(false);
    expect(text()).toContain('Getting a record');
    click('Stop waiting');
    expect(intents.desk.orders.at(-1)).toEqual({ type: 'CancelGetRecord', campaign: 'Spring renewal' });
  });

  it('PULL-2 says once that Voice is not Ready, and offers to become it', async () => {
    const { click, intents, show, text, button, root } = drawPopup(openSession());
    intents.desk.reply = { done: false, refusal: 'voiceNotReady' };
    click('Get Record: Spring renewal');
    await settle();
    show(openSession({ notices: [{ is: 'voiceNotReady', campaign: 'Spring renewal', id: 'v', at: 1 }] }));
    expect(text()).toContain('Voice is Not Ready: Spring renewal');
    expect(text()).not.toContain(en.refusals.voiceNotReady);
    expect(button('Ready and Get Record').classList).toContain('primary');
    expect(root.querySelectorAll('.primary')).toHaveLength(1);
  });

  it('PULL-11 shows a campaign’s record as in hand where no more may be open', () => {
    const full = drawPopup(openSession({ records: [recordOf(emily)] }));
    expect(full.hasButton('Get Record: Spring renewal')).toBe(false);
    const more = openSession({ records: [recordOf(emily)], allowances: { ...allowances, mostPreviews: 3 } });
    expect(drawPopup(more).hasButton('Get Record: Spring renewal')).toBe(true);
  });

  it('lets a preview be worked: case information, Call, Decline, the contact’s page', () => {
    const { text, click, intents, hasButton } = drawPopup(openSession({ records: [recordOf(emily)] }));
    expect(text()).toContain('Case Information');
    expect(hasButton('Decline')).toBe(true);
    click('Open contact');
    click('Call Mobile');
    expect(intents.desk.calls).toEqual(['openContact 134/77']);
    expect(intents.desk.orders).toMatchObject([{ type: 'DialRecord' }]);
  });

  it('lets a call be ended and its result be sent', () => {
    const call = drawPopup(onCall('established'));
    call.click('End call');
    expect(call.intents.desk.orders).toMatchObject([{ type: 'UseCall', verb: 'release' }]);
    const ended = drawPopup(openSession({ records: [recordOf(emily, endedBy('contact'))] }));
    ended.click('Done');
    expect(ended.intents.desk.orders).toMatchObject([{ type: 'FinishRecord', result: 33 }]);
  });

  it('does not offer the contact’s page where no page of the CRM is open', () => {
    const { hasButton } = drawPopup(openSession({ records: [recordOf(emily)] }), { canOpenContact: false });
    expect(hasButton('Open contact')).toBe(false);
  });

  it('RES-5 lists what was sent and not confirmed, until it is dismissed', () => {
    const unconfirmed: OpenSession['unconfirmed'] = [
      {
        reference: 9,
        contact: 'Emily Carter',
        campaign: 'Spring renewal',
        closing: { how: 'done', result: 7, next: 'rest' },
        status: 'unconfirmed',
        askedAt: 0,
      },
      {
        reference: 8,
        contact: 'Omar Haddad',
        campaign: 'Spring renewal',
        closing: { how: 'later' },
        status: 'sent',
        askedAt: 0,
      },
    ];
    const { text, click, intents, hasButton } = drawPopup(openSession({ unconfirmed }));
    expect(text()).toContain('Emily Carter, Spring renewal');
    expect(text()).toContain('Done: No answer');
    expect(hasButton('Dismiss: Omar Haddad')).toBe(false);
    click('Dismiss: Emily Carter');
    expect(intents.desk.orders).toEqual([{ type: 'DismissUnconfirmed', reference: 9 }]);
  });

  it('SES-5 names a service of the dialer that is down, and a line that is lost', () => {
    const { text, button } = drawPopup(openSession({ services: ['VOICE'], link: 'down', downSince: 0 }));
    expect(text()).toContain('The dialer’s service Voice is not available.');
    expect(text()).toContain('No connection');
    expect(button('Get Record: Spring renewal').getAttribute('aria-disabled')).toBe('true');
  });

  it('reads changes out', () => {
    const { show, said } = drawPopup(openSession());
    show(openSession({ records: [recordOf(emily)] }));
    expect(said()).toBe('Preview: Emily Carter, Spring renewal.');
    show(openSession({ records: [recordOf(emily)], link: 'down', downSince: 0 }));
    expect(said('assertive')).toBe('The connection to the dialer is lost.');
  });

  it('UX-1 changes its language at once', () => {
    const { show, text } = drawPopup(openSession());
    show(openSession(), { appearance: { language: 'ja', theme: 'light', singleKeys: true, region: '' } });
    for (const word of [
      'マイ キャンペーン',
      'マイ チャネル',
      '音声',
      'アウトバウンド プレビュー',
      '準備完了',
      'レコードを取得',
      '手動',
      '半自動',
      '自動',
    ]) {
      expect(text()).toContain(word);
    }
    expect(document.documentElement.lang).toBe('ja');
    expect(document.documentElement.dataset.theme).toBe('light');
  });
});
