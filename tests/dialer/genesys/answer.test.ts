import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAnswer, outcomeOf } from '../../../lib/dialer/genesys/answer';

const json = (status: number, body: unknown) =>
  outcomeOf(decodeAnswer(status, 'application/json', JSON.stringify(body)));
const words = (status: number, body: string, type = 'text/plain') => outcomeOf(decodeAnswer(status, type, body));

describe('an answer over HTTP', () => {
  it.each([
    ['done', json(200, { status: { code: 0 } }), { is: 'accepted' }],
    ['accepted', json(200, { status: { code: 1 } }), { is: 'accepted' }],
    ['code as text', json(200, { status: { code: '1' } }), { is: 'accepted' }],
    ['no status', json(200, { data: {} }), { is: 'accepted' }],
    ['nothing', words(200, ''), { is: 'accepted' }],
    ['a code that refuses', json(200, { status: { code: 500, message: 'No' } }), { is: 'refused', detail: 'No' }],
    ['a code without words', json(200, { status: { code: 3 } }), { is: 'refused', detail: '3' }],
    ['bad request', json(400, { message: 'Missing parameters' }), { is: 'refused', detail: 'Missing parameters' }],
    ['not found', words(404, '<h1>Not found</h1>', 'text/html'), { is: 'refused', detail: '404' }],
    ['not implemented', words(501, 'Not Implemented'), { is: 'refused', detail: 'Not Implemented' }],
    ['failure with envelope', json(500, { status: { code: 500, message: 'No' } }), { is: 'refused', detail: 'No' }],
  ])('LIVE-3 is certain: %s', (_what, outcome, expected) => expect(outcome).toEqual(expected));

  it.each([
    ['another page', words(200, '<html>Sign in</html>', 'text/html')],
    ['failure of the server', words(500, '<h1>Oops</h1>', 'text/html')],
    ['failure in plain words', words(500, 'Oops')],
    ['bad gateway', words(502, '')],
    ['request timeout', words(408, '')],
    ['network', outcomeOf({ is: 'silent', why: 'network' })],
    ['timeout', outcomeOf({ is: 'silent', why: 'timeout' })],
  ])('LIVE-3 leaves open whether it happened: %s', (_what, outcome) => expect(outcome.is).toBe('unknown'));

  it('LIVE-4 is read from anything, and never quotes a page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.string(), (status, body) => {
        const answer = decodeAnswer(status, 'text/html', body);
        expect(answer.is === 'answered' && (answer.detail?.length ?? 0) <= 300).toBe(true);
        expect(['accepted', 'refused', 'unknown']).toContain(outcomeOf(answer).is);
      }),
    );
    expect(decodeAnswer(200, 'text/html', '<p>x')).toMatchObject({ detail: null, isReadable: false });
  });
});
