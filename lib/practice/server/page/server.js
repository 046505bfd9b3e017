import { element } from './dom.js';

/** Talks to the practice dialer's administration. Whoever changes something says so: the page is then drawn anew. */

export async function get(path) {
  const response = await fetch(`api/${path}`);
  if (!response.ok) throw new Error(`Status ${response.status}`);
  return response.json();
}

/** Sends one action. The answer is its content, or the error with the name of the field that is wrong. */
async function send(path, body) {
  const response = await fetch(`api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const content = await response.json();
  document.dispatchEvent(new Event('changed'));
  return response.ok ? { content } : { error: content.error ?? `Status ${response.status}`, ...content };
}

/** An action of a button: what is wrong with it is shown at the top. */
export async function act(path, body = {}) {
  const { error } = await send(path, body).catch((failure) => ({ error: failure.message }));
  element('fault').hidden = error === undefined;
  element('fault').textContent = error ?? '';
}

/**
 * An action of a form: what is wrong stands in the form, and the field it is about is marked and focused. Returns the content, or
 * null.
 */
export async function submit(form, path, body) {
  const say = form.querySelector('.said');
  const sender = form.querySelector('[type="submit"]');
  say.className = 'said';
  say.textContent = 'Sending…';
  sender.disabled = true;
  const answer = await send(path, body).catch((failure) => ({ error: failure.message }));
  sender.disabled = false;
  const wrong = answer.error === undefined ? null : form.elements.namedItem(answer.field?.split(/[.[]/)[0] ?? '');
  for (const field of form.elements) field.removeAttribute('aria-invalid');
  say.classList.toggle('wrong', answer.error !== undefined);
  say.textContent = answer.error ?? '';
  if (answer.problemCount > 1) say.textContent += ` (and ${answer.problemCount - 1} more problems)`;
  wrong?.setAttribute?.('aria-invalid', 'true');
  wrong?.focus?.();
  return answer.error === undefined ? answer.content : null;
}

/** Says in a form what came of it. */
export function said(form, text) {
  form.querySelector('.said').textContent = text;
}
