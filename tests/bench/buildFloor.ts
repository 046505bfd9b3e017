import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../lib/practice/server/start/buildExtension';

const manifest = {
  manifest_version: 3,
  name: 'Dialbridge bench: the floor',
  version: '1',
  background: { service_worker: 'worker.js' },
  host_permissions: ['http://127.0.0.1/*'],
};

/** Bundles one file of the floor as a script that needs nothing else. */
export async function bundle(file: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome140',
      lib: { entry: join(projectRoot, 'tests/bench/floor', file), formats: ['iife'], name: 'floor' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output.find((each) => each.type === 'chunk') : undefined;
  if (chunk === undefined || chunk.type !== 'chunk') throw new Error(`${file} was not built`);
  return chunk.code;
}

/** Builds the floor for one server and one page; returns its folder. */
export async function buildFloor(server: string, page: string): Promise<string> {
  const folder = join(projectRoot, '.output/bench-floor');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'worker.js'), await bundle('worker.ts', { floorServer: JSON.stringify(server) }));
  await writeFile(join(folder, 'page.js'), await bundle('page.ts'));
  const script = { matches: [page], js: ['page.js'], run_at: 'document_start' };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, content_scripts: [script] }));
  return folder;
}
