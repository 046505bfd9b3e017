// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://crm.example.com/contacts" }
import { describe, expect, it } from 'vitest';
import { linkedContacts } from '../../lib/crm/linkedContacts';
import { walkPlaces } from '../../lib/crm/numberPlace';
import { compileContactPage } from '../../lib/crm/sitePattern';
import { draw, site } from './page';

function read() {
  const pattern = compileContactPage(site.contactPage);
  if (!pattern.ok) throw new Error(pattern.problem);
  const places = [...walkPlaces(document.body, site)].flatMap((found) => found?.places ?? []);
  return linkedContacts(document, location.origin, pattern.value, places).map(
    ({ contactId, name, numbers }) => `${contactId} ${name}: ${numbers.join(', ')}`,
  );
}

describe('contacts that a page links to', () => {
  it('have the numbers of their row', () => {
    draw(`<table><tr><th><a href="/contacts/1">Emily Carter</a></th><td>303-555-0142</td></tr>
      <tr><th><a href="/contacts/2">山田 健</a></th><td><a href="tel:0312345678">03-1234-5678</a></td></tr></table>`);
    expect(read()).toEqual(['1 Emily Carter: 303-555-0142', '2 山田 健: tel:0312345678']);
  });

  it('may be linked by picture and by name', () => {
    draw(`<ul><li><a href="/contacts/1"><img alt=""></a><div><a href="/contacts/1#top">Emily</a></div><p>303-555-0142</p></li>
      <li><a href="/contacts/2">Ken</a></li></ul>`);
    expect(read()).toEqual(['1 Emily: 303-555-0142', '2 Ken: ']);
  });

  it('may be one link around all', () => {
    draw(`<a href="/contacts/1"><b>Emily</b> <span>303-555-0142</span></a><a href="/contacts/2">Ken</a>`);
    expect(read()).toEqual(['1 Emily 303-555-0142: 303-555-0142', '2 Ken: ']);
  });

  it('do not claim a number that stands between several', () => {
    draw(`<div><a href="/contacts/1">Emily</a> <a href="/contacts/2">Ken</a> <span>303-555-0142</span></div>`);
    expect(read()).toEqual(['1 Emily: ', '2 Ken: ']);
  });

  it('are of this site only', () => {
    draw(`<p><a href="https://other.example/contacts/1">Emily</a> 303-555-0142</p>`);
    expect(read()).toEqual([]);
  });
});
