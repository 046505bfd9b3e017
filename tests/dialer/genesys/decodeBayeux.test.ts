import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBayeux } from '../../../lib/dialer/genesys/decodeBayeux';
import { createNotes } from '../support/notes';

const decode = (value: unknown) => decodeBayeux(JSON.stringify(value), () => undefined);

describe('Bayeux messages', () => {
  it('are handed on as they are, also a single one', () => {
    const message = { channel: '/workspace/v3/voice', data: { a: [1] } };
    expect(decode([message])).toEqual([message]);
    expect(decode(message)).toEqual([message]);
  });

  it('LIVE-4 keep only advice that the client can follow', () => {
    const advice = {
      reconnect: 'jump',
      interval: 'soon',
      timeout: 1e12,
      maxInterval: -1,
      'multiple-clients': true,
      x: 1,
    };
    expect(decode([{ channel: '/meta/connect', successful: true, advice }])).toEqual([
      { channel: '/meta/connect', successful: true, advice: { timeout: 600_000, 'multiple-clients': true } },
    ]);
    const good = { reconnect: 'retry', interval: 0, timeout: 30_000 };
    const answer = { channel: '/meta/connect', successful: true, advice: good };
    expect(decode([answer])).toEqual([answer]);
  });

  it('LIVE-4 of a handshake always name a connection type', () => {
    expect(decode([{ channel: '/meta/handshake', successful: true }])?.[0]?.supportedConnectionTypes).toEqual([
      'long-polling',
    ]);
  });

  it('LIVE-2 that a client is forgotten leads to a new handshake, advised or not', () => {
    const answer = { channel: '/meta/connect', successful: false, error: '402::session_unknown' };
    expect(decode([answer])).toEqual([{ ...answer, advice: { reconnect: 'handshake' } }]);
  });

  it('LIVE-4 that are none are noted and left out', () => {
    const { note, reasons } = createNotes();
    const written = JSON.stringify([
      null,
      5,
      { channel: 'x' },
      {},
      { channel: '/a' },
      { channel: '/b', data: 1, advice: 3, ext: 'y', 'x-messages': 9 },
    ]);
    expect(decodeBayeux(written, note)).toEqual([{ channel: '/b', data: 1 }]);
    expect(reasons).toHaveLength(5);
    expect(decodeBayeux('<html>', note)).toBeNull();
    expect(decodeBayeux('[]', note)).toBeNull();
    expect(reasons.at(-1)).toBe('notifications: not JSON');
  });

  it('LIVE-4 of any content are read without an exception', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => decode(value) !== undefined));
    fc.assert(fc.property(fc.string(), (written) => decodeBayeux(written, () => undefined) !== undefined));
  });
});
