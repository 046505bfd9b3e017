// @vitest-environment happy-dom
import type { DetachedWindowAPI } from 'happy-dom';
import { act } from 'preact/test-utils';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OpenSession, PageSnapshot } from '../../../lib/messaging/snapshot';
import { callOn, emily, endedBy, onCall, onContactPage, openSession, recordOf, sato } from '../support/fakes';
import { drawOverlay } from '../support/overlay';
import { settle } from '../support/screen';

const preview = () => openSession({ records: [recordOf(emily)] });
const notice = (
  is: 'voiceNotReady' | 'campaignStarted' | 'noRecordLeft' | 'campaignStopped',
  campaign = 'Spring renewal',
) => openSession({ notices: [{ is, campaign, id: `${is}:${campaign}`, at: 1 }] });

/** The window's height, in pixels; its media queries follow. */
function resizeTo(height: number): void {
  const api: DetachedWindowAPI = Reflect.get(window, 'happyDOM');
  api.setViewport({ height });
}

describe('the overlay on a page', () => {
  it.each<PageSnapshot['session']>([
    { phase: 'signedOut', problem: null },
    { phase: 'signingIn', step: 'window' },
    { phase: 'signingOut' },
  ])('draws nothing to see while there is no session: $phase', (session) => {
    const { text, root, show } = drawOverlay(openSession());
    expect(text()).toContain('Ready');
    show(session);
    expect(root.querySelector('section, button')).toBeNull();
  });

  it('is only a pill where there is a campaign to work, which opens the list', () => {
    const { hasButton, click, intents, root } = drawOverlay(openSession());
    expect(root.querySelector('.card')).toBeNull();
    click('Open Dialbridge: Ready');
    click('Get Record: Spring renewal');
    expect(intents.desk.orders).toEqual([
      { type: 'GetRecord', campaign: 'Spring renewal', reference: 1, becomeReady: false },
    ]);
    expect(hasButton('Get Record: Welcome calls')).toBe(false);
  });

  it('AUTO-7 says which channels it waits for', () => {
    const stopping = {
      is: 'stopping',
      reference: 1,
      deadline: 0,
      closing: { how: 'done', result: 33, next: 'stop' },
      back: endedBy('agent'),
    } as const;
    const said = (channels: readonly ('voice' | 'outboundpreview')[]) =>
      drawOverlay(openSession({ records: [recordOf(emily, { ...stopping, channels })] })).text();
    expect(said(['voice'])).toContain('Setting Voice to Not Ready');
    expect(said(['voice', 'outboundpreview'])).toContain('Setting Voice, Outbound Preview to Not Ready');
  });

  it('a pill says Ready as soon as any channel takes work, as the toolbar button does', () => {
    const { channels } = openSession();
    const [voice, preview] = channels;
    if (voice === undefined || preview === undefined) throw new Error('There are two channels.');
    const ready = { is: 'ready' } as const;
    const notReady = { is: 'notReady', reason: null } as const;
    const shown = (voiceIs: typeof voice.status, previewIs: typeof voice.status) =>
      drawOverlay(
        openSession({
          channels: [
            { ...voice, status: voiceIs },
            { ...preview, status: previewIs },
          ],
        }),
      ).root.querySelector('.pill .word')?.textContent;
    expect(shown(ready, ready)).toBe('Ready');
    expect(shown(ready, notReady)).toBe('Ready');
    expect(shown(notReady, ready)).toBe('Outbound Preview: Ready');
    expect(shown({ is: 'loggedOut' }, ready)).toBe('Outbound Preview: Ready');
    expect(shown({ is: 'afterCallWork' }, notReady)).toBe('After-call work');
    expect(shown(notReady, notReady)).toBe('Not Ready');
  });

  it('SES-5 names a service of the dialer that is down, in the list and beside a record, until it is back', () => {
    const words = 'The dialer’s service Voice is not available.';
    const list = drawOverlay(openSession({ services: ['VOICE'] }));
    list.click('Open Dialbridge: Ready');
    expect(list.text()).toContain(words);
    list.show(openSession());
    expect(list.text()).not.toContain(words);
    expect(drawOverlay({ ...onCall('established'), services: ['VOICE'] }).text()).toContain(words);
  });

  it('RES-5 counts on the pill what is not confirmed, and lists it until it is dismissed', () => {
    const unconfirmed: OpenSession['unconfirmed'] = [
      {
        ...{ reference: 9, contact: 'Emily Carter', campaign: 'Spring renewal', askedAt: 0 },
        ...{ closing: { how: 'later' }, status: 'unconfirmed' },
      },
      {
        ...{ reference: 8, contact: 'Omar Haddad', campaign: 'Spring renewal', askedAt: 0 },
        ...{ closing: { how: 'done', result: 7, next: 'rest' }, status: 'sent' },
      },
    ];
    const { click, text, intents, hasButton, show, root } = drawOverlay(openSession({ unconfirmed, campaigns: [] }));
    click('Open Dialbridge: Ready, Sent, not confirmed: 2');
    expect(text()).toContain('Emily Carter, Spring renewal');
    expect(text()).toContain('Done: No answer');
    expect(text()).not.toContain('My Campaigns');
    expect(hasButton('Dismiss: Omar Haddad')).toBe(false);
    click('Dismiss: Emily Carter');
    expect(intents.desk.orders).toEqual([{ type: 'DismissUnconfirmed', reference: 9 }]);
    show(openSession({ campaigns: [] }));
    expect(root.querySelector('section')).toBeNull();
  });

  it('is nothing at all where there is nothing to work', () => {
    const { root } = drawOverlay(openSession({ campaigns: [] }));
    expect(root.querySelector('section, button')).toBeNull();
  });

  it('says while a record is being fetched that it is', () => {
    const fetching = [{ campaign: 'Spring renewal', askedAt: Date.now(), whenReady: true }];
    expect(drawOverlay(openSession({ fetching })).text()).toContain('Waiting for Voice to become Ready');
  });

  it('becomes a pill that names state and contact, and comes back', () => {
    const { click, intents, text, root } = drawOverlay(preview());
    click('Make it small');
    expect(intents.collapsed.value).toBe(true);
    expect(root.querySelector('.card')).toBeNull();
    click('Open Dialbridge: Preview, Emily Carter');
    expect(intents.collapsed.value).toBe(false);
    expect(text()).toContain('Case Information');
  });

  it('keeps Hold at hand on the pill', () => {
    const { click, intents } = drawOverlay(onCall('established'));
    click('Make it small');
    click('Hold');
    expect(intents.desk.orders).toEqual([{ type: 'UseCall', callId: 'call-1', verb: 'hold' }]);
  });

  it('moves by a menu, opened by P, too', () => {
    const { press, card, intents, roles, role } = drawOverlay(preview());
    card().focus();
    press('p');
    expect(roles('menuitemradio').map((item) => item.getAttribute('aria-checked'))).toEqual([
      'true',
      'false',
      'false',
      'false',
      'false',
    ]);
    act(() => role('menuitemradio', 'Top left').click());
    expect(intents.position.value).toEqual({ is: 'floating', corner: 'topLeft' });
  });

  it('lists its keys at ?, over the card, until Escape', () => {
    const { press, card, roles, text } = drawOverlay(preview());
    card().focus();
    press('?', { shiftKey: true });
    expect(roles('dialog')).toHaveLength(1);
    expect(text()).toContain('Done and Stop');
    press('Escape');
    expect(roles('dialog')).toEqual([]);
  });
});

