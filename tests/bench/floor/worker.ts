import '../../../lib/dialer/genesys/cometdGlobals';
import { CometD } from 'cometd';
import { browser } from 'wxt/browser';
import { createHttp } from '../../../lib/dialer/genesys/http';
import { FetchTransport } from '../../../lib/dialer/genesys/transport';

/** Put in by the build. */
declare const floorServer: string;

/**
 * The least that an extension can do: it hands one message on from the server to the page over the product's own transport, and
 * one click from the page to the server. Nothing is read, decided, kept or acknowledged.
 */
const http = createHttp(
  { server: floorServer, apiKey: null },
  (input, init) => fetch(input, init),
  new AbortController().signal,
);
const ports = new Set<ReturnType<typeof browser.runtime.connect>>();
browser.runtime.onConnect.addListener((port) => {
  ports.add(port);
  port.onDisconnect.addListener(() => ports.delete(port));
});
browser.runtime.onMessage.addListener(() => {
  void http.post('/click');
});

const cometd = new CometD();
cometd.unregisterTransports();
cometd.registerTransport(
  'long-polling',
  new FetchTransport({
    fetch: (input, init) => fetch(input, init),
    http,
    beforePoll: async () => undefined,
    note: () => undefined,
  }),
);
cometd.addListener('/meta/handshake', () => {
  cometd.subscribe('/floor', ({ data }) => {
    for (const port of ports) port.postMessage(data);
  });
});
cometd.configure({ url: `${floorServer}/cometd`, useWorkerScheduler: false, logLevel: 'warn' });
cometd.handshake();
