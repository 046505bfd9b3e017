import type { Messages } from '../../lib/i18n/en';
import type { Settings } from '../../lib/storage/settings';

export type Dialer = Settings['dialer'];
export type DialerField = keyof Dialer;
type ProblemName = keyof Messages['options']['fieldProblems'];
export type DialerProblems = Partial<Record<DialerField, ProblemName>>;

/** As it is kept: no spaces around, no slash at the end of an address. */
export function tidy(dialer: Dialer): Dialer {
  const address = (text: string) => text.trim().replace(/\/+$/, '');
  return {
    server: address(dialer.server),
    authServer: address(dialer.authServer),
    clientId: dialer.clientId.trim(),
    apiKey: dialer.apiKey.trim(),
    topic: dialer.topic.trim(),
  };
}

/** What is wrong with a tidied dialer, field by field. An empty authorization server is the dialer's own. */
export function dialerProblems(dialer: Dialer): DialerProblems {
  const problems: DialerProblems = {};
  const tell = (field: DialerField, problem: ProblemName | null) => {
    if (problem !== null) problems[field] = problem;
  };
  tell('server', addressProblem(dialer.server));
  tell('authServer', dialer.authServer === '' ? null : addressProblem(dialer.authServer));
  tell('clientId', dialer.clientId === '' ? 'empty' : null);
  tell('topic', dialer.topic === '' ? 'empty' : null);
  return problems;
}

/** What is wrong with a server's address, or null. Passwords travel there, so only this machine may do without encryption. */
export function addressProblem(text: string): ProblemName | null {
  if (text === '') return 'empty';
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return 'badAddress';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'badAddress';
  if (url.search !== '' || url.hash !== '') return 'noQuery';
  return url.protocol === 'http:' && !isThisMachine(url.hostname) ? 'insecure' : null;
}

const isThisMachine = (host: string) =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
