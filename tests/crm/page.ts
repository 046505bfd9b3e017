import type { CrmSite } from '../../lib/crm/site';

/** The sample CRM's description. */
export const site: CrmSite = {
  id: 'northfield',
  origin: 'https://crm.example.com',
  contactPage: '/contacts/{id}',
  nameSelector: null,
  numberSelector: null,
  recordIdField: 'crm_id',
  openById: null,
  openByNumber: '/contacts?q={number}',
};

/** Puts markup of the test's own into the page's body. */
export function draw(html: string): void {
  document.body.innerHTML = html;
}

/** Resolves once the condition holds; looks again after every change of the page and turn of the loop. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 0));
}
