import type { IncomingMessage } from 'node:http';
import { ok, problem, type Result } from '../../../support/result';

const mostBytes = 64 * 1024;

/** The body of a request as JSON; a problem is a sentence for the person who wrote the request. */
export async function readJson(request: IncomingMessage): Promise<Result<unknown, string>> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    const chunk = Buffer.from(part);
    bytes += chunk.length;
    // Read on without keeping, so that the answer reaches a client that is still writing.
    if (bytes <= mostBytes) parts.push(chunk);
  }
  if (bytes > mostBytes) return problem(`the body is larger than ${mostBytes} bytes`);
  try {
    const parsed: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    return ok(parsed);
  } catch (error) {
    return problem(`the body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
