// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { type NumberWatch, watchNumbers } from '../../lib/crm/numberWatch';
import { draw, site, until } from './page';

let life = new AbortController();
afterEach(() => life.abort());

async function watch(
  selector: string | null = null,
): Promise<{ shown(): string[]; changes(): number; touches(): number }> {
  life = new AbortController();
  let changes = 0;
  let touches = 0;
  const listener = {
    changed: () => {
      changes += 1;
    },
    touched: () => {
      touches += 1;
    },
  };
  const numbers: NumberWatch = watchNumbers(
    document.documentElement,
    { ...site, numberSelector: selector },
    listener,
    (element) => element.localName === 'dialbridge-overlay',
    life.signal,
  );
  await until(() => changes > 0);
  return { shown: () => numbers.places().map(({ number }) => number), changes: () => changes, touches: () => touches };
}

describe('watching the numbers of a page', () => {
  it('says so even where there are none', async () => {
    draw('<p>Nothing here</p>');
    expect((await watch()).shown()).toEqual([]);
  });

  it('CRM-2 finds numbers that appear later, once each', async () => {
    draw('<main><p>03-1234-5678</p></main>');
    const page = await watch();
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<p>090-1234-5678</p><div><i>0120-123-456</i></div>');
    await until(() => page.shown().length === 3);
    expect(page.shown()).toEqual(['03-1234-5678', '090-1234-5678', '0120-123-456']);
  });

  it('follows a number that changes in its place', async () => {
    draw('<p>03-1234-5678</p>');
    const page = await watch();
    const text = document.querySelector('p')?.firstChild;
    if (text instanceof Text) text.data = '03-1234-0000';
    await until(() => page.shown().includes('03-1234-0000'));
    expect(page.shown()).toEqual(['03-1234-0000']);
  });

  it('follows a link whose address changes', async () => {
    draw('<a href="tel:0312345678">call</a>');
    const page = await watch();
    document.querySelector('a')?.setAttribute('href', 'tel:0312340000');
    await until(() => page.shown().includes('tel:0312340000'));
    expect(page.shown()).toEqual(['tel:0312340000']);
  });

  it('CRM-3 forgets numbers that left the page', async () => {
    draw('<main><p>03-1234-5678</p></main>');
    const page = await watch();
    const before = page.changes();
    document.querySelector('main')?.replaceChildren();
    await until(() => page.changes() > before);
    expect(page.shown()).toEqual([]);
  });

  it('never looks into what is not the page', async () => {
    draw('');
    const page = await watch();
    document.body.insertAdjacentHTML(
      'beforeend',
      '<dialbridge-overlay>03-1234-5678</dialbridge-overlay><p>03-1234-5679</p>',
    );
    await until(() => page.shown().length > 0);
    expect(page.shown()).toEqual(['03-1234-5679']);
  });

  it('CRM-5 keeps to the selector for what appears later too', async () => {
    draw('<main></main>');
    const page = await watch('.phone');
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<p>03-1111-1111</p><p class="phone">03-2222-2222</p>');
    await until(() => page.shown().length > 0);
    expect(page.shown()).toEqual(['03-2222-2222']);
  });

  it('reads a field anew when it is asked, and takes what is being typed for what stood there before', async () => {
    draw('<div class="numbers"><input type="text"></div>');
    const page = await watch('.numbers');
    const field = document.querySelector('input');
    if (field === null) throw new Error('the field is missing');
    expect(page.shown()).toEqual([]);
    field.value = '03-1234-5678';
    expect(page.shown()).toEqual(['03-1234-5678']);
    field.focus();
    field.value = '03-1234-56';
    expect(page.shown()).toEqual(['03-1234-5678']);
    field.blur();
    expect(page.shown()).toEqual(['03-1234-56']);
  });

  it('says so when a field is left, as its value may be another', async () => {
    draw('<div class="numbers"><input type="text" value="03-1234-5678"></div>');
    const page = await watch('.numbers');
    const before = page.touches();
    document.querySelector('input')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(page.touches()).toBe(before + 1);
  });

  it('stops with its signal', async () => {
    draw('<main></main>');
    const page = await watch();
    life.abort();
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>03-1111-1111</p>');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(page.shown()).toEqual([]);
  });
});
