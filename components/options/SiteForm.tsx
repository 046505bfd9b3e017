import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CrmSite } from '../../lib/crm/site';
import type { Messages } from '../../lib/i18n/en';
import { useOwnWords } from '../shared/ownWords';
import { SaveBar } from './SaveBar';
import {
  draftOf,
  emptySiteDraft,
  neededSiteFields,
  readSite,
  type SiteDraftField,
  type SiteProblems,
  siteFields,
} from './siteDraft';
import { focusFirst, TextField } from './TextField';
import type { Save } from './useSaver';
import { useSubmission } from './useSubmission';
import { useUnsavedGuard } from './useUnsavedGuard';

interface SiteFormProps {
  /** Null: a new one. */
  site: CrmSite | null;
  sites: readonly CrmSite[];
  save: Save;
  /** It was saved or given up. */
  onClose(): void;
}

/** The fields of a CRM. What is typed stays until it is saved or given up. */
export function SiteForm({ site, sites, save, onClose }: SiteFormProps) {
  const { m } = useOwnWords();
  const [original] = useState(() => (site === null ? emptySiteDraft(crypto.randomUUID()) : draftOf(site)));
  const [draft, setDraft] = useState(original);
  const [problems, setProblems] = useState<SiteProblems>({});
  const form = useRef<HTMLFormElement>(null);
  const saving = useSubmission();
  const isUnsaved = siteFields.some((field) => draft[field].trim() !== original[field]);
  useUnsavedGuard(isUnsaved);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  useEffect(() => focusFirst(form.current, problems), [problems]);

  const type = (field: SiteDraftField) => (value: string) => {
    setDraft((before) => ({ ...before, [field]: value }));
    setProblems(({ [field]: _mended, ...others }) => others);
    saving.reset();
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const others = sites.filter(({ id }) => id !== draft.id);
    const reading = readSite(draft, others, document);
    if ('problems' in reading) {
      setProblems(reading.problems);
      return;
    }
    saving.run(
      () => save((settings) => ({ ...settings, sites: withSite(settings.sites, reading.site) }), event),
      onClose,
    );
  };
  const title = site === null ? m.options.newSite : m.options.editSite;
  const titleId = `site-${draft.id}-title`;
  return (
    <form
      ref={form}
      class="site-form"
      aria-labelledby={titleId}
      noValidate
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        // Escape gives up only where nothing would be lost.
        if (event.key === 'Escape' && !event.isComposing && !isUnsaved) onClose();
      }}
    >
      <h3 id={titleId}>{title}</h3>
      {siteFields.map((field) => (
        <TextField
          key={field}
          name={field}
          {...wordsOf(field, m)}
          value={draft[field]}
          problem={problems[field] === undefined ? null : m.options.fieldProblems[problems[field]]}
          isNeeded={neededSiteFields.has(field)}
          kind={field === 'origin' ? 'address' : 'code'}
          onValue={type(field)}
        />
      ))}
      <SaveBar submission={saving} isUnsaved={isUnsaved} wayBack={{ label: m.cancel, go: onClose }} />
    </form>
  );
}

const withSite = (sites: readonly CrmSite[], site: CrmSite): readonly CrmSite[] =>
  sites.some(({ id }) => id === site.id) ? sites.map((each) => (each.id === site.id ? site : each)) : [...sites, site];

function wordsOf(field: SiteDraftField, { options }: Messages): { label: string; hint: string } {
  switch (field) {
    case 'origin':
      return { label: options.siteOrigin, hint: options.siteOriginHint };
    case 'contactPage':
      return { label: options.siteContactPage, hint: options.siteContactPageHint };
    case 'nameSelector':
      return { label: options.siteNameSelector, hint: options.siteNameSelectorHint };
    case 'numberSelector':
      return { label: options.siteNumberSelector, hint: options.siteNumberSelectorHint };
    case 'recordIdField':
      return { label: options.siteRecordIdField, hint: options.siteRecordIdFieldHint };
    case 'openById':
      return { label: options.siteOpenById, hint: options.siteOpenByIdHint };
    case 'openByNumber':
      return { label: options.siteOpenByNumber, hint: options.siteOpenByNumberHint };
  }
}
