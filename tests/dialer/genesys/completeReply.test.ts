import { describe, expect, it } from 'vitest';
import { completeReply } from '../../../lib/dialer/genesys/completeReply';

const poll = JSON.stringify([{ id: '9', channel: '/meta/connect' }]);
const news = { channel: '/workspace/v3/voice', data: {} };

describe('an answer to a poll', () => {
  it('is given the id of its poll', () => {
    const answer = { channel: '/meta/connect', successful: true };
    expect(completeReply(poll, [news, answer])).toEqual([news, { ...answer, id: '9' }]);
  });

  it('LIVE-4 is a failed one where the server gave none', () => {
    expect(completeReply(poll, [news])).toEqual([
      news,
      { channel: '/meta/connect', id: '9', successful: false, error: '500::no answer' },
    ]);
  });

  it('is left alone where nothing was polled', () => {
    const subscribe = JSON.stringify([{ id: '3', channel: '/meta/subscribe' }]);
    expect(completeReply(subscribe, [news])).toEqual([news]);
  });
});
