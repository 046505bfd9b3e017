import preact from '@preact/preset-vite';
import { build } from 'vite';

let script: Promise<string> | null = null;

/** The overlay with a view of the test's own, as one script that a page can run before its own scripts. */
export function buildProbe(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: new URL('probe.ts', import.meta.url).pathname, formats: ['iife'], name: 'overlayProbe' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output.find((each) => each.type === 'chunk') : undefined;
  if (chunk === undefined || chunk.type !== 'chunk') throw new Error('the probe was not built');
  return chunk.code;
}
