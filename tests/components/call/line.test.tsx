// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import type { Call, CallVerb } from '../../../lib/session/call';
import { allowances, callOn, emily, onCall, openSession } from '../support/fakes';
import { drawOverlay } from '../support/overlay';
import { talking, talkVerbs } from './calls';

const pressed = (element: HTMLElement) => element.getAttribute('aria-pressed');

describe('recording', () => {
  it.each<[Call['recording'], readonly string[], string]>([
    [undefined, ['start-recording'], 'start-recording'],
    ['off', ['start-recording'], 'start-recording'],
    ['on', ['pause-recording', 'stop-recording'], 'pause-recording'],
    ['on', ['stop-recording'], 'stop-recording'],
    ['paused', ['resume-recording', 'stop-recording'], 'resume-recording'],
  ])('CALL-3 with %s and %j is one key away: %s', (recording, capabilities, verb) => {
    const overlay = drawOverlay(talking({ capabilities: [...capabilities], ...(recording && { recording }) }));
    overlay.card().focus();
    overlay.press('r');
    expect(overlay.intents.desk.orders).toEqual([{ type: 'UseCall', callId: 'call-1', verb }]);
  });

  it('CALL-3 says plainly that the call is recorded, and stops it beside pausing', () => {
    const { button, click, text, intents } = drawOverlay(
      talking({ recording: 'on', capabilities: ['pause-recording', 'stop-recording'] }),
    );
    expect(pressed(button('Recording'))).toBe('true');
    expect(text()).toContain('Connected Recording');
    click('Stop recording');
    expect(intents.desk.orders).toMatchObject([{ verb: 'stop-recording' }]);
  });

  it('CALL-3 says that it is paused', () => {
    const { button, text } = drawOverlay(talking({ recording: 'paused', capabilities: ['resume-recording'] }));
    expect(pressed(button('Recording'))).toBe('mixed');
    expect(text()).toContain('Connected Recording paused');
  });

  it('CALL-3 is absent where the call does not offer it, or the agent may not', () => {
    expect(drawOverlay(onCall('established')).hasButton('Recording')).toBe(false);
    const mayNot = { ...allowances, canRecord: false };
    const session = talking({ capabilities: ['start-recording'] }, { allowances: mayNot });
    expect(drawOverlay(session).hasButton('Recording')).toBe(false);
  });

  it('CALL-3 says that a call is recorded while its card is small', () => {
    const overlay = drawOverlay(talking({ recording: 'on' }));
    overlay.intents.collapse(true);
    overlay.stand();
    expect(overlay.root.querySelector('.pill')?.textContent).toContain('Recording');
  });
});

describe('who is on the line', () => {
  const conference = () =>
    talking(
      {
        capabilities: [...talkVerbs, 'delete-from-conference'],
        parties: [
          { number: emily.phone, role: 'destination' },
          { number: '4102', role: 'newParty' },
          { number: '5550199', role: 'unknown' },
          { number: '4107', role: 'observer' },
        ],
      },
      { names: { '4102': 'Kenji Mori', '4107': 'Ana Ruiz' } },
    );

  it('CALL-2 names each with what they are', () => {
    const { root, text } = drawOverlay(conference());
    const parties = [...root.querySelectorAll('.parties li')].map((each) => each.textContent);
    expect(parties).toEqual([
      'Emily Carter ContactRemove',
      'Kenji Mori AgentRemove',
      '5550199 Other partyRemove',
      'Ana Ruiz Listening in',
    ]);
    expect(text()).toContain('ConnectedConference');
  });

  it('CALL-2 removes one where the call allows it', () => {
    const { click, intents } = drawOverlay(conference());
    click('Remove Kenji Mori');
    expect(intents.desk.orders).toEqual([{ type: 'DropParty', callId: 'call-1', number: '4102' }]);
  });

  it('CALL-2 says nothing more of a call between two', () => {
    const { text } = drawOverlay(talking({ parties: [{ number: emily.phone, role: 'destination' }] }));
    expect(text()).not.toContain('On the line');
  });
});

describe('what nobody knows for certain', () => {
  it.each<[CallVerb, string]>([
    ['single-step-transfer', 'It is not known whether the call was transferred.'],
    ['complete-transfer', 'It is not known whether the call was transferred.'],
    ['initiate-conference', 'It is not known whether the consultation began.'],
    ['start-recording', 'It is not known whether the recording began.'],
  ])('LIVE-3 says it of %s, that the dialer is asked, and that it is not sent again', (verb, title) => {
    const { text } = drawOverlay(talking({ problem: { verb, detail: null, isUnknown: true } }));
    expect(text()).toContain(title);
    expect(text()).toContain('We are asking the dialer. It is not sent again.');
  });

  it('CALL-2 says what failed with the dialer’s words', () => {
    const { text } = drawOverlay(talking({ problem: { verb: 'single-step-transfer', detail: 'Invalid DN' } }));
    expect(text()).toContain('The call was not transferred. The dialer says: Invalid DN');
  });

  it.each([
    ['unknown', 'The dialer does not know this call', 'Remove this call'],
    ['unannounced', 'The dialer reports a call that never rang here', 'Clear this call'],
  ] as const)('LIVE-2 says that a call is a ghost (%s), and clears it', (ghost, title, label) => {
    const lone = { ...callOn(emily, 'established', { ghost }), record: null };
    for (const session of [talking({ ghost }), openSession({ calls: [lone] })]) {
      const { click, text, intents } = drawOverlay(session);
      expect(text()).toContain(title);
      click(label);
      expect(intents.desk.orders).toEqual([{ type: 'ClearGhost', callId: 'call-1' }]);
    }
  });

  it('LIVE-2 offers nothing else of a call that the dialer does not know', () => {
    const { hasButton } = drawOverlay(talking({ ghost: 'unknown', capabilities: [...talkVerbs, 'start-recording'] }));
    expect(['Hold', 'Keypad', 'Transfer', 'Recording', 'End call'].filter(hasButton)).toEqual([]);
  });
});

it('CALL-4 leaves a record open whose call was transferred, and says to whom', () => {
  const phase = {
    is: 'ended',
    call: { number: emily.phone, by: 'transfer', transferredTo: 'Kenji Mori', fault: null, at: 0, talked: 408_000 },
  } as const;
  const [record] = talking().records;
  if (record === undefined) throw new Error('no record');
  const { text, hasButton } = drawOverlay(openSession({ records: [{ ...record, phase }] }));
  expect(text()).toContain('Endedtransferred to Kenji Mori, call 6:48');
  expect(hasButton('Done')).toBe(true);
});
