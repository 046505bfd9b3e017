import { ok, problem, type Result } from '../support/result';
import { type AddressProblem, templateProblem } from './openAddress';
import type { CrmSite } from './site';
import { patternProblem, type SitePatternProblem } from './sitePattern';

export type SiteField = keyof CrmSite;

/** What is wrong with a site's description, field by field, for the form that shows it beside the field. */
export interface SiteProblem {
  field: SiteField;
  problem:
    | 'missing'
    | 'notText'
    | SitePatternProblem
    | AddressProblem
    /** Not `https://host` or `http://host`. */
    | 'notAnOrigin'
    /** An address with a path: only its beginning is wanted. */
    | 'originHasPath'
    | 'badSelector';
}

const textFields = ['id', 'origin', 'contactPage'] as const;
const optionalFields = ['nameSelector', 'numberSelector', 'recordIdField', 'openById', 'openByNumber'] as const;

/**
 * Reads a site from a form, from storage or from an administrator's policy. Empty optional texts become null.
 * @param isSelector handed in, as only a document knows: see `isSelectorOf`
 */
export function parseSite(raw: unknown, isSelector: (text: string) => boolean): Result<CrmSite, SiteProblem[]> {
  const given: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const problems: SiteProblem[] = [];
  const tell = (field: SiteField, what: SiteProblem['problem'] | null) => {
    if (what !== null) problems.push({ field, problem: what });
  };
  const site: CrmSite = {
    id: '',
    origin: '',
    contactPage: '',
    nameSelector: null,
    numberSelector: null,
    recordIdField: null,
    openById: null,
    openByNumber: null,
  };
  for (const field of textFields) {
    const value = given[field];
    if (typeof value === 'string') site[field] = value.trim();
    else tell(field, value === undefined || value === null ? 'missing' : 'notText');
  }
  for (const field of optionalFields) {
    const value = given[field] ?? null;
    if (value !== null && typeof value !== 'string') tell(field, 'notText');
    else site[field] = value?.trim() || null;
  }
  if (problems.length > 0) return problem(problems);

  if (site.id === '') tell('id', 'missing');
  const origin = originProblem(site.origin);
  tell('origin', origin);
  if (origin === null) site.origin = new URL(site.origin).origin;
  tell('contactPage', patternProblem(site.contactPage));
  for (const field of ['nameSelector', 'numberSelector'] as const) {
    const selector = site[field];
    if (selector !== null && !isSelector(selector)) tell(field, 'badSelector');
  }
  if (origin === null) {
    if (site.openById !== null) tell('openById', templateProblem(site.origin, site.openById, '{id}'));
    if (site.openByNumber !== null) tell('openByNumber', templateProblem(site.origin, site.openByNumber, '{number}'));
  }
  return problems.length > 0 ? problem(problems) : ok(site);
}

/** Says what a document takes for a selector. */
export const isSelectorOf =
  (document: Document) =>
  (text: string): boolean => {
    try {
      document.createDocumentFragment().querySelector(text);
      return true;
    } catch {
      // The document names the fault only in words of its own; the form says that the selector is none.
      return false;
    }
  };

function originProblem(text: string): SiteProblem['problem'] | null {
  if (text === '') return 'missing';
  if (!URL.canParse(text)) return 'notAnOrigin';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'notAnOrigin';
  if (url.username !== '' || url.password !== '') return 'notAnOrigin';
  return url.pathname !== '/' || url.search !== '' || url.hash !== '' ? 'originHasPath' : null;
}
