// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import type { OpenSession } from '../../../lib/messaging/snapshot';
import type { Call } from '../../../lib/session/call';
import { callOn, emily, onCall, openSession, recordOf } from '../support/fakes';
import { drawOverlay } from '../support/overlay';
import { settle } from '../support/screen';
import { consultation, kenji, talkVerbs } from './calls';

/** A call that is no record's. */
const lone = (state: Call['state'], more: Partial<Call> = {}): Call => ({
  ...callOn(emily, state),
  id: 'call-3',
  record: null,
  number: '4107',
  type: 'inbound',
  ...more,
});

const beside = (...calls: readonly Call[]): OpenSession => {
  const session = onCall('held', { names: { '4107': 'Ana Ruiz' } });
  return { ...session, calls: [...session.calls, ...calls] };
};

describe('a call beside the record’s own', () => {
  it.each<[string, Partial<Call>]>([
    ['Incoming call', { type: 'inbound' }],
    ['Internal call', { type: 'internal' }],
    ['Consultation from Ana Ruiz', { type: 'consult', sentBy: 'Ana Ruiz', arrived: true }],
    ['Transferred by Ana Ruiz', { type: 'inbound', sentBy: 'Ana Ruiz' }],
  ])('CALL-5 says that it is: %s, who it is, and that it is not the record’s', (kind, more) => {
    const { role } = drawOverlay(beside(lone('ringing', more)));
    const strip = role('region', 'Another call: Ana Ruiz').textContent;
    expect(strip).toContain(kind);
    expect(strip).toContain('Not this record’s call');
  });

  it('CALL-5 says which of two calls is the record’s', () => {
    const { root } = drawOverlay(beside(lone('ringing')));
    expect(root.querySelector('.card')?.textContent).toContain('This record’s call');
  });

  it.each([
    ['Answer', 'answer'],
    ['Reject', 'release'],
  ] as const)('CALL-5 has %s while it rings', (label, verb) => {
    const { click, intents } = drawOverlay(beside(lone('ringing')));
    click(label);
    expect(intents.desk.orders).toEqual([{ type: 'UseCall', callId: 'call-3', verb }]);
  });

  it('CALL-5 takes no click that was meant for what was there a moment ago', () => {
    const overlay = drawOverlay(beside());
    overlay.show(beside(lone('ringing')));
    overlay.click('Reject');
    expect(overlay.intents.desk.orders).toEqual([]);
  });

  it('CALL-5 can be transferred from its strip', async () => {
    const overlay = drawOverlay(
      openSession({ records: [recordOf(emily)], calls: [lone('established', { capabilities: talkVerbs })] }),
    );
    overlay.intents.desk.targets = [kenji];
    overlay.click('Transfer');
    await settle();
    overlay.click(overlay.role('option'));
    overlay.click('Transfer now');
    expect(overlay.intents.desk.orders).toMatchObject([{ type: 'ReachTarget', callId: 'call-3' }]);
  });

  it('CALL-5 shows a consultation about it within its strip', () => {
    const session = openSession({
      records: [recordOf(emily)],
      calls: [lone('held', { capabilities: [] }), consultation('established', { parentId: 'call-3' })],
    });
    const { root, click, intents } = drawOverlay(session);
    expect(root.querySelectorAll('.other-call')).toHaveLength(1);
    click('Back to the call');
    expect(intents.desk.orders).toMatchObject([{ type: 'UseConsultation', verb: 'reconnect' }]);
  });

  it('CALL-3 leaves its key to the call in hand: what arrives shows none that would not answer it', () => {
    const arriving = { ...lone('ringing'), campaign: 'Customer survey' };
    const session = onCall('established', {}, { capabilities: ['start-recording'] });
    const { button, root, press, intents } = drawOverlay({ ...session, calls: [...session.calls, arriving] });
    expect(button('Accept').getAttribute('aria-keyshortcuts')).toBe('A');
    expect(button('Reject').getAttribute('aria-keyshortcuts')).toBeNull();
    root.querySelector<HTMLElement>('.card')?.focus();
    press('r');
    expect(intents.desk.orders).toMatchObject([{ verb: 'start-recording' }]);
  });

  it('CALL-3 starts and stops its recording', () => {
    const recorded = lone('established', { recording: 'on', capabilities: ['pause-recording', 'stop-recording'] });
    const { role, click, intents } = drawOverlay(beside(recorded));
    expect(role('region', 'Another call: Ana Ruiz').textContent).toContain('Recording');
    click('Pause recording');
    expect(intents.desk.orders).toMatchObject([{ verb: 'pause-recording' }]);
  });
});
