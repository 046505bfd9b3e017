import type { OptionsSnapshot } from '../../lib/messaging/snapshot';
import { useOwnWords } from '../shared/ownWords';
import { CheckRow } from './CheckRow';
import { Section } from './Section';
import type { Save } from './useSaver';

/** What the agent is told of when no CRM page is in front (CAMP-2), and what a record that arrives does (PUSH-4). */
export function NoticesSection({ snapshot, save }: { snapshot: OptionsSnapshot; save: Save }) {
  const { m } = useOwnWords();
  return (
    <Section id="notices" title={m.options.notices}>
      <CheckRow
        name="systemNotices"
        label={m.options.systemNotices}
        text={m.options.systemNoticesText}
        snapshot={snapshot}
        save={save}
      />
      <CheckRow
        name="opensContact"
        label={m.options.opensContact}
        text={m.options.opensContactText}
        snapshot={snapshot}
        save={save}
      />
    </Section>
  );
}
