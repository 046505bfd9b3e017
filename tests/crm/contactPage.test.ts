// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readContact } from '../../lib/crm/contactPage';
import { draw, site } from './page';

describe("a contact's name", () => {
  it('is the first heading of level one', () => {
    draw('<h1> </h1><h1>Emily\n  Carter</h1><h1>Other</h1>');
    expect(readContact(document, site)).toEqual({ name: 'Emily Carter', heading: document.querySelectorAll('h1')[1] });
  });

  it('CRM-5 is what the selector shows, a field too', () => {
    draw('<h1>Party</h1><input class="name" value="山田 健">');
    expect(readContact(document, { ...site, nameSelector: '.name' }).name).toBe('山田 健');
  });

  it('may be missing', () => {
    draw('<p>Loading</p>');
    expect(readContact(document, site)).toEqual({ name: null, heading: null });
  });
});
