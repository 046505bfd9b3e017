import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathSegment } from '../../../lib/dialer/genesys/pathSegment';
import { writtenTopic } from '../../../lib/dialer/genesys/topic';

const base = 'https://dialer.example/workspace/v3/media/topics/';

describe('the topic of push previews', () => {
  it.each([
    ['<tenant-id>@<place>', '1', 'Desk 9', '%3Ctenant-id%3E@%3Cplace%3E'],
    ['{tenant}@{place}', '1', 'Place_5000', '1@Place_5000'],
    ['{tenant}@{place}', '101', 'Desk 9/ä', '101@Desk%209%2F%C3%A4'],
    ['{tenant}@{place}@{place}', '1', '{tenant}', '1@%7Btenant%7D@%7Btenant%7D'],
    ['{place}', '1', '$&', '%24%26'],
    ['{tenant}@{place}', null, null, '@'],
    ['{other}', '1', 'x', '%7Bother%7D'],
    ['a?b#c%d', '1', 'x', 'a%3Fb%23c%25d'],
  ])('%s, in tenant %s at %s, is written %s', (topic, tenant, place, written) => {
    expect(writtenTopic(topic, { tenant, place })).toBe(written);
  });

  it('LIVE-4 is one segment of the path whatever place and topic are called', () => {
    const word = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '/../', '{place}', '?', '@'));
    fc.assert(
      fc.property(word, word, (topic, place) => {
        const { pathname, search, hash } = new URL(`${base}x${writtenTopic(topic, { tenant: '1', place })}/publish`);
        expect(pathname.split('/')).toHaveLength(7);
        expect([search, hash]).toEqual(['', '']);
      }),
    );
  });

  it('LIVE-4 an id that no address can carry is sent as something', () => {
    expect(pathSegment('a\ud800b')).toBe('a%EF%BF%BDb');
    expect(pathSegment('😀')).toBe(encodeURIComponent('😀'));
  });
});
