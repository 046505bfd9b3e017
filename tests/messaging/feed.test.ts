import './support/ports';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { subscribe } from '../../lib/messaging/feed';
import { ports } from './support/ports';

function listen() {
  const story: string[] = [];
  const end = new AbortController();
  subscribe(
    'page',
    {
      snapshot: () => story.push('snapshot'),
      lost: () => story.push('lost'),
      gone: () => {
        story.push('gone');
        end.abort();
      },
    },
    end.signal,
  );
  return story;
}

const snapshot = (revision: number) => ({ revision, snapshot: { role: 'page' } });

describe('the feed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    ports.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('LIVE-1 connects again when the worker was stopped, and takes its numbers from the start', () => {
    const story = listen();
    ports[0]?.say(snapshot(7));
    ports[0]?.say(snapshot(6));
    ports[0]?.hangUp();
    vi.advanceTimersByTime(0);
    ports[1]?.say(snapshot(1));
    expect(story).toEqual(['snapshot', 'lost', 'snapshot']);
  });

  it('LIVE-4 asks no more once the worker has said that the page is no CRM: each time would wake the worker', () => {
    const story = listen();
    ports[0]?.say({ refused: true });
    ports[0]?.hangUp();
    vi.advanceTimersByTime(60_000);
    expect(story).toEqual(['gone']);
    expect(ports).toHaveLength(1);
  });
});
