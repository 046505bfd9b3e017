// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { en } from '../../../lib/i18n/en';
import { click, configured, descriptionOf, get, openPage, said, snapshotOf, textOf } from './optionsPage';

const { options: words } = en;
const section = () => get('region', words.sounds);
const device = () => {
  const found = section().querySelector('select');
  if (found === null) throw new Error('There is no list of devices.');
  return found;
};
const choices = () => [...device().options].map(({ text }) => text);
const volume = () => {
  const found = section().querySelector<HTMLInputElement>('input[type="range"]');
  if (found === null) throw new Error('There is no volume.');
  return found;
};
const change = (element: HTMLInputElement | HTMLSelectElement, value: string) =>
  act(async () => {
    element.value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
const headset = { id: 'h', name: 'Headset' };
const sounding = (sound: Partial<typeof configured.sound>) =>
  snapshotOf({ ...configured, sound: { ...configured.sound, ...sound } });

describe('the sounds', () => {
  it('are switched, set and kept one by one', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(get('checkbox', words.duringCallsText));
    await change(volume(), '80');
    await click(get('checkbox', words.soundOnText));
    expect(page.sent.map(({ sound }) => sound)).toEqual([
      { ...configured.sound, duringCalls: true },
      { ...configured.sound, duringCalls: true, volume: 80 },
      { ...configured.sound, duringCalls: true, volume: 80, isOn: false },
    ]);
  });

  it('show the volume while it is moved, and keep it where it is let go', async () => {
    const page = await openPage(snapshotOf(configured));
    await act(async () => {
      volume().value = '30';
      volume().dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(section().querySelector('output')?.textContent).toBe('30 %');
    expect(volume().getAttribute('aria-valuetext')).toBe('30 %');
    expect(page.sent).toEqual([]);
  });

  it('come out of a device by its name, which the browser tells with the microphone alone', async () => {
    const page = await openPage(snapshotOf(configured));
    expect(choices()).toEqual([words.deviceDefault]);
    expect(descriptionOf(device())).toBe(words.namesHint);
    await click(get('button', words.askForNames));
    await act(async () => page.tellOutputs({ canChoose: true, areNamed: true, devices: [headset] }));
    expect(choices()).toEqual([words.deviceDefault, 'Headset']);
    expect(section().textContent).not.toContain(words.askForNames);
    await change(device(), 'h');
    expect(page.sent.at(-1)?.sound.device).toBe('h');
  });

  it.each(['refused', 'noMicrophone'] as const)('say why no device is named: %s', async (names) => {
    const page = await openPage(snapshotOf(configured));
    page.names = names;
    await click(get('button', words.askForNames));
    expect(said(section(), 'alert')).toBe(words.namesAsked[names]);
  });

  it('say that a chosen device is not connected, and that a browser offers no choice', async () => {
    const page = await openPage(sounding({ device: 'gone' }));
    expect(choices()).toEqual([words.deviceDefault, words.deviceChosen]);
    await act(async () => page.tellOutputs({ canChoose: true, areNamed: true, devices: [headset] }));
    expect(choices()).toEqual([words.deviceDefault, words.deviceGone, 'Headset']);
    expect(device().value).toBe('gone');
    await act(async () => page.tellOutputs({ canChoose: false, areNamed: false, devices: [] }));
    expect(textOf(section())).toContain(words.deviceFixed);
  });

  it('can be tried, and the answer is said; not while they are off', async () => {
    const page = await openPage(snapshotOf(configured));
    await click(get('button', words.testSound));
    expect(said(section(), 'status')).toBe(words.testSoundDone);
    page.replies.push({ done: false, problem: 'failed' });
    await click(get('button', words.testSound));
    expect(said(section(), 'alert')).toBe(words.testSoundFailed);
    expect(page.events).toHaveLength(2);

    const silent = await openPage(sounding({ isOn: false }));
    await click(get('button', words.testSound));
    expect(silent.events).toEqual([]);
    expect(textOf(section())).toContain(words.soundIsOff);
  });

  it('are read where the administrator has set them', async () => {
    const page = await openPage({ ...sounding({ volume: 70, device: 'h' }), locked: ['sound'] });
    await act(async () => page.tellOutputs({ canChoose: true, areNamed: true, devices: [headset] }));
    expect(section().querySelectorAll('select, input[type="range"]')).toHaveLength(0);
    expect(textOf(section())).toContain('70 %');
    expect(textOf(section())).toContain('Headset');
  });
});
