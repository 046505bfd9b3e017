import type { AnswerFault } from './faults';

/** One event for one agent, already in the words of the wire. */
export interface Letter {
  agent: string;
  channel: string;
  data: Record<string, unknown>;
}

/**
 * Brings events to desktops in order. What a request causes waits until its response has left, as a client should expect,
 * unless it is switched otherwise.
 */
export interface Mail {
  post(letter: Letter): void;
  /** Runs a handler; what it posts is what answers the request. Returns what to do once the response has left. */
  answering<T>(handler: () => T, how: AnswerFault | null): { result: T; hurried: boolean; responded(): void };
}

export function createMail(deliver: (letter: Letter) => void, later: (ms: number, step: () => void) => void): Mail {
  /** Letters that wait for a response, by agent. */
  const waiting = new Map<string, { requests: number; letters: Letter[] }>();
  let answers: Letter[] | null = null;

  const release = (agent: string) => {
    const queue = waiting.get(agent);
    if (!queue || --queue.requests > 0) return;
    waiting.delete(agent);
    for (const letter of queue.letters) deliver(letter);
  };
  const send = (letter: Letter) => {
    const queue = waiting.get(letter.agent);
    if (queue) queue.letters.push(letter);
    else deliver(letter);
  };

  return {
    post: (letter) => (answers ? void answers.push(letter) : send(letter)),
    answering(handler, how) {
      const mine: Letter[] = [];
      answers = mine;
      let result: ReturnType<typeof handler>;
      try {
        result = handler();
      } finally {
        answers = null;
      }
      const hurried = how?.how === 'beforeResponse';
      if (how?.how === 'never') return { result, hurried, responded: () => {} };
      const letters = how?.how === 'twice' ? mine.flatMap((letter) => [letter, letter]) : mine;
      if (hurried) {
        for (const letter of letters) send(letter);
        return { result, hurried, responded: () => {} };
      }
      if (how?.how === 'late') {
        later(how.ms ?? 1000, () => {
          for (const letter of letters) send(letter);
        });
        return { result, hurried, responded: () => {} };
      }
      const agents = new Set(letters.map(({ agent }) => agent));
      for (const agent of agents) {
        const queue = waiting.get(agent) ?? { requests: 0, letters: [] };
        queue.requests++;
        waiting.set(agent, queue);
      }
      for (const letter of letters) send(letter);
      return {
        result,
        hurried,
        responded: () => {
          for (const agent of agents) release(agent);
          agents.clear();
        },
      };
    },
  };
}
