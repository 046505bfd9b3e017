import { browser } from 'wxt/browser';
import type { Reply, Request } from './contract';

/** Sends a request to the worker. It is never repeated here: whether it arrived is not known, and the next snapshot tells. */
export async function ask(request: Request): Promise<Reply> {
  try {
    const reply: unknown = await browser.runtime.sendMessage(request);
    return isReply(reply) ? reply : { done: false, problem: 'failed' };
  } catch {
    // No worker answered: the extension is being updated, or was removed.
    return { done: false, problem: 'failed' };
  }
}

const isReply = (reply: unknown): reply is Reply => typeof reply === 'object' && reply !== null && 'done' in reply;
