import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerApi } from './api';
import { assetOf } from './assets';
import type { CrmContact } from './contact';
import { createContactStore } from './contactStore';
import { contentSecurityPolicy, favicon, languageOf, shell } from './shell';

export interface SampleCrm {
  /** Without a trailing slash. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

/**
 * Starts the sample CRM; it listens on 127.0.0.1 only.
 * @param port 0 takes any free one; rejects with `EADDRINUSE` when it is taken.
 */
export async function startSampleCrm(options: { port: number; contacts: readonly CrmContact[] }): Promise<SampleCrm> {
  const store = createContactStore(options.contacts);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname.startsWith('/api/')) {
      const { status, body } = await answerApi(store, request, url);
      return send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
    }
    if (url.pathname.startsWith('/assets/')) {
      const asset = await assetOf(url.pathname.slice('/assets/'.length));
      if (asset) return send(response, 200, asset.type, asset.body);
      return send(response, 404, 'text/plain; charset=utf-8', 'No such file.\n');
    }
    if (url.pathname === '/favicon.svg') return send(response, 200, 'image/svg+xml', favicon);
    const { language, isChosen } = languageOf(request, url);
    if (isChosen) response.setHeader('set-cookie', `crm_lang=${language}; Path=/; SameSite=Lax`);
    return send(response, 200, 'text/html; charset=utf-8', shell(language));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', `The sample CRM failed: ${reason}\n`);
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sample CRM has no port.');
  return {
    // Cookies know no ports: under another name than the dialer's, neither sees the other's.
    url: `http://localhost:${address.port}`,
    port: address.port,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  });
  response.end(body);
}
