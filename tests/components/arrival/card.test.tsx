// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { OpenSession } from '../../../lib/messaging/snapshot';
import { clock } from '../../../lib/view/clock';
import { drawPopup } from '../popup/drawPopup';
import { callOn, emily, endedBy, onContactPage, openSession, recordOf, sato } from '../support/fakes';
import { drawOverlay } from '../support/overlay';
import { settle } from '../support/screen';
import { setClock } from '../support/setClock';
import { agentFirst, arriving, contactFirst, dialed, pushed, withCalls, withRecords } from './support';

describe('a record that arrives, on the card', () => {
  it('PUSH-2a accepts with A, once however often it is pressed', async () => {
    const { press, card, intents } = drawOverlay(withRecords(arriving()));
    card().focus();
    press('a');
    press('a');
    await settle();
    expect(intents.desk.orders).toEqual([{ type: 'AnswerPreview', record: '134/77', answer: 'accept' }]);
  });

  it('PUSH-2b rejects with R, after Accept too as long as that has not been carried out', async () => {
    const { press, card, intents } = drawOverlay(withRecords(arriving()));
    card().focus();
    press('a');
    await settle();
    press('R');
    expect(intents.desk.orders).toEqual([
      { type: 'AnswerPreview', record: '134/77', answer: 'accept' },
      { type: 'AnswerPreview', record: '134/77', answer: 'reject' },
    ]);
  });

  it('shows who it is about as a preview does, with one filled button, and does not take the focus', () => {
    const { root, text, card } = drawOverlay(withRecords(arriving()));
    for (const part of [
      'Emily Carter',
      '+1 303 555 0142',
      'Overdue invoices',
      'Policy no',
      'PN-204817',
      'Outbound Preview',
    ]) {
      expect(text()).toContain(part);
    }
    expect(text()).toContain('No answer: it goes back to the list.');
    expect([...root.querySelectorAll('.btn.primary')].map((button) => button.textContent)).toEqual(['AcceptA']);
    expect(card().contains(document.activeElement)).toBe(false);
  });

  it('takes no answer in its first half second', () => {
    const { show, click, stand, intents } = drawOverlay(openSession());
    show(withRecords(arriving()));
    click('Accept');
    expect(intents.desk.orders).toEqual([]);
    stand();
    click('Accept');
    expect(intents.desk.orders).toMatchObject([{ answer: 'accept' }]);
  });

  it('counts down, and says once that ten seconds are left', () => {
    const start = clock.peek();
    const { roles, root } = drawOverlay(withRecords(arriving()));
    const said = () => [...root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('');
    expect(roles('timer').map(({ textContent }) => textContent)).toEqual(['21']);
    expect(said()).toBe('');
    act(() => setClock(start + 11_000));
    expect(roles('timer').map(({ textContent }) => textContent)).toEqual(['10']);
    expect(said()).toBe('10 seconds left: Emily Carter, Overdue invoices.');
    act(() => setClock(start + 12_000));
    expect(said()).toBe('10 seconds left: Emily Carter, Overdue invoices.');
    act(() => setClock(start));
  });

  it('is read out once, at once', () => {
    const { show, said } = drawOverlay(openSession());
    show(withRecords(arriving()));
    expect(said('assertive')).toBe('Interaction preview: Emily Carter, Overdue invoices.');
    expect(said()).toBe('');
  });

  it('says that the answer is on its way, and why it did not get through', () => {
    const { show, hasButton, text } = drawOverlay(withRecords(arriving({}, { asked: 'accept' })));
    expect(text()).toContain('Accepting');
    expect(hasButton('Accept')).toBe(false);
    show(withRecords(arriving({ problem: { is: 'answerFailed', answer: 'accept', detail: 'Not invited' } })));
    expect(text()).toContain('The dialer did not take your answer. Try again.');
    expect(text()).toContain('Not invited');
  });

  it('stands above the record in hand, which stays as it is', () => {
    const inHand = recordOf({
      ...emily,
      key: '134/80',
      handle: '80',
      fields: [{ name: 'name', value: 'Omar Haddad' }],
    });
    const { show, role, click, stand, intents, text } = drawOverlay(withRecords(inHand));
    show(withRecords(inHand, arriving()));
    stand();
    expect(role('heading', 'Omar Haddad')).toBeTruthy();
    expect(role('region', 'Interaction preview: Emily Carter, Overdue invoices')).toBeTruthy();
    // One that nobody has taken is none of the records to go to.
    expect(text()).not.toContain('1 more record');
    click('Reject');
    expect(intents.desk.orders).toEqual([{ type: 'AnswerPreview', record: '134/77', answer: 'reject' }]);
  });

  it('keeps the focus on the card when the accepted record takes its place', () => {
    const { show, card, press, stand, intents } = drawOverlay(withRecords(arriving()));
    card().focus();
    press('a');
    show(withRecords({ ...arriving(), phase: { is: 'preview' } }));
    stand();
    expect(card().contains(document.activeElement)).toBe(true);
    press('c');
    expect(intents.desk.orders.map(({ type }) => type)).toEqual(['AnswerPreview', 'DialRecord']);
  });

  it('is a pill with the number that waits while the card is small', () => {
    const { intents, show, button } = drawOverlay(withRecords(arriving()));
    act(() => intents.collapse(true));
    show(openSession({ records: [arriving()], calls: [agentFirst('ringing')] }));
    expect(button('Open Dialbridge: Waiting: 2, Customer survey')).toBeTruthy();
  });

  it('can be answered in the popup, too', () => {
    const { click, intents } = drawPopup(withRecords(arriving()));
    click('Accept');
    expect(intents.desk.orders).toEqual([{ type: 'AnswerPreview', record: '134/77', answer: 'accept' }]);
  });
});

describe('a campaign’s call', () => {
  it.each([
    ['AUTO-1a is accepted with A', 'a', { type: 'UseCall', callId: 'call-1', verb: 'answer' }],
    ['AUTO-1b is rejected with R', 'r', { type: 'RejectCall', callId: 'call-1' }],
  ])('%s from the card', (_what, key, order) => {
    const { press, card, intents } = drawOverlay(withCalls(contactFirst('ringing')));
    card().focus();
    press(key);
    expect(intents.desk.orders).toEqual([order]);
  });

  it('AUTO-2 shows nothing of a contact that is not known, neither before Accept nor after', () => {
    const { show, role, text } = drawOverlay(withCalls(agentFirst('ringing')));
    expect(role('heading', 'Customer survey')).toBeTruthy();
    for (const shown of ['Origin', 'Attempts', 'Record fields', '8001']) expect(text()).not.toContain(shown);
    show(withCalls(agentFirst('established')));
    expect(role('heading', 'Customer survey')).toBeTruthy();
    expect(text()).toContain('OriginOutbound campaign call - Connecting…');
    for (const shown of ['Attempts', 'Record fields', '8001', 'Emily']) expect(text()).not.toContain(shown);
  });

  it('AUTO-6 shows campaign, description, delivery mode and call status, and the controls that the call offers', () => {
    const { show, text, hasButton } = drawOverlay(withCalls(agentFirst('established', { capabilities: ['hold'] })));
    expect(text()).toContain('Automatic · Predictive · Fibre, first half');
    // The agent is on the line, the contact is still being called.
    expect(text()).toContain('Call statusDialing');
    expect(hasButton('Hold')).toBe(true);
    const onCall = recordOf(dialed, { is: 'onCall', number: emily.phone, callId: 'call-1' });
    show(openSession({ records: [onCall], calls: [contactFirst('held')] }));
    expect(text()).toContain('Automatic · Predictive · Fibre, first half');
    expect(text()).toContain('Call statusOn hold');
    expect(hasButton('Retrieve')).toBe(true);
    expect(hasButton('Hold')).toBe(false);
  });

  it('AUTO-3 becomes the card of its record when the contact answers, and the focus stays on it', () => {
    const { show, card, role, text } = drawOverlay(withCalls(agentFirst('established')));
    card().focus();
    const onCall = recordOf(dialed, { is: 'onCall', number: emily.phone, callId: 'call-1' });
    show(openSession({ records: [onCall], calls: [contactFirst('established')] }));
    expect(role('heading', 'Emily Carter')).toBeTruthy();
    expect(text()).toContain('OriginOutbound campaign call to Emily Carter');
    expect(card().contains(document.activeElement)).toBe(true);
  });

  it('is read out when it comes, and that it is being connected', () => {
    const { show, said } = drawOverlay(openSession());
    show(withCalls(agentFirst('ringing')));
    expect(said('assertive')).toBe('Interaction preview: Customer survey.');
    show(withCalls(agentFirst('established')));
    expect(said()).toBe('Outbound campaign call - Connecting….');
  });
});

describe('a timed preview', () => {
  const timed = (heldBack: boolean) =>
    withRecords(recordOf(emily, { is: 'preview', timed: { is: 'running', until: clock.peek() + 12_000, heldBack } }));

  it('PULL-10 shows its countdown and the number, and is held back once where the administrator lets them', () => {
    const { show, click, text, hasButton, intents } = drawOverlay(timed(false));
    expect(text()).toContain('Calls in 0:12');
    expect(text()).toContain('Calls by itself +1 303 555 0142 Mobile');
    click('Hold back');
    expect(intents.desk.orders).toEqual([{ type: 'HoldBack', record: '134/77' }]);
    show(timed(true));
    expect(hasButton('Hold back')).toBe(false);
    const session = timed(false);
    show({ ...session, policy: { ...session.policy, holdBack: false } });
    expect(hasButton('Hold back')).toBe(false);
  });

  it('PULL-10 counts down while the card is small, too', () => {
    const { intents, text } = drawOverlay(timed(false));
    act(() => intents.collapse(true));
    expect(text()).toContain('Calls in 0:12');
  });

  it.each([
    ['late', 'It was noticed too late to call by itself.'],
    ['voiceNotReady', 'Voice is not Ready. Set it to Ready first.'],
  ] as const)('PULL-10 says why nothing was dialed: %s', (because, reason) => {
    const { text, hasButton } = drawOverlay(
      withRecords(recordOf(emily, { is: 'preview', timed: { is: 'missed', because } })),
    );
    expect(text()).toContain('The deadline passed');
    expect(text()).toContain(reason);
    expect(text()).toContain('Nothing was dialed.');
    expect(hasButton('Call Mobile')).toBe(true);
  });
});

describe('the keys of a card with something above it', () => {
  const strip = { type: 'AnswerPreview', record: '134/77' } as const;
  const beside = (other: OpenSession) => ({ ...other, records: [...other.records, arriving()] });
  const home = (root: Element) => root.querySelector<HTMLElement>('[data-focus-home]');
  const busy = { ...recordOf(sato), arrivedAt: 0 };

  it.each<[string, OpenSession, string, object]>([
    ['PUSH-2a accept over a preview', withRecords(busy), 'a', { ...strip, answer: 'accept' }],
    ['PUSH-2b reject over a preview', withRecords(busy), 'r', { ...strip, answer: 'reject' }],
    [
      'PUSH-2a accept over an ended call',
      withRecords({ ...busy, phase: endedBy('agent') }),
      'a',
      { ...strip, answer: 'accept' },
    ],
    [
      'PUSH-2b reject over a call',
      withCalls({ ...callOn(sato, 'established'), record: null }),
      'r',
      { ...strip, answer: 'reject' },
    ],
  ])('%s', (_what, session, key, order) => {
    for (const drawSurface of [drawOverlay, drawPopup]) {
      const { press, root, intents, button } = drawSurface(beside(session));
      expect(button(key === 'a' ? 'Accept' : 'Reject').getAttribute('aria-keyshortcuts')).toBe(key.toUpperCase());
      home(root)?.focus();
      press(key);
      expect(intents.desk.orders).toEqual([order]);
    }
  });

  it('PUSH-2a accept from the strip itself, too', () => {
    const { press, button, intents } = drawOverlay(beside(withRecords(busy)));
    button('Reject').focus();
    press('a');
    expect(intents.desk.orders).toEqual([{ ...strip, answer: 'accept' }]);
  });

  it('CALL-7 never accept while the card asks whether to call anyway', () => {
    const outside = { ...busy, data: { ...sato, dialHours: { from: 3600, until: 7200 } } };
    const { press, root, intents, stand } = drawOverlay(beside(withRecords(outside)));
    home(root)?.focus();
    press('c');
    stand();
    press('r');
    expect(intents.desk.orders).toEqual([]);
    press('a');
    expect(intents.desk.orders).toMatchObject([{ type: 'DialRecord', despite: ['dialHours'] }]);
  });

  it('answer the first of several, and none where single keys are switched off', () => {
    const second = arriving({ data: { ...pushed, key: '134/90' } });
    const { press, intents, root } = drawOverlay(withRecords(busy, arriving(), second));
    expect(root.querySelectorAll('.other-call .key')).toHaveLength(2);
    home(root)?.focus();
    press('a');
    expect(intents.desk.orders).toEqual([{ ...strip, answer: 'accept' }]);
    const off = drawOverlay(beside(withRecords(busy)), {
      appearance: { language: 'en', theme: 'auto', singleKeys: false, region: '' },
    });
    home(off.root)?.focus();
    off.press('a');
    expect(off.intents.desk.orders).toEqual([]);
    expect(off.root.querySelectorAll('.other-call .key')).toHaveLength(0);
  });
});

describe('a call whose contact is known, and the page', () => {
  it('CRM-1 says that this page is another contact’s, and opens the right one', () => {
    const { place, text, click, intents } = drawOverlay(withCalls(contactFirst('ringing')));
    act(() => {
      place.value = onContactPage(dialed.key);
    });
    expect(text()).not.toContain('This page is not');
    act(() => {
      place.value = onContactPage();
    });
    expect(text()).toContain('This page is not Emily Carter.');
    click('Open contact');
    expect(intents.desk.calls).toEqual([`openContact ${dialed.key}`]);
  });

  it('AUTO-2 says nothing of a contact who is not known', () => {
    const { place, text } = drawOverlay(withCalls(agentFirst('ringing')));
    act(() => {
      place.value = onContactPage();
    });
    expect(text()).not.toContain('This page');
  });
});

describe('the end of the work', () => {
  it('PUSH-3 merely closes a push preview by Done, and names what stops for what it is', () => {
    const ended = { ...recordOf(emily, endedBy('agent')), interaction: 'i-1' };
    const { click, hasButton, intents } = drawOverlay(withRecords(ended));
    expect(hasButton('Done and Stop')).toBe(false);
    click('Done');
    expect(intents.desk.orders).toMatchObject([{ type: 'FinishRecord', stop: false }]);
  });

  it('PUSH-5 becomes Not Ready and closes in one step', () => {
    const ended = { ...recordOf(emily, endedBy('agent')), interaction: 'i-1' };
    const { click, intents } = drawOverlay(withRecords(ended));
    click('Not Ready and Done');
    expect(intents.desk.orders).toMatchObject([{ type: 'FinishRecord', stop: true }]);
  });

  it('SES-3 chooses Not ready after this record on the card, shows it, and takes it back', async () => {
    const session = withRecords(recordOf(emily));
    const { show, click, role, hasButton, intents } = drawOverlay(session);
    click('Not ready after this record');
    click(role('menuitemradio', 'Not Ready: Lunch'));
    expect(intents.desk.orders).toEqual([{ type: 'SetAfterRecord', target: { is: 'notReady', reason: 'Lunch' } }]);
    await settle();
    show({ ...session, afterRecord: { is: 'notReady', reason: 'Lunch' } });
    expect(hasButton('After this record: Not Ready: Lunch')).toBe(true);
    click('After this record: Not Ready: Lunch');
    click(role('menuitem', 'Stay Ready'));
    expect(intents.desk.orders.at(-1)).toEqual({ type: 'SetAfterRecord', target: null });
  });

  it('offers no state for after the record that the administrator does not', () => {
    const session = withRecords(recordOf(emily));
    const offeredStates = { each: ['ready', 'doNotDisturb'], all: [] } as const;
    const { hasButton } = drawOverlay({ ...session, allowances: { ...session.allowances, offeredStates } });
    expect(hasButton('Not ready after this record')).toBe(false);
  });
});
