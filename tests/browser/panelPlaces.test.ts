import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, covered, wayTo } from './overlay/geometry';
import { createGround, type Ground, recordOf, show } from './overlay/ground';
import { layouts } from './overlay/layouts';

let ground: Ground;
let page: Page;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.close());
afterEach(() => page.close());

const emily = recordOf('1002', '+12125550188', { crm_id: 'C-1002', contact_name: 'Emily Carter' });
const card = () => page.getByRole('region', { name: /^Dialbridge/ });
const place = () => page.locator('dialbridge-overlay .frame').getAttribute('data-place');
const window = { left: 0, top: 0, right: 1366, bottom: 768 };
const open = async (html: string) => {
  page = await ground.open('/contacts/C-1002', undefined, html);
  await show(page, emily);
  await card().waitFor();
};
/** Once the overlay has looked at the page's numbers: the record's has its button. */
const looked = () => page.locator('dialbridge-overlay button.crm-call').first().waitFor({ state: 'attached' });

/** What CRM-1 asks for, computed from the page alone. */
const expectBeside = async (anchors: string) => {
  await expect.poll(place).toBe('beside');
  const box = await boxOf(card());
  expect(await covered(page, box)).toEqual([]);
  expect(await wayTo(page, box, anchors)).toBeLessThanOrEqual(24);
  expect(box.left >= 0 && box.top >= 0 && box.right <= window.right && box.bottom <= window.bottom).toBe(true);
};

describe('the card on contact pages at 1366 × 768', () => {
  it.each(['C-1001', 'C-1002', 'C-1003', 'C-1004', 'C-1005', 'C-1006'])(
    'CRM-1 stands within 24 px of %s in the sample CRM and covers neither text nor control',
    async (id) => {
      page = await ground.open(`/contacts/${id}`);
      await show(page, recordOf(id.slice(2), '+10', { crm_id: id }));
      await expectBeside('h1, dd.number');
    },
  );

  it.each(layouts.filter(({ hasRoom }) => hasRoom))('CRM-1 finds its place in $name', async ({ html }) => {
    await open(html);
    await expectBeside('[data-anchor]');
  });

  it.each(layouts.filter(({ hasRoom }) => !hasRoom))('CRM-1 floats over $name', async ({ html }) => {
    await open(html);
    await looked();
    expect(await place()).toBe('floating');
    const box = await boxOf(card());
    expect([box.right, box.bottom]).toEqual([1346, 748]);
  });

  it('does not cover our own button beside a number', async () => {
    const [, middle] = layouts;
    await open(middle?.html ?? '');
    await looked();
    await expectBeside('[data-anchor]');
    const box = await boxOf(card());
    const button = await boxOf(page.locator('dialbridge-overlay button.crm-call'));
    expect(button.right <= box.left || button.left >= box.right || button.bottom <= box.top).toBe(true);
  });
});

describe('a page that changes', () => {
  const column = layouts[0]?.html ?? '';

  it('CRM-1 makes room for what appears where it stands, floats where nothing is left, and comes back', async () => {
    await open(column);
    await expectBeside('[data-anchor]');
    const before = await boxOf(card());
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.id = 'late';
      late.textContent = 'An offer that came late. '.repeat(12);
      document.querySelector('aside')?.prepend(late);
    });
    await expect.poll(async () => covered(page, await boxOf(card()))).toEqual([]);
    await expectBeside('[data-anchor]');
    await page.evaluate(() => {
      const wide = document.createElement('p');
      wide.id = 'wide';
      wide.textContent = 'More of it. '.repeat(400);
      document.querySelector('aside')?.append(wide);
    });
    await expect.poll(place).toBe('floating');
    await page.evaluate(() => {
      for (const id of ['late', 'wide']) document.getElementById(id)?.remove();
    });
    await expectBeside('[data-anchor]');
    expect(await boxOf(card())).toEqual(before);
  });

  it('CRM-1 makes room for a picture that is loaded late', async () => {
    await open(column);
    await expectBeside('[data-anchor]');
    await page.evaluate(() => {
      const picture = document.createElement('img');
      picture.style.display = 'block';
      document.querySelector('aside')?.prepend(picture);
      const canvas = new OffscreenCanvas(300, 120);
      canvas.getContext('2d');
      void canvas.convertToBlob().then((blob) => {
        picture.src = URL.createObjectURL(blob);
      });
    });
    await expect.poll(() => page.locator('img').evaluate((each: HTMLImageElement) => each.height)).toBe(120);
    await expect.poll(async () => covered(page, await boxOf(card()))).toEqual([]);
    await expectBeside('[data-anchor]');
  });

  it('CRM-1 follows the contact when its pane is scrolled, and does not jump when that is out of sight', async () => {
    await open(column.replace('<aside>', '<aside><div id="pad" style="height: 0"></div>'));
    await expectBeside('[data-anchor]');
    const before = await boxOf(card());
    await page.evaluate(() => {
      const pad = document.getElementById('pad');
      if (pad !== null) pad.style.height = '80px';
    });
    await expect.poll(async () => (await boxOf(card())).top).toBeGreaterThan(before.top + 40);
    await expectBeside('[data-anchor]');
    const beneath = await boxOf(card());
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(400);
    await page.evaluate(() => document.body.append('something that changes'));
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(await boxOf(card())).toEqual(beneath);
  });

  it('a page of 10,000 elements that changes in every frame is walked through three times a second at most', async () => {
    const many = `<div id="many">${'<p>line <b>of</b> a <i>list</i></p>'.repeat(3400)}</div>`;
    await open(column.replace('<main>', `<main>${many}`));
    await expectBeside('[data-anchor]');
    const { walks, seconds } = await page.evaluate(async () => {
      const create = document.createTreeWalker.bind(document);
      let walks = 0;
      document.createTreeWalker = (...args) => {
        if (args[0] === document.body) walks += 1;
        return create(...args);
      };
      const begun = performance.now();
      for (let frame = 0; frame < 100; frame += 1) {
        const line = document.querySelector('#many p:nth-child(7)');
        if (line !== null) line.className = `at-${frame}`;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return { walks, seconds: (performance.now() - begun) / 1000 };
    });
    expect(walks).toBeLessThanOrEqual(seconds / 0.3 + 1);
  });
});
