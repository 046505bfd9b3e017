import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A second of silence, as a file that every browser can play. */
function quietFile(): Buffer {
  const rate = 8000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  // Plain samples, one channel, eight bits each.
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(rate, 40);
  return Buffer.concat([head, Buffer.alloc(rate, 128)]);
}

/** A host that nobody has given the extension, with one sound on it. */
export async function withSounds(use: (address: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    if (request.url !== '/due.wav') response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': 'audio/wav' }).end(quietFile());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
