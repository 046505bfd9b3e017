// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { drawOverlay } from '../support/overlay';
import { consulting, talking } from './calls';

describe('the keys of a call beside a consultation', () => {
  it('CALL-2b says whose call is ended, and no key ends it', () => {
    const overlay = drawOverlay(consulting());
    overlay.card().focus();
    overlay.press('e');
    expect(overlay.intents.desk.orders).toEqual([]);
    overlay.click('End call with Emily Carter');
    expect(overlay.intents.desk.orders).toEqual([{ type: 'UseCall', callId: 'call-1', verb: 'release' }]);
  });

  it('CALL-1 ends the only call there is by its key', () => {
    const overlay = drawOverlay(talking());
    overlay.card().focus();
    overlay.press('e');
    expect(overlay.intents.desk.orders).toEqual([{ type: 'UseCall', callId: 'call-1', verb: 'release' }]);
  });

  it('CALL-2b holds and retrieves by Switch alone, not by a key that the card does not show', () => {
    const overlay = drawOverlay(consulting());
    overlay.card().focus();
    overlay.press('h');
    expect(overlay.intents.desk.orders).toEqual([]);
  });
});
