import { useEffect, useRef, useState } from 'preact/hooks';
import type { LostSession, OpenSession } from '../../lib/messaging/snapshot';
import { announcements } from './announcements';
import { useWords } from './words';

interface AnnouncerProps {
  session: OpenSession | null;
  /** Why the session is gone, where this surface has to say it. */
  lost?: LostSession['is'] | null;
}

/** The live regions of a surface: each change of the session is read out once, in text that stays until the next. */
export function Announcer({ session, lost = null }: AnnouncerProps) {
  const { m } = useWords();
  const before = useRef<OpenSession | null>(null);
  const [said, setSaid] = useState({ polite: '', assertive: '' });
  useEffect(() => {
    const old = before.current;
    before.current = session;
    if (session === null) {
      // Emptied without a session, so that the same loss is read out the next time, too.
      const assertive = old === null || lost === null ? '' : `${m.problems[lost].title}. ${m.problems[lost].text}`;
      return setSaid({ polite: '', assertive });
    }
    if (old === null || old === session) return;
    const { polite, assertive } = announcements(old, session, m);
    if (polite.length === 0 && assertive.length === 0) return;
    setSaid((now) => ({
      polite: polite.length > 0 ? polite.join(' ') : now.polite,
      assertive: assertive.length > 0 ? assertive.join(' ') : now.assertive,
    }));
  }, [session, m, lost]);
  return (
    <div class="sr">
      <output aria-live="polite" data-announce="polite">
        {said.polite}
      </output>
      <div role="alert" aria-live="assertive" data-announce="assertive">
        {said.assertive}
      </div>
    </div>
  );
}
