import { useRef, useState } from 'preact/hooks';
import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import { Button } from '../shared/Button';
import { useOwnWords } from '../shared/ownWords';
import { isLocked, isSiteLocked } from './locks';
import { LockNote } from './Row';
import { Section } from './Section';
import { SiteForm } from './SiteForm';
import { SiteItem } from './SiteItem';
import type { Save } from './useSaver';

/** The CRMs that Dialbridge works on. */
export function SitesSection({ snapshot: { settings, locked }, save }: { snapshot: OptionsSnapshot; save: Save }) {
  const { m } = useOwnWords();
  const { sites } = settings;
  const [isAdding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const isListLocked = isLocked(locked, 'sites');
  return (
    <Section id="sites" title={m.options.sites}>
      <p class="lead">
        {sites.length === 0 ? m.options.noSites : m.options.sitesText} {!isListLocked && m.options.permissionHint}
      </p>
      <div class="site-table">
        {sites.length > 0 && (
          <div class="site-head" aria-hidden="true">
            <span>{m.options.address}</span>
            <span>{m.options.contactPage}</span>
            <span>{m.options.matching}</span>
          </div>
        )}
        <ul class="sites">
          {sites.map((site, index) => (
            <SiteItem
              key={site.id}
              site={site}
              sites={sites}
              isLocked={isSiteLocked(locked, index)}
              save={save}
              onRemoved={() => add.current?.focus()}
            />
          ))}
        </ul>
      </div>
      {isListLocked && sites.length === 0 && <LockNote />}
      {isAdding && (
        <SiteForm
          site={null}
          sites={sites}
          save={save}
          onClose={() => {
            setAdding(false);
            add.current?.focus();
          }}
        />
      )}
      {!isListLocked && (
        <Button
          label={m.options.addSite}
          icon="plus"
          class={isAdding ? 'is-hidden' : ''}
          buttonRef={add}
          onPress={() => setAdding(true)}
        />
      )}
    </Section>
  );
}
