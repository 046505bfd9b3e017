import type { ContactRow, CrmContact } from '../contact';

/** The server said no, in its own words. */
export class ServerRefusal extends Error {
  constructor(
    readonly status: number,
    reason: string,
  ) {
    super(reason);
  }
}

export const searchContacts = (text: string): Promise<ContactRow[]> =>
  ask<ContactRow[]>(`/api/contacts?q=${encodeURIComponent(text)}`);

export const readContact = (id: string): Promise<CrmContact> => ask<CrmContact>(address(id));

export const saveContact = (id: string, edit: { name: string; city: string }): Promise<CrmContact> =>
  ask<CrmContact>(address(id), { method: 'PUT', body: JSON.stringify(edit) });

export const saveNote = (id: string, text: string): Promise<CrmContact> =>
  ask<CrmContact>(`${address(id)}/notes`, { method: 'POST', body: JSON.stringify({ text }) });

const address = (id: string) => `/api/contacts/${encodeURIComponent(id)}`;

/** Our own server on our own origin: its answers are trusted to have the type that its own code gives them. */
async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(path, { ...init, headers: { 'content-type': 'application/json' } });
  const answer: unknown = await response.json();
  if (response.ok) return answer as Answer;
  const reason = typeof answer === 'object' && answer !== null && 'problem' in answer ? String(answer.problem) : '';
  throw new ServerRefusal(response.status, reason || response.statusText);
}
