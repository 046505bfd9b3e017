import { en } from '../../../lib/i18n/en';
import type { Reply } from '../../../lib/messaging/contract';
import type { CallVerb } from '../../../lib/session/call';
import { popupSnapshot } from '../../components/support/fakes';
import type { Entry, Shown } from '../entry';
import { given } from '../given';

/** What an entry is drawn from, in both languages. */
export function shownBy(entry: Entry): readonly Shown[] {
  const reply =
    entry.reply === undefined
      ? typeof entry.targets === 'function'
        ? { reply: { done: true, targets: entry.targets(given('en')) } as const }
        : {}
      : { reply: entry.reply };
  switch (entry.surface) {
    case 'overlay':
      return (['en', 'ja'] as const).map((language) => {
        const here = given(language);
        return {
          ...reply,
          page: entry.session(here),
          ...(entry.place === undefined ? {} : { place: entry.place(here) }),
          position: entry.position ?? { is: 'beside' },
        };
      });
    case 'popup': {
      const { session, more } = entry;
      if (session === null) return [reply];
      return (['en', 'ja'] as const).map((language) => {
        const here = given(language);
        return {
          ...reply,
          popup: popupSnapshot(session(here), typeof more === 'function' ? more(here) : more),
        };
      });
    }
    case 'options':
      return [entry.snapshot === null ? reply : { ...reply, options: entry.snapshot() }];
    case 'callButton':
      return [{ ...reply, callButton: entry.state }];
    case 'toolbar':
      return [{ badge: entry.badge }];
    case 'parts':
      if (entry.part === 'callProblems') return callProblems();
      return entry.part === 'refusals' ? refusals() : [];
  }
}

/** The sheet of calls draws what is said of every verb that failed. */
function callProblems(): readonly Shown[] {
  const verbs = Object.keys(en.record.callProblem) as CallVerb[];
  return verbs.map((verb) => ({ page: given('en').call('established', { problem: { verb, detail: null } }) }));
}

/** The sheet of refusals draws every reason that the messages know. */
function refusals(): readonly Shown[] {
  const reasons = Object.keys(en.refusals) as Extract<Reply, { refusal: string }>['refusal'][];
  const problems = Object.keys(en.requestProblems) as Extract<Reply, { problem: string }>['problem'][];
  return [
    ...reasons.map((refusal): Shown => ({ reply: { done: false, refusal } })),
    ...problems.map((problem): Shown => ({ reply: { done: false, problem } })),
  ];
}
