import { type Import, resolveRelative } from './sources';

/** One row of the table in ARCHITECTURE.md. */
export interface Layer {
  /** Folder from the root, such as `lib/session`. */
  folder: string;
  mayImport: ReadonlySet<string>;
  mayImportTypesOf: ReadonlySet<string>;
  packages: ReadonlySet<string>;
  touchesBrowser: boolean;
}

const shortName = (folder: string): string => folder.replace(/^lib\//, '');

const cellsOf = (row: string): readonly string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const listOf = (cell: string): readonly string[] =>
  cell
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/**
 * Reads the table of layers out of the text of ARCHITECTURE.md.
 * @throws when there is no such table, or a row names a layer that has no row: a misspelt name would allow nothing, unnoticed.
 */
export function readLayers(markdown: string): readonly Layer[] {
  const rows = markdown.split('\n');
  const head = rows.findIndex((row) => row.startsWith('| layer |'));
  if (head < 0) throw new Error('ARCHITECTURE.md has no table that begins with `| layer |`');
  const body = rows.slice(head + 2);
  const end = body.findIndex((row) => !row.startsWith('|'));
  const layers = body.slice(0, end < 0 ? undefined : end).map((row): Layer => {
    const [name = '', , imports = '', packages = '', browser = ''] = cellsOf(row);
    const allowed = listOf(imports);
    const isTypes = (item: string) => item.endsWith(' (types)');
    if (!/^(yes|no)$/.test(browser)) throw new Error(`${name}: the last column says yes or no`);
    return {
      folder: name.replace(/`/g, ''),
      mayImport: new Set(allowed.filter((item) => !isTypes(item))),
      mayImportTypesOf: new Set(allowed.filter(isTypes).map((item) => item.replace(/ \(types\)$/, ''))),
      packages: new Set(listOf(packages)),
      touchesBrowser: browser === 'yes',
    };
  });
  const known = new Set(layers.map(({ folder }) => shortName(folder)));
  for (const layer of layers) {
    for (const name of [...layer.mayImport, ...layer.mayImportTypesOf]) {
      if (!known.has(name)) throw new Error(`${layer.folder} may import ${name}, which is no layer`);
    }
  }
  return layers;
}

/** The innermost layer that a path lies in, or null: configuration and tests lie in none. */
export function layerOf(path: string, layers: readonly Layer[]): Layer | null {
  const holding = layers.filter(
    ({ folder }) => path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`),
  );
  return holding.sort((a, b) => b.folder.length - a.folder.length)[0] ?? null;
}

/** `@scope/name/file` → `@scope/name`; Node's own modules are all `node`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

const browserModules = /^(wxt\/browser|webextension-polyfill)$/;

/** Why this import must not be, or null. */
export function offenceOf(path: string, { specifier, typesOnly }: Import, layers: readonly Layer[]): string | null {
  const layer = layerOf(path, layers);
  if (layer === null) return null;
  if (browserModules.test(specifier)) {
    return layer.touchesBrowser ? null : `${layer.folder} does not touch the browser's own interfaces`;
  }
  if (!specifier.startsWith('.')) {
    const name = packageOf(specifier);
    return layer.packages.has(name) ? null : `${layer.folder} uses the package ${name}, which its row does not name`;
  }
  const target = resolveRelative(path, specifier);
  const other = layerOf(target, layers);
  if (other === null) return `${layer.folder} imports ${target}, which lies in no layer`;
  if (other === layer) return null;
  const name = shortName(other.folder);
  if (layer.mayImport.has(name) || (typesOnly && layer.mayImportTypesOf.has(name))) return null;
  return `${layer.folder} must not import ${layer.mayImportTypesOf.has(name) ? 'more than types of ' : ''}${other.folder}`;
}
