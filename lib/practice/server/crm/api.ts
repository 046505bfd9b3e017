import type { IncomingMessage } from 'node:http';
import type { ContactStore } from './contactStore';
import { parseEdit, parseNote } from './parseBody';
import { readJson } from './readJson';

export interface ApiAnswer {
  status: number;
  body: unknown;
}

const noContact: ApiAnswer = { status: 404, body: { problem: 'there is no such contact' } };
const refused = (problem: string): ApiAnswer => ({ status: 400, body: { problem } });

/** Answers `/api/…`: the list, one contact, an edit, a new note. */
export async function answerApi(store: ContactStore, request: IncomingMessage, url: URL): Promise<ApiAnswer> {
  const method = request.method ?? 'GET';
  if (url.pathname === '/api/contacts' && method === 'GET') {
    return { status: 200, body: store.search(url.searchParams.get('q') ?? '') };
  }
  const [, id, notes] = /^\/api\/contacts\/([^/]+)(\/notes)?$/.exec(url.pathname) ?? [];
  if (!id) return { status: 404, body: { problem: 'there is no such address' } };
  const contactId = decoded(id);
  if (contactId === null) return refused('the contact id in the address is not readable');
  if (!notes && method === 'GET') return found(store.find(contactId));

  const body = await readJson(request);
  if (!body.ok) return refused(body.problem);
  if (notes && method === 'POST') {
    const note = parseNote(body.value);
    return note.ok ? found(store.addNote(contactId, note.value, new Date())) : refused(note.problem);
  }
  if (!notes && method === 'PUT') {
    const edit = parseEdit(body.value);
    return edit.ok ? found(store.edit(contactId, edit.value)) : refused(edit.problem);
  }
  return { status: 405, body: { problem: `${method} is not offered here` } };
}

function found(contact: unknown): ApiAnswer {
  return contact ? { status: 200, body: contact } : noContact;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
