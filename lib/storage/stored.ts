import type { GenericSchema, InferOutput } from 'valibot';
import { safeParse } from 'valibot';
import { ok, problem, type Result } from '../support/result';

/** What is stored stands in an envelope with the version of its shape. */
interface Envelope {
  version: number;
  value: unknown;
}

const isEnvelope = (raw: unknown): raw is Envelope =>
  typeof raw === 'object' && raw !== null && 'version' in raw && 'value' in raw && typeof raw.version === 'number';

export type StoredProblem = 'absent' | 'otherVersion' | 'malformed';

export interface StoredShape<Schema extends GenericSchema> {
  version: number;
  schema: Schema;
}

export const envelop = (shape: { version: number }, value: unknown): Envelope => ({ version: shape.version, value });

/** Reads a value that an earlier run, possibly of another version, has written. */
export function unwrap<Schema extends GenericSchema>(
  shape: StoredShape<Schema>,
  raw: unknown,
): Result<InferOutput<Schema>, StoredProblem> {
  if (raw === undefined || raw === null) return problem('absent');
  if (!isEnvelope(raw)) return problem('malformed');
  if (raw.version !== shape.version) return problem('otherVersion');
  const parsed = safeParse(shape.schema, raw.value);
  return parsed.success ? ok(parsed.output) : problem('malformed');
}
