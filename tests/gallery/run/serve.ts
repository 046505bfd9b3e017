import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const project = fileURLToPath(new URL('../../../', import.meta.url));

/** The pages of the gallery on loopback. */
export interface GalleryServer {
  /** Ends with a slash. */
  url: string;
  close(): Promise<void>;
}

/** @param isWatched a change of a source is drawn at once, for a person who looks on */
export async function serveGallery({ port = 0, isWatched = false } = {}): Promise<GalleryServer> {
  const server = await createServer({
    configFile: false,
    root,
    cacheDir: `${project}node_modules/.vite-gallery`,
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: isWatched })],
    server: { host: '127.0.0.1', port, hmr: isWatched, watch: isWatched ? {} : null, fs: { allow: [project] } },
    optimizeDeps: {
      include: [
        'preact',
        'preact/hooks',
        'preact/test-utils',
        'preact/jsx-runtime',
        'preact/jsx-dev-runtime',
        '@preact/signals',
      ],
    },
    logLevel: 'error',
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null) throw new Error('The gallery was not served.');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