describe('a session that is lost', () => {
  it.each([
    ['expired', 'Your session has expired', 'Unfinished work comes back, and a call goes on.'],
    ['elsewhere', 'You signed in somewhere else', 'Unfinished work is kept here.'],
  ] as const)('SES-5 is said where the card was, with the way on, and read out once: %s', (is, title, words) => {
    const { show, role, text, said, hasButton } = drawOverlay(onCall('established'));
    show({ phase: 'signedOut', problem: { is } });
    expect(role('region', `Dialbridge, ${title}`)).toBeTruthy();
    expect(text()).toContain(words);
    expect(text()).toContain('To sign in, open the Dialbridge button in the toolbar.');
    expect(said('assertive')).toContain(title);
    expect(hasButton('Sign in')).toBe(false);
  });

  it('SES-5 is dismissed on this page alone, and said again the next time', async () => {
    const { show, click, button, root, said, intents, role } = drawOverlay(preview());
    const lost = { phase: 'signedOut', problem: { is: 'expired' } } as const;
    show(lost);
    button('Dismiss').focus();
    click('Dismiss');
    await settle();
    expect(root.querySelector('section, button')).toBeNull();
    expect(intents.desk).toMatchObject({ orders: [], calls: ['leaveCard'] });
    show({ phase: 'signingIn', step: 'window' });
    expect(said('assertive')).toBe('');
    show(preview());
    show(lost);
    expect(role('region', 'Dialbridge, Your session has expired')).toBeTruthy();
    expect(said('assertive')).toContain('Your session has expired');
  });

  it('SES-5 is on screen, and not read out, on a page that is opened afterwards', () => {
    const { role, said } = drawOverlay({ phase: 'signedOut', problem: { is: 'elsewhere' } });
    expect(role('region', 'Dialbridge, You signed in somewhere else')).toBeTruthy();
    expect(said('assertive')).toBe('');
  });

  it('gives the focus back to the page at Escape', () => {
    const { press, card, intents } = drawOverlay({ phase: 'signedOut', problem: { is: 'expired' } });
    card().focus();
    press('Escape');
    expect(intents.desk.calls).toEqual(['leaveCard']);
  });
});

