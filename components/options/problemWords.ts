import type { Messages } from '../../lib/i18n/en';
import type { SignInProblem } from '../../lib/session/problem';

export interface ProblemWords {
  title: string;
  text: string;
  /** The browser can be asked again from here. */
  mayAskBrowser: boolean;
}

/** Why there is no session, where this page can help; null: there is a way on in the popup only. */
export function problemWords(problem: SignInProblem | null, m: Messages): ProblemWords | null {
  const { problems } = m;
  switch (problem?.is) {
    case 'noPermission':
      return {
        title: problems.noPermission.title,
        text: m.options.allowText(problem.origin),
        mayAskBrowser: true,
      };
    case 'originRefused':
      return {
        title: problems.originRefused.title,
        text: problems.originRefused.text(problem.origin),
        mayAskBrowser: false,
      };
    case 'wrongAddress':
    case 'unreachable':
      return {
        title: problems[problem.is].title,
        text: problems[problem.is].text(problem.address),
        mayAskBrowser: false,
      };
    default:
      return null;
  }
}
