import type { IncomingMessage, ServerResponse } from 'node:http';
import { ok, problem, type Result } from '../../../support/result';

/** One request that has been read whole. */
export interface Exchange {
  method: string;
  /** The path as it was sent, not decoded. */
  path: string;
  query: URLSearchParams;
  cookies: ReadonlyMap<string, string>;
  body: string;
  request: IncomingMessage;
  response: ServerResponse;
}

/** How long a body may be, in bytes. Calling lists come through the administration and are longer than what desktops say. */
const mostBytes = 1_000_000;
const mostListBytes = 64_000_000;

/**
 * Reads a request whole. The problem is a status and a sentence. A body that is too long is not kept, yet read to its end: a
 * client that is still sending would otherwise see a broken connection instead of the reason.
 */
export async function readExchange(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Result<Exchange, { status: number; message: string }>> {
  const most = request.url?.startsWith('/practice/api/') ? mostListBytes : mostBytes;
  const tooLong = problem({ status: 413, message: `The body is longer than ${most} bytes` });
  if (Number(request.headers['content-length']) > most) {
    request.resume();
    return tooLong;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes <= most) chunks.push(chunk as Buffer);
    else chunks.length = 0;
  }
  if (bytes > most) return tooLong;
  const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
  return ok({
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(search),
    cookies: readCookies(request.headers.cookie ?? ''),
    body: Buffer.concat(chunks).toString('utf8'),
    request,
    response,
  });
}

function readCookies(header: string): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return cookies;
}

/** The body as a JSON object; an empty body is an empty object. The problem says where the text stops being JSON. */
export function jsonBody(exchange: Exchange): Result<Record<string, unknown>, string> {
  if (exchange.body.trim() === '') return ok({});
  const value = parseJson(exchange.body);
  if (!value.ok) return value;
  return isObject(value.value) ? ok(value.value) : problem('The body is not a JSON object');
}

export function parseJson(source: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(source) as unknown);
  } catch (error) {
    return problem(`The body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One part of a path, decoded. A stray percent sign leaves it as it is: then it names nothing, and the answer says so. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
