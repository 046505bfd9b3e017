import { ok, type Result } from '../../../support/result';
import { type Pair, parsePairs } from '../../engine/userData';
import { type Exchange, jsonBody } from '../http/exchange';
import { objectIn, optionalText } from '../http/fields';

/** What nearly every request of the Workspace API carries. */
export interface VerbBody {
  body: Record<string, unknown>;
  data: Record<string, unknown>;
  operationId: string | null;
}

/** Reads a body of the form `{ operationId?, data? }`. The problem names the field. */
export function readVerbBody(exchange: Exchange): Result<VerbBody, string> {
  const body = jsonBody(exchange);
  if (!body.ok) return body;
  const data = objectIn(body.value, 'data');
  if (!data.ok) return data;
  const operationId = optionalText(body.value, 'operationId', '');
  if (!operationId.ok) return operationId;
  return ok({ body: body.value, data: data.value, operationId: operationId.value });
}

/** User data under a key; without it there are none. */
export function pairsIn(data: Record<string, unknown>, key: string): Result<Pair[], string> {
  return parsePairs(data[key] ?? [], `data.${key}`);
}
