// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { walkPlaces } from '../../lib/crm/numberPlace';
import { draw, site } from './page';

const numbers = (selector: string | null = null): string[] =>
  [...walkPlaces(document.body, { ...site, numberSelector: selector })].flatMap((found) =>
    (found?.places ?? []).map(({ number }) => number),
  );

describe('the numbers that a page shows', () => {
  beforeEach(() => draw(''));

  it('CRM-2 are links and plain text', () => {
    draw(`<dl><dt>Mobile</dt><dd><a href="tel:+447700900123">07700 900123</a></dd>
      <dt>Work</dt><dd>020 7946 0018</dd></dl>`);
    expect(numbers()).toEqual(['tel:+447700900123', '020 7946 0018']);
  });

  it('CRM-2 are found where the number and its link stand in different cells', () => {
    draw(`<table><tr><td><a href="tel:+81312345678"><img alt=""></a></td><td>03-1234-5678</td></tr></table>`);
    expect(numbers()).toEqual(['tel:+81312345678', '03-1234-5678']);
  });

  it('run over text nodes that a framework put side by side', () => {
    const cell = document.createElement('td');
    for (const text of ['自宅 +', '81', ' 3-1234-', '5678 (昼)']) cell.append(document.createTextNode(text));
    document.body.append(cell);
    const [found] = [...walkPlaces(document.body, site)].filter((found) => found !== null);
    expect(found?.places[0]?.number).toBe('+81 3-1234-5678');
    expect(found?.places[0]?.text).toMatchObject({
      start: cell.childNodes[0],
      from: 3,
      end: cell.childNodes[3],
      to: 4,
    });
  });

  it('are read from fields that show a number, not from those the agent writes notes in', () => {
    draw(`<input type="tel" value="03-1234-5678"><input type="text" readonly value="03-1234-5679">
      <input type="text" value="03-1234-5670"><textarea>03-1234-5671</textarea><p contenteditable>03-1234-5672</p>`);
    expect(numbers()).toEqual(['03-1234-5678', '03-1234-5679']);
  });

  it('CRM-5 are read from fields that can be typed in, where the selector names them', () => {
    draw(`<div class="numbers"><input type="text" value="03-1234-5670"><input type="checkbox" value="0312345679"></div>
      <input type="text" value="03-1234-5671">`);
    expect(numbers('.numbers')).toEqual(['03-1234-5670']);
  });

  it('are not those of scripts, styles and broken links', () => {
    draw(`<script type="text/plain">0312345678</script><template>0312345678</template>
      <a href="tel:">none</a><a href="tel:%">none</a><a href="/tel:0312345678">other</a>`);
    expect(numbers()).toEqual([]);
  });

  it('CRM-5 are only those of the selector where the administrator gave one', () => {
    draw(`<p>03-1111-1111</p><p class="phone">03-2222-2222 <b>03-3333-3333</b></p>`);
    expect(numbers('.phone')).toEqual(['03-2222-2222', '03-3333-3333']);
  });
});
