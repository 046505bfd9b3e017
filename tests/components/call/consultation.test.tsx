// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { drawOverlay } from '../support/overlay';
import { consulting } from './calls';

describe('a consultation about the record’s call', () => {
  it('CALL-2b shows both legs: who they are, which one talks, which one belongs to the record', () => {
    const { text } = drawOverlay(consulting());
    expect(text()).toMatch(/Emily Carter On hold ?This record’s call/);
    expect(text()).toMatch(/Kenji Mori Talking ?Not this record’s call/);
    expect(text()).toContain('Consulting Kenji Mori');
  });

  it.each([
    ['Complete transfer', 'complete-transfer'],
    ['Make conference', 'complete-conference'],
    ['Switch', 'alternate'],
    ['Back to the contact', 'reconnect'],
  ] as const)('CALL-2b has %s', (label, verb) => {
    const { click, intents } = drawOverlay(consulting());
    click(label);
    expect(intents.desk.orders).toEqual([{ type: 'UseConsultation', callId: 'call-2', verb, reference: 1 }]);
  });

  it('CALL-2b ends the leg to the consulted agent alone', () => {
    const { click, intents } = drawOverlay(consulting());
    click('End consultation');
    expect(intents.desk.orders).toEqual([{ type: 'UseCall', callId: 'call-2', verb: 'release' }]);
  });

  it('CALL-2b says who will talk to whom before it is done', () => {
    const { text } = drawOverlay(consulting());
    expect(text()).toContain('Complete transfer: Emily Carter talks to Kenji Mori. You leave.');
    expect(text()).toContain('Make conference: you, Emily Carter and Kenji Mori talk together.');
    expect(text()).toContain('Back: the consultation ends. You talk to Emily Carter.');
  });

  it('CALL-2b offers what the calls name, and merges where only that is named', () => {
    const { click, hasButton, intents } = drawOverlay(consulting('established', { capabilities: ['merge'] }));
    expect(['Complete transfer', 'Switch', 'Back to the contact', 'End consultation'].some(hasButton)).toBe(false);
    click('Make conference');
    expect(intents.desk.orders).toMatchObject([{ verb: 'merge' }]);
  });

  it('CALL-2b takes no click that was meant for what was there a moment ago', () => {
    const overlay = drawOverlay(consulting('dialing'));
    overlay.show(consulting('established'));
    overlay.click('Complete transfer');
    expect(overlay.intents.desk.orders).toEqual([]);
    overlay.stand();
    overlay.click('Complete transfer');
    expect(overlay.intents.desk.orders).toHaveLength(1);
  });

  it('CALL-2b is no other call above the card', () => {
    const { root } = drawOverlay(consulting());
    expect(root.querySelector('.other-call')).toBeNull();
  });
});
