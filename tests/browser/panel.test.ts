import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, covered } from './overlay/geometry';
import { createGround, type Ground, recordOf, show } from './overlay/ground';

let ground: Ground;
let page: Page;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.close());
afterEach(() => page.close());

const emily = recordOf('1002', '+12125550188', { crm_id: 'C-1002', contact_name: 'Emily Carter' });
const card = () => page.getByRole('region', { name: /^Dialbridge/ });
const strip = () => page.locator('dialbridge-overlay .strip .word');
const pill = () => page.locator('dialbridge-overlay .pill-open');
const frame = () => page.locator('dialbridge-overlay .frame');
const place = () => frame().getAttribute('data-place');
const remembered = () => page.evaluate(() => probe.remembered.at(-1) ?? null);
const at = async () => {
  const { left, top } = await boxOf(card());
  return [left, top];
};

const open = async (path: string, size?: { width: number; height: number }) => {
  page = await ground.open(path, size);
  // What the page can hear, in the capture phase of the window and from its document.
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const note = ({ type }: Event) => heard.push(type);
    for (const type of [
      'pointerdown',
      'pointermove',
      'pointerup',
      'mousedown',
      'mousemove',
      'mouseup',
      'click',
      'keydown',
    ]) {
      window.addEventListener(type, note, { capture: true });
      document.addEventListener(type, note);
    }
  });
  await show(page, emily);
  await card().waitFor();
};
const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));

/** Takes something up with the mouse, moves it in steps, and lets it go if asked to. */
const drag = async (what: ReturnType<typeof card>, x: number, y: number, isDropped = true) => {
  const { left, top, right, bottom } = await boxOf(what);
  const from = { x: (left + right) / 2, y: (top + bottom) / 2 };
  await page.mouse.move(from.x, from.y);
  await heard();
  await page.mouse.down();
  await page.mouse.move(from.x + x / 2, from.y + y / 2, { steps: 3 });
  await page.mouse.move(from.x + x, from.y + y, { steps: 3 });
  if (isDropped) await page.mouse.up();
};

describe('the card in the agent’s hand', () => {
  it('CRM-1 is dragged to any place, which is remembered from its nearest corner and holds in another window', async () => {
    await open('/contacts');
    await expect.poll(at).toEqual([970, 44]);
    await drag(strip(), -700, -20);
    await expect.poll(at).toEqual([270, 24]);
    expect(JSON.parse((await remembered()) ?? '')).toMatchObject({ floats: true, corner: 'bottomLeft', x: 270, y: 40 });
    await page.setViewportSize({ width: 1100, height: 900 });
    await expect.poll(at).toEqual([270, 156]);
    await page.setViewportSize({ width: 640, height: 700 });
    await expect.poll(at).toEqual([252, 12]);
    await page.evaluate(() => probe.close());
    await card().waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1366, height: 768 });
    await show(page, emily);
    await expect.poll(at).toEqual([270, 24]);
  });

  it('CRM-4 a drag is neither heard by the page nor selects its text', async () => {
    await open('/contacts');
    await drag(strip(), -500, 10);
    expect(await heard()).toEqual([]);
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
  });

  it('cannot be dragged out of the window, and a corner draws it', async () => {
    await open('/contacts');
    await drag(strip(), -4000, -4000);
    await expect.poll(at).toEqual([0, 0]);
    await drag(strip(), 30, 10);
    await expect.poll(at).toEqual([20, 20]);
    expect(JSON.parse((await remembered()) ?? '')).not.toHaveProperty('x');
  });

  it('is put back by Escape, which the page does not hear', async () => {
    await open('/contacts/C-1002');
    await expect.poll(place).toBe('beside');
    const before = await at();
    await drag(strip(), -400, 0, false);
    expect(await at()).not.toEqual(before);
    await page.keyboard.press('Escape');
    expect(await at()).toEqual(before);
    await page.mouse.move(300, 300);
    await page.mouse.up();
    expect(await at()).toEqual(before);
    expect(await heard()).toEqual([]);
    expect(await remembered()).toBeNull();
    expect(new URL(page.url()).pathname).toBe('/contacts/C-1002');
  });

  it('CRM-1 dragged near to the contact it takes its place beside it again', async () => {
    await open('/contacts/C-1002');
    await expect.poll(place).toBe('beside');
    const beside = await at();
    await drag(strip(), -600, 0);
    await expect.poll(place).toBe('floating');
    await drag(strip(), 580, -30, false);
    // Drawn there while it is still in hand.
    expect((await at())[0]).toBe(beside[0]);
    await page.mouse.up();
    await expect.poll(place).toBe('beside');
    expect((await at())[0]).toBe(beside[0]);
    expect(await covered(page, await boxOf(card()))).toEqual([]);
  });

  it('stays a click where the pointer hardly moves', async () => {
    await open('/contacts');
    await drag(strip(), 2, 1);
    expect(await remembered()).toBeNull();
    expect(await card().evaluate((element) => element.matches(':focus'))).toBe(true);
    await drag(page.getByRole('button', { name: 'Move the card' }), 2, 1);
    await page.getByRole('menu').waitFor();
  });

  it('is dragged by a finger', async () => {
    await open('/contacts');
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
    const { left, top } = await boxOf(strip());
    await touch('touchStart', { x: left + 10, y: top + 10 });
    for (const step of [50, 150, 300]) await touch('touchMove', { x: left + 10 - step, y: top + 10 });
    await touch('touchEnd');
    await expect.poll(at).toEqual([670, 44]);
    expect(await heard()).toEqual([]);
  });

  it('as a sheet at the foot of a narrow window it stays there', async () => {
    await open('/contacts', { width: 360, height: 640 });
    await expect.poll(place).toBe('sheet');
    const before = await at();
    await drag(strip(), 0, 100);
    expect(await at()).toEqual(before);
    expect(await remembered()).toBeNull();
  });
});

