import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { overlay } from './world';

/** What assistive technology is told of on a CRM page, politely and at once. */
export const told = (page: Page, text: string): Locator =>
  overlay(page).locator('[data-announce]').filter({ hasText: text });

/**
 * Fails where a page, or a part of it, breaks a rule of accessibility, light or dark. `isScrolled`: a target that lies half under the action
 * bar at this moment counts as small to axe; the gallery measures the sizes of the same states.
 */
export async function isAccessible(page: Page, within?: string, isScrolled = false): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await stillness(page);
    const builder = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
    if (isScrolled) builder.disableRules('target-size');
    const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
    expect(
      violations.map(
        ({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      ),
    ).toEqual([]);
  }
}

/** Presses a key until it has been taken: what is asked too soon after a change is passed over (safety of the action bar). */
export async function pressUntil(page: Page, key: string, happened: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    await page.keyboard.press(key);
    try {
      return await happened();
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** Goes on with Tab until something has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

/** Resolves when no colour is on its way to another any more: a mixture of two is neither's contrast. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const roots = [document, document.querySelector('dialbridge-overlay')?.shadowRoot];
    const ending = roots
      .flatMap((root) => root?.getAnimations() ?? [])
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}