describe('the record and the page', () => {
  it('CRM-1 says that this page is not the contact, and opens it', () => {
    const { place, text, click, intents } = drawOverlay(preview());
    expect(text()).not.toContain('This page is not');
    act(() => {
      place.value = onContactPage();
    });
    expect(text()).toContain('This page is not Emily Carter.');
    click('Open contact');
    expect(intents.desk.calls).toEqual(['openContact 134/77']);
  });

  it('CRM-1 opens the contact at V where that is offered, and shows the key there', () => {
    const { place, card, press, intents, button, show, stand } = drawOverlay(preview());
    card().focus();
    press('v');
    expect(intents.desk.calls).toEqual([]);
    act(() => {
      place.value = onContactPage();
    });
    expect(button('Open contact').getAttribute('aria-keyshortcuts')).toBe('V');
    press('v');
    act(() => {
      place.value = {
        is: 'otherPage',
        candidates: [{ record: '134/77', name: 'Carter, Emily', href: '/contacts/1' }],
      };
    });
    press('v');
    expect(intents.desk.calls).toEqual(['openContact 134/77', 'openCandidate /contacts/1']);
    show(onCall('established'));
    stand();
    expect(button('Open contact').getAttribute('aria-keyshortcuts')).toBeNull();
    press('v');
    expect(intents.desk.calls).toHaveLength(2);
  });

  it('CRM-1 offers a choice where several contacts match, never a guess', () => {
    const { place, text, click, intents, hasButton } = drawOverlay(preview());
    act(() => {
      place.value = {
        is: 'otherPage',
        candidates: [
          { record: '134/77', name: 'Emily Carter', href: '/contacts/1' },
          { record: '134/77', name: 'E. Carter (old)', href: '/contacts/2' },
          { record: 'other', name: 'Somebody else', href: '/contacts/3' },
        ],
      };
    });
    expect(text()).toContain('Several contacts match');
    expect(hasButton('Somebody else')).toBe(false);
    click('E. Carter (old)');
    expect(intents.desk.calls).toEqual(['openCandidate /contacts/2']);
  });

  it('CRM-1 leads to the only contact that matches, in words that do not just repeat the name', () => {
    const { place, text, click, intents } = drawOverlay(preview());
    act(() => {
      place.value = {
        is: 'otherPage',
        candidates: [{ record: '134/77', name: 'Carter, Emily', href: '/contacts/1' }],
      };
    });
    expect(text()).toContain('This page lists Carter, Emily.');
    click('Open contact');
    expect(intents.desk.calls).toEqual(['openCandidate /contacts/1']);
  });

  it('CRM-1 says so where none matches', () => {
    const { place, text } = drawOverlay(preview());
    act(() => {
      place.value = { is: 'otherPage', candidates: [] };
    });
    expect(text()).toContain('Emily Carter was not found on this page.');
  });

  it('shows the page’s own record among several, and lets the agent change', () => {
    const overlay = drawOverlay(openSession({ records: [recordOf(emily), recordOf(sato)] }));
    act(() => {
      overlay.place.value = onContactPage('134/78');
    });
    expect(overlay.role('heading', '佐藤 花子')).toBeTruthy();
    overlay.click('1 more record');
    const [first] = overlay.roles('menuitemradio');
    act(() => first?.click());
    expect(overlay.role('heading', 'Emily Carter')).toBeTruthy();
  });

  it('never hides a record that is on a call behind another', () => {
    const session = onCall('established');
    const overlay = drawOverlay({ ...session, records: [recordOf(sato), ...session.records] });
    act(() => {
      overlay.place.value = onContactPage('134/78');
    });
    expect(overlay.card().getAttribute('aria-label')).toBe('Dialbridge, Connected');
  });

  it('shows a call that belongs to no record above the card, which stays as it is', () => {
    const ringing = { ...callOn(emily, 'ringing'), id: 'call-2', record: null, number: '4102' };
    const { role, click, intents } = drawOverlay({ ...preview(), calls: [ringing] });
    expect(role('region', 'Another call: 4102').textContent).toContain('4102');
    click('Answer');
    expect(intents.desk.orders).toEqual([{ type: 'UseCall', callId: 'call-2', verb: 'answer' }]);
    expect(role('region', 'Dialbridge, Preview')).toBeTruthy();
  });
});

