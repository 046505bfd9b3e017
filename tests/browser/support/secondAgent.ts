import type { CallReport, CallState } from '../../../lib/session/call';
import { openDesktop } from '../../dialer/support/desktop';
import { becomeReady } from '../../dialer/support/stage';
import { type Shift, startShift } from './shift';
import { createWorld, type World, worldTest } from './world';

/** Another agent of the same dialer, at a telephone of their own: worked by the extension's adapter alone, so that nothing of a record can be theirs. */
export interface SecondAgent {
  /** As colleagues read it. */
  name: string;
  number: string;
  /** Resolves with the next call that rings here. */
  rings(): Promise<CallReport>;
  /** Answers the next call that rings, or the one named; resolves with it once it is connected. */
  answers(call?: CallReport): Promise<CallReport>;
  /** The next report of a call in a state; it may have been told already. */
  next(state: CallState): Promise<CallReport>;
  /** Hangs up. */
  release(callId: string): Promise<void>;
  /** Whether the dialer has ever put a record into this agent's hands. */
  hasRecord(): boolean;
  end(): void;
}

const colleagues = {
  claire: { name: 'Claire Fournier', number: '5002' },
  taro: { name: '太郎 山下', number: '5001' },
} as const;
export type Colleague = keyof typeof colleagues;

/** Signs a colleague in, Ready on Voice. */
export async function secondAgent({ dialer }: World, userName: Colleague): Promise<SecondAgent> {
  const desktop = openDesktop(dialer.url, userName);
  const { gateway, news } = desktop;
  const next = async (state: CallState) => (await news.next('CallChanged', ({ call }) => call.state === state)).call;
  const use = (callId: string, verb: 'answer' | 'release') =>
    gateway.perform({ type: 'UseCall', callId, verb, digits: null });
  await desktop.signIn();
  await becomeReady(desktop);
  return {
    ...colleagues[userName],
    rings: () => next('ringing'),
    async answers(call) {
      const { id } = call ?? (await next('ringing'));
      await use(id, 'answer');
      return next('established');
    },
    next,
    release: (callId) => use(callId, 'release'),
    hasRecord: () => news.of('RecordOffered').length > 0 || dialer.report().some(({ agent }) => agent === userName),
    end: () => gateway.close(),
  };
}

/** A test with a world of its own in which a colleague is at work, too; who, is said by `teamTest.override({ who: 'taro' })`. */
export const teamTest = worldTest.extend<{ who: Colleague; colleague: SecondAgent }>({
  who: 'claire',
  colleague: async ({ world, who }, use) => {
    const colleague = await secondAgent(world, who);
    try {
      await use(colleague);
    } finally {
      colleague.end();
    }
  },
});

/** Who hears whom now, line by line: numbers outside, and agents by their user names. */
export const talking = ({ dialer }: World): readonly (readonly string[])[] =>
  dialer.admin
    .conversations()
    .map(({ talking }) => [...talking].sort())
    .filter((one) => one.length > 0);

/**
 * A test with a second browser, which has the extension of another agent in it, in Japanese, signed in and Ready on Voice; both work with the
 * same dialer and CRM.
 */
export const twoBrowserTest = worldTest.extend<{ second: Omit<World, 'crm'> & Shift }>({
  second: async ({ world }, use) => {
    const second = await createWorld({ language: 'ja' }, world);
    try {
      await use({ ...second, ...(await startShift(second, { agent: 'taro' })) });
    } finally {
      await second.close();
    }
  },
});
