// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isModalOpen, watchModals } from '../../lib/overlay/watchModals';

let life: AbortController;
beforeEach(() => {
  // What lies under a point is known in a browser only; see tests/browser/panel.test.ts.
  document.elementsFromPoint = () => [];
  document.body.innerHTML = '';
  life = new AbortController();
});
afterEach(() => life.abort());

describe('modal dialogs of the page', () => {
  it('CRM-4 are noticed when they open and when they close', async () => {
    const told: boolean[] = [];
    watchModals(
      document,
      () => false,
      (isOpen) => told.push(isOpen),
      life.signal,
    );
    document.body.innerHTML = '<div role="dialog" aria-modal="true">Sure?</div>';
    await expect.poll(() => told).toEqual([true]);
    document.body.innerHTML = '';
    await expect.poll(() => told).toEqual([true, false]);
  });

  it('are not what merely looks like one', () => {
    document.body.innerHTML =
      '<dialog>closed</dialog><div role="dialog">side panel</div><div aria-modal="false"></div>';
    expect(isModalOpen(document)).toBe(false);
  });
});
