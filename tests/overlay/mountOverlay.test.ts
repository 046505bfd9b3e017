// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { type Mount, mountOverlay } from '../../lib/overlay/mountOverlay';

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
});
let replacements = 0;
const mount = (openRoot = false, signal = life.signal): Mount =>
  mountOverlay(
    {
      document,
      styles: '.card { color: red }',
      openRoot,
      replaced: () => {
        replacements += 1;
      },
    },
    signal,
  );
const hosts = () => document.querySelectorAll('dialbridge-overlay');

describe('the overlay in a page', () => {
  it('CRM-4 is one element without attributes, outside the body, closed to the page', () => {
    const { host, root } = mount();
    expect(host.parentElement).toBe(document.documentElement);
    expect(host.getAttributeNames()).toEqual([]);
    expect(host.shadowRoot).toBeNull();
    expect(root.mode).toBe('closed');
    expect(mount(true).host.shadowRoot).not.toBeNull();
  });

  it('CRM-3 is there once, however often the script comes', () => {
    mount();
    const { host } = mount();
    expect([...hosts()]).toEqual([host]);
  });

  it('comes back when the page takes it away', async () => {
    const { host } = mount();
    host.remove();
    await expect.poll(() => host.isConnected).toBe(true);
  });

  it('LIVE-5 gives way to a newer one', async () => {
    const before = replacements;
    const old = mount();
    mount(false, new AbortController().signal);
    await expect.poll(() => replacements).toBe(before + 1);
    expect(old.host.isConnected).toBe(false);
    expect(hosts().length).toBe(1);
  });

  it('goes with its signal, for good', async () => {
    const { host } = mount();
    life.abort();
    document.documentElement.append(document.createElement('p'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(host.isConnected).toBe(false);
  });
});
