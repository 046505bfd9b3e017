import { ok, problem, type Result } from '../../../support/result';
import type { ContactEdit } from './contactStore';

/** A sentence that names the field, for the person who wrote the request. */
export type BodyProblem = string;

const longest = { name: 120, city: 80, text: 4000 };

export function parseEdit(body: unknown): Result<ContactEdit, BodyProblem> {
  const name = textField(body, 'name', longest.name);
  if (!name.ok) return name;
  if (name.value === '') return problem('name: must not be empty');
  const city = textField(body, 'city', longest.city);
  if (!city.ok) return city;
  return ok({ name: name.value, city: city.value });
}

export function parseNote(body: unknown): Result<string, BodyProblem> {
  const text = textField(body, 'text', longest.text);
  if (text.ok && text.value === '') return problem('text: must not be empty');
  return text;
}

function textField(body: unknown, field: string, most: number): Result<string, BodyProblem> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return problem('the body must be a JSON object');
  const value: unknown = Object.getOwnPropertyDescriptor(body, field)?.value;
  if (typeof value !== 'string') return problem(`${field}: must be text`);
  const trimmed = value.trim();
  if (trimmed.length > most) return problem(`${field}: at most ${most} characters`);
  return ok(trimmed);
}
