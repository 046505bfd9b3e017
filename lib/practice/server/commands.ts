import type { Control } from './admin/control';

/** One line each, for the usage. */
export const commandUsage: readonly string[] = [
  'ring AGENT NUMBER [KEY=VALUE…]     somebody calls an agent, perhaps with user data',
  'dial AGENT NUMBER                  an agent who sits without a desktop dials',
  'seat AGENT                         sits an agent down without a desktop, Ready',
  'use AGENT VERB [NUMBER]            answer, release, hold, single-step-transfer and so on, for an agent',
  'hang-up CALL [NUMBER]              the contact, or whom the number names, hangs up',
  'calls                              who is on which line',
  'service NAME up|down               VOICE, IXN, STATS or UCS',
  'swallow AGENT COUNT                the next events of an agent’s calls are not sent',
  'forget CALL                        the account knows nothing of a call any more',
  'ghost AGENT NUMBER                 only the account knows a call',
];

/** Carries out one line of the command line. Returns what is to be said; a mistake is thrown, in words. */
export function runCommand(control: Control, line: string): string {
  const [command = '', ...words] = line.trim().split(/\s+/);
  const [first = '', second = '', ...rest] = words;
  const need = (count: number) => {
    if (words.length < count) throw new Error(usageOf(command));
  };
  switch (command) {
    case '':
      return '';
    case 'help':
      return commandUsage.join('\n');
    case 'ring':
      need(2);
      return `Call ${control.inboundCall(first, second, Object.fromEntries(rest.map(readPair)))} rings`;
    case 'dial': {
      need(2);
      const call = control.makeCall(first, second);
      if (call === null) throw new Error(`${second} cannot be dialed now`);
      return `Call ${call} is dialed`;
    }
    case 'seat':
      need(1);
      control.takeSeat(first);
      return `${first} is Ready`;
    case 'use':
      need(2);
      return `${second}: call ${control.useCall(first, second, rest[0] === undefined ? {} : { destination: rest[0] })}`;
    case 'hang-up':
      need(1);
      control.hangUp(first, words[1]);
      return 'Hung up';
    case 'calls':
      return sayCalls(control);
    case 'service':
      need(2);
      if (second !== 'up' && second !== 'down') throw new Error(usageOf(command));
      control.setService(first.toUpperCase(), second === 'up');
      return `${first.toUpperCase()} is ${second}`;
    case 'swallow':
      need(2);
      control.swallowCallEvents(first, Number(second));
      return `${second} events of ${first} are not sent`;
    case 'forget':
      need(1);
      control.forgetCall(first);
      return `Call ${first} is forgotten`;
    case 'ghost':
      need(2);
      return `Only the account knows call ${control.ghostCall(first, second)}`;
    default:
      throw new Error(`There is no command ${command}; help lists them`);
  }
}

const usageOf = (command: string): string =>
  `Usage: ${(commandUsage.find((one) => one.startsWith(command)) ?? '').replace(/ {2,}/, ': ')}`;

function readPair(written: string): [string, string] {
  const at = written.indexOf('=');
  if (at < 1) throw new Error(`Not a pair KEY=VALUE: ${written}`);
  return [written.slice(0, at), written.slice(at + 1)];
}

function sayCalls(control: Control): string {
  const lines = control.conversations().map(({ calls, outsiders, talking }) => {
    const all = [
      ...calls.map(({ id, agent, type, state }) => `${agent} ${type} ${state} (${id})`),
      ...outsiders.map(({ number, state }) => `${number} ${state}`),
    ];
    return `${all.join(', ')}${talking.length > 0 ? `: ${talking.join(' + ')} talk` : ''}`;
  });
  return lines.length > 0 ? lines.join('\n') : 'Nobody is on a line';
}
