import type { Outcome } from '../../session/news';
import { fields, integer, text } from './read';

/** What became of one exchange over HTTP. */
export type Answer =
  | {
      is: 'answered';
      status: number;
      /** The parsed body; null when there was none. */
      body: unknown;
      /** False when there was a body and it was no JSON: a proxy or a sign-in page spoke, not the Workspace API. */
      isReadable: boolean;
      /** `status.code` of the envelope. */
      code: number | null;
      /** The server's own words, for the agent. */
      detail: string | null;
    }
  /** Nothing came back, so the request may have been carried out. */
  | { is: 'silent'; why: 'network' | 'timeout' | 'closed' };

const longestDetail = 300;

/** Reads what a server sent, in whatever form; it never throws. */
export function decodeAnswer(status: number, contentType: string, written: string): Answer {
  const body = parse(written);
  const isReadable = body !== undefined || written.trim() === '';
  const envelope = fields(body);
  const inner = fields(envelope?.status);
  const words = isReadable
    ? (text(inner?.message) ?? text(envelope?.message) ?? text(envelope?.error_description) ?? text(envelope?.error))
    : /html/i.test(contentType) || written.trimStart().startsWith('<')
      ? null
      : written.trim();
  return {
    is: 'answered',
    status,
    body: body ?? null,
    isReadable,
    code: integer(inner?.code),
    detail: words === null ? null : words.slice(0, longestDetail),
  };
}

function parse(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

export const isDone = (answer: Answer): boolean => outcomeOf(answer).is === 'accepted';

/** Whether the server said that there is no session, or that this one may not. */
export const isForbidden = (answer: Answer): boolean =>
  answer.is === 'answered' && (answer.status === 401 || answer.status === 403);

/**
 * What an answer means for a request that changes something. Envelope code 0 is done and 1 is accepted, with the outcome as an
 * event; every other code is a refusal (protocol notes, section 1.1). A failure of the server without an envelope, or of something
 * between it and us, leaves open whether the request was carried out (LIVE-3).
 */
export function outcomeOf(answer: Answer): Outcome {
  if (answer.is === 'silent') return { is: 'unknown', detail: null };
  const { status, code, detail, isReadable } = answer;
  if (status >= 200 && status < 300) {
    if (!isReadable) return { is: 'unknown', detail };
    return code === null || code === 0 || code === 1
      ? { is: 'accepted' }
      : { is: 'refused', detail: detail ?? String(code) };
  }
  const isCertain = (status >= 400 && status < 500 && status !== 408) || status === 501 || (code !== null && code > 1);
  return isCertain ? { is: 'refused', detail: detail ?? String(status) } : { is: 'unknown', detail };
}
