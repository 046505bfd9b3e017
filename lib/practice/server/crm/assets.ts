import { readFile } from 'node:fs/promises';

export interface Asset {
  type: string;
  body: string;
}

const folder = new URL('./client/', import.meta.url);

/** The files are the same for every CRM of this process, and taking the types off takes longer than all the rest of its start. */
const ready = new Map<string, Asset>();

/**
 * One of the client's files: its style sheet, or a module with the types taken off. A module imports its neighbours without
 * an ending, so an address without one is a module. Null: no such file.
 */
export async function assetOf(name: string): Promise<Asset | null> {
  const known = ready.get(name);
  if (known) return known;
  if (!/^[A-Za-z]+(\.css)?$/.test(name)) return null;
  const asset = await load(name);
  if (asset) ready.set(name, asset);
  return asset;
}

async function load(name: string): Promise<Asset | null> {
  const isSheet = name.endsWith('.css');
  const source = await textOf(new URL(isSheet ? name : `${name}.ts`, folder));
  if (source === null) return null;
  if (isSheet) return { type: 'text/css; charset=utf-8', body: source };
  // The compiler is as large as everything else here together: only who opens the CRM waits for it.
  const { default: ts } = await import('typescript');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  return { type: 'text/javascript; charset=utf-8', body: outputText };
}

async function textOf(file: URL): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
