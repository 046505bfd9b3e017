import { isSelectorOf, parseSite, type SiteProblem } from '../../lib/crm/parseSite';
import type { CrmSite } from '../../lib/crm/site';
import type { Messages } from '../../lib/i18n/en';

/** A site as it stands in the form: everything is text. */
export type SiteDraft = { [Field in keyof CrmSite]: string };
export type SiteDraftField = Exclude<keyof CrmSite, 'id'>;
type ProblemName = keyof Messages['options']['fieldProblems'];
export type SiteProblems = Partial<Record<SiteDraftField, ProblemName>>;

export const siteFields: readonly SiteDraftField[] = [
  'origin',
  'contactPage',
  'nameSelector',
  'numberSelector',
  'recordIdField',
  'openById',
  'openByNumber',
];

export const neededSiteFields: ReadonlySet<SiteDraftField> = new Set(['origin', 'contactPage']);

export const emptySiteDraft = (id: string): SiteDraft => ({
  id,
  origin: '',
  contactPage: '',
  nameSelector: '',
  numberSelector: '',
  recordIdField: '',
  openById: '',
  openByNumber: '',
});

export function draftOf(site: CrmSite): SiteDraft {
  const draft = emptySiteDraft(site.id);
  for (const field of siteFields) draft[field] = site[field] ?? '';
  return draft;
}

export type SiteReading = { site: CrmSite } | { problems: SiteProblems };

/**
 * Reads the form. The first problem of each field is told.
 * @param others the sites beside this one: an address stands for one site only, as a page is known by its address
 */
export function readSite(draft: SiteDraft, others: readonly CrmSite[], document: Document): SiteReading {
  const parsed = parseSite(draft, isSelectorOf(document));
  const problems: SiteProblems = {};
  for (const { field, problem } of parsed.ok ? [] : parsed.problem) {
    if (field === 'id' || problems[field] !== undefined) continue;
    problems[field] = nameOf(problem, field);
  }
  const origin = draft.origin.trim();
  const known = URL.canParse(origin) && others.some((site) => site.origin === new URL(origin).origin);
  if (problems.origin === undefined && known) problems.origin = 'duplicate';
  return parsed.ok && problems.origin === undefined ? { site: parsed.value } : { problems };
}

function nameOf(problem: SiteProblem['problem'], field: SiteDraftField): ProblemName {
  switch (problem) {
    case 'missing':
    case 'notText':
    case 'empty':
      return 'empty';
    case 'notAPath':
      return 'noSlash';
    case 'notAnOrigin':
    case 'notAnAddress':
      return 'badAddress';
    case 'originHasPath':
      return 'originOnly';
    case 'notOnSite':
      return 'leavesSite';
    case 'noPlaceholder':
      return field === 'openByNumber' ? 'noNumber' : 'noId';
    default:
      return problem;
  }
}
