// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { allowances, emily, endedBy, onCall, openSession, recordOf } from '../support/fakes';
import { settle } from '../support/screen';
import { callback, drawPanel, type Panel, withRecord } from './panel';

const dialing = { is: 'dialing', number: emily.phone, reference: 1, deadline: 0, back: { is: 'preview' } } as const;
const may = (more: Partial<typeof allowances>) => ({ allowances: { ...allowances, ...more } });

describe('Schedule Callback', () => {
  it.each([
    ['before the call', openSession({ records: [recordOf(emily)] })],
    ['while it is dialed', openSession({ records: [recordOf(emily, dialing)] })],
    ['during the call', onCall('established')],
    ['on hold', onCall('held')],
    ['after it', withRecord()],
  ])('CB-1 opens %s, by its button and by its key', (_when, session) => {
    const panel = drawPanel(session);
    panel.click('Schedule Callback');
    expect(panel.isOpen()).toBe(true);
    panel.press('Escape');
    expect(panel.isOpen()).toBe(false);
    expect(panel.told()).toEqual([]);
    panel.card().focus();
    panel.press('s');
    expect(panel.isOpen()).toBe(true);
  });

  it('CB-1 is not offered where the agent may not', () => {
    const before = may({ canRescheduleBeforeCall: false });
    expect(drawPanel(openSession({ records: [recordOf(emily)], ...before })).hasButton('Schedule Callback')).toBe(
      false,
    );
    expect(drawPanel(onCall('established', before)).hasButton('Schedule Callback')).toBe(true);
    const after = may({ canReschedule: false });
    expect(drawPanel(withRecord({}, after)).hasButton('Schedule Callback')).toBe(false);
    expect(drawPanel(openSession({ records: [recordOf(emily)], ...after })).hasButton('Schedule Callback')).toBe(true);
  });

  it('CB-1 leaves the call within reach while it is open', async () => {
    const panel = drawPanel(onCall('established'));
    panel.click('Schedule Callback');
    panel.stand();
    panel.click('Hold');
    await settle();
    panel.click('End call');
    await settle();
    expect(panel.orders('UseCall')).toMatchObject([{ verb: 'hold' }, { verb: 'release' }]);
    expect(panel.isOpen()).toBe(true);
    panel.card().focus();
    panel.press('e');
    expect(panel.orders('UseCall')).toHaveLength(3);
  });

  it('CB-1 stays open when the call ends meanwhile, and closes with the record', () => {
    const panel = drawPanel(onCall('established'));
    panel.click('Schedule Callback');
    panel.show(withRecord());
    expect(panel.isOpen()).toBe(true);
    const closing = { how: 'done', result: 33, next: 'rest' } as const;
    panel.show(withRecord({ phase: { is: 'closing', closing, reference: 1, deadline: 0, back: endedBy('contact') } }));
    expect(panel.isOpen()).toBe(false);
  });

  it('CB-1 keeps what was begun beneath it, and takes no keys meant for that', () => {
    const panel = drawPanel(withRecord());
    panel.click('New number');
    panel.type('New number', '+1 303 555 0199');
    panel.card().focus();
    panel.press('s');
    panel.card().focus();
    panel.press('3');
    panel.press('Enter');
    expect(panel.intents.desk.orders).toEqual([]);
    panel.press('s');
    expect(panel.isOpen()).toBe(false);
    expect(panel.field('New number').value).toBe('+1 303 555 0199');
  });

  it('CB-2 sets what is chosen quickly, and leads on to Schedule', () => {
    const panel = drawPanel(withRecord());
    panel.click('Schedule Callback');
    panel.click('Wed a.m.: Wed 10 Jun 09:00');
    expect(panel.told()).toEqual([{ ...callbackEntry(), date: '2026-06-10', time: '09:00' }]);
    expect(panel.box().checked).toBe(true);
    expect(document.activeElement).toBe(panel.button('Schedule'));
    panel.click('Schedule');
    expect(panel.isOpen()).toBe(false);
    expect(panel.told()).toHaveLength(1);
  });

  it('CB-5 shows for when it is, and that it is wrong', () => {
    const panel = drawPanel(withRecord({ callback: callback() }));
    expect(panel.button('Callback: Thu 11 Jun, 10:30').className).toContain('is-set');
    panel.show(withRecord({ callback: callback({ date: '2026-06-09', time: '08:00' }) }));
    expect(panel.button('Callback: Tue 9 Jun, 08:00').className).toContain('is-wrong');
    expect(panel.role('alert').textContent).toContain('08:00 has passed there. Pick a later time.');
  });

  it('CB-6a changes what was set before, without a new start', () => {
    const panel = drawPanel(withRecord({ callback: callback() }));
    panel.click('Callback: Thu 11 Jun, 10:30');
    panel.click('30 minutes later');
    expect(panel.told()).toMatchObject([{ date: '2026-06-11', time: '11:00' }]);
    panel.press('Enter', {}, panel.field('Time'));
    expect(panel.isOpen()).toBe(false);
    expect(panel.hasButton('Callback: Thu 11 Jun, 11:00')).toBe(true);
  });

  it('UX-3 leads on to the record’s next step once it is scheduled, not back into the panel', async () => {
    const panel = drawPanel(withRecord({ callback: callback(), result: 33 }));
    panel.click('Callback: Thu 11 Jun, 10:30');
    panel.press('Enter', {}, panel.field('Time'));
    expect(panel.card().matches(':focus')).toBe(true);
    // A second press that was meant for the panel finishes nothing.
    panel.press('Enter');
    await settle();
    expect(panel.orders('FinishRecord')).toEqual([]);
    panel.stand();
    panel.press('Enter');
    await settle();
    expect(panel.isOpen()).toBe(false);
    expect(panel.orders('FinishRecord')).toMatchObject([{ result: 33 }]);
  });

  it.each([
    ['Escape', (panel: Panel) => panel.press('Escape')],
    ['Cancel', (panel: Panel) => panel.click('Cancel')],
  ])('UX-2 gives the focus back to its button at %s', (_way, leave) => {
    const panel = drawPanel(withRecord({ callback: callback() }));
    panel.click('Callback: Thu 11 Jun, 10:30');
    leave(panel);
    expect(document.activeElement).toBe(panel.button('Callback: Thu 11 Jun, 10:30'));
  });

  it('CB-6a puts everything back at Cancel', () => {
    const panel = drawPanel(withRecord({ callback: callback() }));
    panel.click('Callback: Thu 11 Jun, 10:30');
    panel.click('30 minutes later');
    panel.click('Cancel');
    expect(panel.told()).toMatchObject([{ time: '11:00' }, { time: '10:30' }]);
    expect(panel.hasButton('Callback: Thu 11 Jun, 10:30')).toBe(true);
  });

  it('CB-6b cancels by its check box, and has everything back when it is set again', () => {
    const panel = drawPanel(withRecord({ callback: callback() }));
    panel.click('Callback: Thu 11 Jun, 10:30');
    panel.click(panel.box());
    expect(panel.told()).toEqual([null]);
    expect(panel.field('Time').value).toBe('10:30');
    expect(panel.hasButton('Schedule')).toBe(false);
    panel.click(panel.box());
    expect(panel.told()).toMatchObject([null, { date: '2026-06-11', time: '10:30' }]);
    panel.click(panel.box());
    panel.click('Close');
    expect(panel.hasButton('Schedule Callback')).toBe(true);
  });

  it('CB-6b cannot be cancelled once the dialer has it, only moved', () => {
    const panel = drawPanel(withRecord({ callback: callback({ atDialer: 'current' }) }));
    panel.click('Callback: Thu 11 Jun, 10:30');
    panel.click(panel.box());
    expect(panel.told()).toEqual([]);
    expect(panel.box().checked).toBe(true);
    expect(panel.text()).toContain('The dialer has this callback already. It can still be moved.');
  });

  it('CB-6b takes a move back that the dialer has not been told: what it has stands again', () => {
    const panel = drawPanel(withRecord({ callback: callback({ atDialer: 'older', time: '11:00' }) }));
    panel.click('Callback: Thu 11 Jun, 11:00');
    expect(panel.text()).toContain('Clearing it leaves the callback that the dialer has.');
    panel.click(panel.box());
    expect(panel.told()).toEqual([null]);
    panel.show(withRecord({ callback: callback({ atDialer: 'current' }) }));
    expect(panel.box().checked).toBe(true);
    expect(panel.field('Time').value).toBe('10:30');
  });

  it('CB-10 offers to postpone the record without a call, once there is a callback', () => {
    const preview = { phase: { is: 'preview' } } as const;
    const panel = drawPanel(withRecord(preview));
    expect(panel.hasButton('Postpone')).toBe(false);
    panel.show(withRecord({ ...preview, callback: callback() }));
    panel.stand();
    panel.click('Postpone');
    expect(panel.orders('PostponeRecord')).toMatchObject([{ record: '134/77', stop: false }]);
    const late = drawPanel(withRecord({ ...preview, callback: callback({ date: '2026-06-09', time: '08:00' }) }));
    late.stand();
    late.click('Postpone');
    expect(late.orders('PostponeRecord')).toEqual([]);
    expect(late.isOpen()).toBe(true);
  });
});

const callbackEntry = () => {
  const { atDialer: _atDialer, ...entry } = callback();
  return entry;
};
