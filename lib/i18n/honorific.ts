/**
 * A contact within a Japanese sentence: a name is given 様, a number that stands for an unknown name is not. `then` is what
 * follows, such as a particle; after a number a space parts it off. 様 never stands alone at the start of a line.
 */
export function sama(contact: string, then = ''): string {
  if (/^[+\d][\d\s()./-]*$/.test(contact)) return then === '' ? contact : `${contact} ${then}`;
  return `${contact.endsWith('様') ? contact : `${contact}\u00a0様`}${then}`;
}
