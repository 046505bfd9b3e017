/**
 * A contact within a Japanese sentence: a name is given 様, a number that stands for an unknown name is not. `then` is what
 * follows, such as a particle; after a number a space parts it off.
 */
export function sama(contact: string, then = ''): string {
  if (/^[+\d][\d\s()./-]*$/.test(contact)) return then === '' ? contact : `${contact} ${then}`;
  return `${contact.endsWith('様') ? contact : `${contact} 様`}${then}`;
}
