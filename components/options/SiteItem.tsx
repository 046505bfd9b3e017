import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CrmSite } from '../../lib/crm/site';
import { Button } from '../shared/Button';
import { useOwnWords } from '../shared/ownWords';
import { Outcome } from './Outcome';
import { LockNote } from './Row';
import { SiteForm } from './SiteForm';
import type { Save } from './useSaver';
import { useSubmission } from './useSubmission';

interface SiteItemProps {
  site: CrmSite;
  sites: readonly CrmSite[];
  isLocked: boolean;
  save: Save;
  onRemoved(): void;
}

/** A CRM in the list; below it, where wanted, its form or the question whether it is to go. */
export function SiteItem({ site, sites, isLocked, save, onRemoved }: SiteItemProps) {
  const { m } = useOwnWords();
  const [mode, setMode] = useState<'shown' | 'edited' | 'asked'>('shown');
  const edit = useRef<HTMLButtonElement>(null);
  const remove = useRef<HTMLButtonElement>(null);
  const host = new URL(site.origin).host;
  return (
    <li class="site">
      <dl class="site-facts">
        <Fact term={m.options.address} text={host} isMain />
        <Fact term={m.options.contactPage} text={site.contactPage} />
        <Fact
          term={m.options.matching}
          text={site.recordIdField === null ? m.options.byNumber : m.options.byField(site.recordIdField)}
        />
      </dl>
      <div class="site-actions">
        {isLocked ? (
          <LockNote />
        ) : (
          <>
            <Button
              label={m.options.edit}
              name={m.options.editNamed(host)}
              kind="quiet"
              size="small"
              buttonRef={edit}
              onPress={() => setMode('edited')}
            />
            <Button
              label={m.options.remove}
              name={m.options.removeNamed(host)}
              kind="quiet"
              size="small"
              class="is-danger"
              buttonRef={remove}
              onPress={() => setMode((before) => (before === 'edited' ? before : 'asked'))}
            />
          </>
        )}
      </div>
      {mode === 'edited' && (
        <SiteForm
          site={site}
          sites={sites}
          save={save}
          onClose={() => {
            setMode('shown');
            edit.current?.focus();
          }}
        />
      )}
      {mode === 'asked' && (
        <RemoveQuestion
          site={site}
          host={host}
          save={save}
          onKept={() => {
            setMode('shown');
            remove.current?.focus();
          }}
          onRemoved={onRemoved}
        />
      )}
    </li>
  );
}

function Fact({ term, text, isMain = false }: { term: string; text: string; isMain?: boolean }) {
  return (
    <div class="fact">
      <dt>{term}</dt>
      <dd class={isMain ? 'value' : ''}>{breakable(text)}</dd>
    </div>
  );
}

/** A long address breaks after its slashes, before it breaks anywhere. */
function breakable(text: string): ComponentChildren {
  return text.split(/(?<=\/)(?=[^/])/).map((part, index) => (index === 0 ? part : [<wbr key={part} />, part]));
}

interface RemoveQuestionProps {
  site: CrmSite;
  host: string;
  save: Save;
  onKept(): void;
  onRemoved(): void;
}

function RemoveQuestion({ site, host, save, onKept, onRemoved }: RemoveQuestionProps) {
  const { m } = useOwnWords();
  const removing = useSubmission();
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  const textId = `site-${site.id}-remove`;
  const onRemove = (event: Event) =>
    removing.run(
      () => save((settings) => ({ ...settings, sites: settings.sites.filter(({ id }) => id !== site.id) }), event),
      onRemoved,
    );
  return (
    <fieldset
      class="question"
      aria-labelledby={textId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onKept();
      }}
    >
      <p id={textId}>{m.options.removeAsk(host)}</p>
      <div class="save-bar">
        <Button label={m.options.keep} onPress={onKept} buttonRef={keep} />
        <Button label={m.options.remove} kind="danger" onPress={onRemove} />
        <Outcome submission={removing} sending={m.options.saving} done={m.options.saved} />
      </div>
    </fieldset>
  );
}
