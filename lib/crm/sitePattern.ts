import { ok, problem, type Result } from '../support/result';

export type SitePatternProblem =
  | 'empty'
  | 'tooLong'
  /** It begins with neither `/`, `?`, `#` nor `*`: a whole address was entered, or a stray word. */
  | 'notAPath'
  | 'severalIds'
  | 'unknownPlaceholder'
  /** `{id}` beside `*`, or several stars in one segment: where one ends and the other begins is anyone's guess. */
  | 'unclear';

/** Says whether an address is a contact's page. */
export interface ContactPagePattern {
  /** Null: not a contact's page. `id` is null where the pattern has no `{id}`. */
  match(address: string): { id: string | null } | null;
}

const longest = 300;

/**
 * Compiles `CrmSite.contactPage`. The path has to match as a whole (a slash at the end is let go), the query parameters of the
 * pattern must be there among others, the hash must match up to its own `?`, `&` or `;`. A lone `*` is every page.
 */
export function compileContactPage(pattern: string): Result<ContactPagePattern, SitePatternProblem> {
  const found = patternProblem(pattern);
  if (found !== null) return problem(found);
  if (pattern === '*') return ok({ match: () => ({ id: null }) });
  const { path, query, hash } = parts(pattern);
  const pathTest = path === '' ? null : test(path.replace(/(?<=.)\/$/, ''), '/?');
  const hashTest = hash === '' ? null : test(hash, '(?:[?&;].*)?');
  const queryTests = [...new URLSearchParams(query)].map(([name, value]) => ({
    name,
    test: test(value, '', '.', 's'),
  }));
  return ok({
    match(address) {
      let url: URL;
      try {
        url = new URL(address);
      } catch {
        // `about:blank` and the like are addresses too; anything else that is no address is no contact's page.
        return null;
      }
      let id: string | null = null;
      const meets = (tester: RegExp, text: string, read: (found: string) => string): boolean => {
        const match = tester.exec(text);
        if (match?.[1] !== undefined) id = read(match[1]);
        return match !== null;
      };
      if (pathTest !== null && !meets(pathTest, url.pathname, decoded)) return null;
      if (hashTest !== null && !meets(hashTest, url.hash.slice(1), decoded)) return null;
      for (const { name, test } of queryTests) {
        const value = url.searchParams.get(name);
        // Parameters come decoded already.
        if (value === null || !meets(test, value, (found) => found)) return null;
      }
      return { id };
    },
  });
}

/** What is wrong with a pattern, or null. */
export function patternProblem(pattern: string): SitePatternProblem | null {
  if (pattern.trim() === '') return 'empty';
  if (pattern.length > longest) return 'tooLong';
  if (pattern === '*') return null;
  if (!/^[/?#]/.test(pattern) || pattern.startsWith('//')) return 'notAPath';
  const placeholders = pattern.match(/\{[^}]*\}?/g) ?? [];
  if (placeholders.some((placeholder) => placeholder !== '{id}')) return 'unknownPlaceholder';
  if (placeholders.length > 1) return 'severalIds';
  const crowded = pattern.split(/[/?#&=]/).some((segment) => (segment.match(/\*|\{id\}/g) ?? []).length > 1);
  return crowded ? 'unclear' : null;
}

function parts(pattern: string): { path: string; query: string; hash: string } {
  const [beforeHash = '', ...afterHash] = pattern.split('#');
  const [path = '', ...query] = beforeHash.split('?');
  return { path, query: query.join('?'), hash: afterHash.join('#') };
}

/** At most one wildcard stands in a segment, so the expression cannot run away. Addresses spell other scripts escaped. */
function test(text: string, end: string, sign = '[^/?#&;]', flags = ''): RegExp {
  const source = text
    .split(/(\{id\}|\*)/)
    .map((piece) => {
      if (piece === '{id}') return `(${sign}+)`;
      if (piece === '*') return `${sign}*`;
      const literal = flags === '' ? piece.replace(/[^\x21-\x7e]+/g, encodeURIComponent) : piece;
      return literal.replace(/[\\^$.|?*+()[\]{}/]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}${end}$`, flags);
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // A stray percent sign belongs to the id.
    return id;
  }
}
