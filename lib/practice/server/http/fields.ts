import { ok, problem, type Result } from '../../../support/result';
import { isObject } from './exchange';

/** The object under a key; a missing one is empty. */
export function objectIn(body: Record<string, unknown>, key: string): Result<Record<string, unknown>, string> {
  const value = body[key] ?? {};
  return isObject(value) ? ok(value) : problem(`${key} is not an object`);
}

/** Text under a key, or null when it is missing. */
export function optionalText(body: Record<string, unknown>, key: string, where: string): Result<string | null, string> {
  const value = body[key];
  if (value === undefined || value === null) return ok(null);
  return typeof value === 'string' ? ok(value) : problem(`${where}${key} is not text`);
}

/** Text under a key that must be there. */
export function requiredText(body: Record<string, unknown>, key: string, where: string): Result<string, string> {
  const value = optionalText(body, key, where);
  if (!value.ok) return value;
  return value.value === null || value.value === '' ? problem(`${where}${key} is missing`) : ok(value.value);
}

/** A list of texts under a key, or null when it is missing. */
export function optionalTexts(
  body: Record<string, unknown>,
  key: string,
  where: string,
): Result<string[] | null, string> {
  const value = body[key];
  if (value === undefined || value === null) return ok(null);
  if (!Array.isArray(value)) return problem(`${where}${key} is not a list`);
  const texts = value.filter((one): one is string => typeof one === 'string');
  return texts.length === value.length ? ok(texts) : problem(`${where}${key} holds something that is not text`);
}
