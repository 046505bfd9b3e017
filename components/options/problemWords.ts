import type { Messages } from '../../lib/i18n/en';
import type { SignInProblem } from '../../lib/session/problem';

/** Why there is no session, in words. */
export function problemWords(problem: SignInProblem, m: Messages): { title: string; text: string } {
  const { problems } = m;
  switch (problem.is) {
    case 'noPermission':
      return { title: problems.noPermission.title, text: problems.noPermission.text(problem.origin) };
    case 'originRefused':
      return { title: problems.originRefused.title, text: problems.originRefused.text(problem.origin) };
    case 'wrongAddress':
      return { title: problems.wrongAddress.title, text: problems.wrongAddress.text(problem.address) };
    case 'unreachable':
      return { title: problems.unreachable.title, text: problems.unreachable.text(problem.address) };
    case 'placeRefused':
      return { title: problems.placeRefused.title, text: problems.placeRefused.text(problem.place) };
    default:
      return problems[problem.is];
  }
}