describe('the pill in the agent’s hand', () => {
  it('CRM-1 is dragged without being opened, and the card opens where it is', async () => {
    await open('/contacts');
    await page.getByRole('button', { name: 'Make it small' }).click();
    await pill().waitFor();
    await expect.poll(async () => (await boxOf(pill())).bottom).toBeGreaterThan(730);
    await drag(pill(), -900, -300);
    const small = await boxOf(card());
    expect(small.bottom).toBeLessThan(460);
    expect(await heard()).toEqual([]);
    await pill().click();
    await strip().waitFor();
    const box = await boxOf(card());
    expect(Math.round(box.left)).toBe(Math.round(small.left));
    expect(box.top >= 0 && box.bottom <= 768).toBe(true);
    // And made small again it is where it was put.
    await page.getByRole('button', { name: 'Make it small' }).click();
    await pill().waitFor();
    expect(await boxOf(card())).toEqual(small);
  });

  it('UX-2 is moved by keys', async () => {
    await open('/contacts');
    await page.getByRole('button', { name: 'Make it small' }).click();
    await pill().focus();
    expect(await at()).not.toEqual([0, 0]);
    await heard();
    await page.keyboard.press('p');
    await page.keyboard.press('Home');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Enter');
    await expect.poll(at).toEqual([0, 0]);
    expect(await pill().evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.keyboard.press('p');
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    await expect.poll(at).toEqual([0, 0]);
    expect(await heard()).toEqual([]);
  });
});

describe('the card moved by keys', () => {
  const steer = async () => {
    await card().focus();
    await page.keyboard.press('p');
    await page.getByRole('menu').waitFor();
    await page.getByRole('menuitem', { name: 'Move with the arrow keys' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('application', { name: 'Move the card' }).waitFor();
  };
  const said = () => page.locator('dialbridge-overlay .strip output').textContent();

  it('UX-2 goes by steps, farther with Shift, to the edges, and stays where Enter sets it', async () => {
    await open('/contacts');
    await expect.poll(at).toEqual([970, 44]);
    await steer();
    await page.keyboard.press('ArrowLeft');
    expect(await at()).toEqual([954, 44]);
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await at()).toEqual([874, 44]);
    expect(await said()).toBe('Bottom right, 116 and 20 pixels from the edges');
    await page.keyboard.press('Home');
    expect((await at())[0]).toBe(0);
    // Nothing else that is typed does anything: C would dial.
    await page.keyboard.press('c');
    expect(await page.evaluate(() => probe.orders.map(({ type }) => type))).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(at).toEqual([20, 44]);
    expect(await said()).toBe('Set: Bottom left.');
    expect(await page.getByRole('button', { name: 'Move the card' }).evaluate((each) => each.matches(':focus'))).toBe(
      true,
    );
    expect(JSON.parse((await remembered()) ?? '')).toMatchObject({ floats: true, corner: 'bottomLeft' });
  });

  it('UX-2 is put back by Escape', async () => {
    await open('/contacts/C-1002');
    await expect.poll(place).toBe('beside');
    const before = await at();
    await steer();
    for (const key of ['Shift+ArrowLeft', 'Shift+ArrowLeft', 'PageUp']) await page.keyboard.press(key);
    expect(await at()).not.toEqual(before);
    await page.keyboard.press('Escape');
    expect(await at()).toEqual(before);
    expect(await said()).toBe('Put back: Beside the contact.');
    expect(await remembered()).toBeNull();
    expect(new URL(page.url()).pathname).toBe('/contacts/C-1002');
  });

  it('is set where it is when the agent goes elsewhere', async () => {
    await open('/contacts');
    await steer();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.locator('input').first().click();
    await expect.poll(at).toEqual([890, 44]);
    expect(
      await page
        .locator('input')
        .first()
        .evaluate((each) => each.matches(':focus')),
    ).toBe(true);
  });
});

describe('out of the way', () => {
  const veils = {
    'a native dialog': '<dialog id="veil">Sure?</dialog>',
    'a dialog that says that it is modal': '<div id="veil" role="dialog" aria-modal="true">Sure?</div>',
    'a veil that shines through':
      '<div id="veil" style="position: fixed; inset: 0; background: rgb(0 0 0 / 40%)">Sure?</div>',
    'a veil behind a clear layer':
      '<div id="veil"><div style="position: fixed; inset: 0; background: #000; opacity: .5"></div>' +
      '<div style="position: fixed; inset: 0"><p style="margin: 200px auto; width: 300px; background: #fff">Sure?</p></div></div>',
    'a veil that blurs': '<div style="position: fixed; inset: 0; backdrop-filter: blur(2px)" id="veil">Sure?</div>',
  };
  it.each(Object.entries(veils))('CRM-4 steps aside for %s and comes back', async (_, html) => {
    page = await ground.open('/contacts/C-1002', undefined, `<h1>Emily Carter</h1><template>${html}</template>`);
    await show(page, emily);
    await card().waitFor();
    await page.evaluate(() => {
      const template = document.querySelector('template');
      if (template !== null) document.body.append(template.content.cloneNode(true));
      const veil = document.querySelector('#veil');
      if (veil instanceof HTMLDialogElement) veil.showModal();
    });
    await card().waitFor({ state: 'hidden' });
    await page.evaluate(() => document.querySelector('#veil')?.remove());
    await card().waitFor({ state: 'visible' });
  });

  it.each([
    ['an opaque page over the other', 'position: fixed; inset: 0; background: #fff; z-index: 10'],
    ['a bar along the top', 'position: fixed; inset: 0 0 auto 0; height: 60px; background: rgb(0 0 0 / 50%)'],
    ['a tint behind the page', 'position: fixed; inset: 0; background: rgb(0 0 0 / 5%); z-index: -1'],
  ])('stays for %s', async (_, style) => {
    await open('/contacts/C-1002');
    await page.evaluate((style) => {
      const layer = document.createElement('div');
      layer.style.cssText = style;
      layer.textContent = 'Layer';
      document.body.append(layer);
    }, style);
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), 250)));
    expect(await card().isVisible()).toBe(true);
  });

  it('CRM-4 takes the other side while the field beneath is typed in, and comes back when it is left', async () => {
    await open('/contacts');
    await expect.poll(at).toEqual([970, 44]);
    const field = await page.evaluateHandle(() => {
      const field = document.createElement('textarea');
      Object.assign(field.style, { position: 'fixed', left: '1000px', top: '300px' });
      document.body.append(field);
      field.focus();
      return field;
    });
    await expect.poll(at).toEqual([20, 44]);
    await field.evaluate((element) => element.blur());
    await expect.poll(at).toEqual([970, 44]);
  });

  it('CRM-4 becomes the pill while no side is free, beside the field, and the card again when it is left', async () => {
    await open('/contacts', { width: 760, height: 700 });
    await strip().waitFor();
    const field = await page.evaluateHandle(() => {
      const field = document.createElement('textarea');
      Object.assign(field.style, { position: 'fixed', left: '40px', top: '500px', width: '680px', height: '190px' });
      document.body.append(field);
      field.focus();
      return field;
    });
    await pill().waitFor();
    const box = await boxOf(card());
    expect(box.bottom <= 500 || box.top >= 690).toBe(true);
    await field.evaluate((element) => element.blur());
    await strip().waitFor();
  });

  it.each([
    ['200 %', { width: 683, height: 384 }, 'floating'],
    ['400 %', { width: 341, height: 192 }, 'sheet'],
  ])('UX-2 is inside the window at %s', async (_, size, expected) => {
    await open('/contacts/C-1002', size);
    await expect.poll(place).toBe(expected);
    const { left, top, right, bottom } = await boxOf(card());
    expect(left >= 0 && top >= 0 && right <= size.width && bottom <= size.height).toBe(true);
  });
});