describe('notices', () => {
  it('PULL-2 offers to become Ready where Voice is not', () => {
    const { click, intents, text } = drawOverlay(notice('voiceNotReady'));
    expect(text()).toContain('Records come only while Voice is Ready.');
    click('Ready and Get Record');
    expect(intents.desk.orders).toEqual([
      { type: 'GetRecord', campaign: 'Spring renewal', reference: 1, becomeReady: true },
    ]);
  });

  it('CAMP-3 offers Get Record and OK for a preview campaign, by key, too', () => {
    const { card, press, intents, hasButton } = drawOverlay(notice('campaignStarted'));
    expect(hasButton('OK') && hasButton('Get Record')).toBe(true);
    card().focus();
    press('g');
    press('o');
    expect(intents.desk.orders).toEqual([
      { type: 'GetRecord', campaign: 'Spring renewal', reference: 1, becomeReady: false },
      { type: 'JoinCampaign', campaign: 'Spring renewal', becomeReady: false },
    ]);
  });

  it('offers only OK where records come by themselves', () => {
    const { hasButton } = drawOverlay(notice('campaignStarted', 'Customer survey'));
    expect(hasButton('OK')).toBe(true);
    expect(hasButton('Get Record')).toBe(false);
  });

  it('PULL-8 says that no record is left, and offers to ask again', () => {
    const { text, hasButton } = drawOverlay(notice('noRecordLeft'));
    expect(text()).toContain('The list is empty for now.');
    expect(hasButton('Get Record again')).toBe(true);
  });

  it('stands on the card while a record is in hand, and goes when it has been read', () => {
    const { text, click, intents } = drawOverlay({ ...preview(), notices: notice('campaignStopped').notices });
    expect(text()).toContain('Campaign stopped: Spring renewal');
    click('OK');
    expect(intents.desk.orders).toEqual([{ type: 'DismissNotice', id: 'campaignStopped:Spring renewal' }]);
  });

  it('UX-2 stands beneath the number where the window is low, as at 200 % zoom, and above it elsewhere', () => {
    const { text } = drawOverlay({ ...preview(), notices: notice('campaignStopped').notices });
    const isBeneath = () => text().indexOf('Campaign stopped') > text().indexOf(emily.phone);
    expect(isBeneath()).toBe(false);
    const height = window.innerHeight;
    onTestFinished(() => resizeTo(height));
    act(() => resizeTo(384));
    expect(isBeneath()).toBe(true);
    act(() => resizeTo(height));
    expect(isBeneath()).toBe(false);
  });
});

describe('the focus', () => {
  it('goes to the card when its button disappears, so that keys go on working', async () => {
    const { button, show, card } = drawOverlay(preview());
    button('Call Mobile').focus();
    show(onCall('dialing'));
    await settle();
    expect(document.activeElement).toBe(card());
  });

  it('goes on to the next record’s card', async () => {
    const { button, show, card } = drawOverlay(openSession({ records: [recordOf(emily, endedBy('agent'))] }));
    button('Done').focus();
    show(openSession({ records: [recordOf(sato)] }));
    await settle();
    expect(document.activeElement).toBe(card());
  });

  it('is kept, too, where the session came after the overlay', async () => {
    const { button, show, card } = drawOverlay(preview(), {}, { isLate: true });
    button('Call Mobile').focus();
    show(onCall('dialing'));
    await settle();
    expect(document.activeElement).toBe(card());
  });

  it('is given back to the page when nothing is left to hold it', async () => {
    const { button, show, intents } = drawOverlay(preview());
    button('Decline').focus();
    show(openSession({ campaigns: [] }));
    await settle();
    expect(intents.desk.calls).toEqual(['leaveCard']);
  });

  it('is never taken from the page', async () => {
    const { show } = drawOverlay(openSession({ campaigns: [] }));
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    show(preview());
    show(onCall('established'));
    await settle();
    expect(document.activeElement).toBe(field);
  });
});
