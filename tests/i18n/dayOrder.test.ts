import { describe, expect, it } from 'vitest';
import { dayOrder } from '../../lib/i18n/dayOrder';

describe('the order of day and month', () => {
  it.each([
    ['en', ['en-US'], 'monthFirst'],
    ['en', ['en-GB'], 'dayFirst'],
    ['en', ['en-AU', 'en-US'], 'dayFirst'],
    ['en', ['fr-FR', 'en-US'], 'monthFirst'],
    ['en', ['ja-JP', 'en-GB'], 'dayFirst'],
    ['en', ['de-DE'], 'dayFirst'],
    ['en', ['ar-EG'], 'dayFirst'],
    ['en', ['ja'], 'monthFirst'],
    ['en', ['no tag', 'en-US'], 'monthFirst'],
    ['en', [], 'dayFirst'],
    ['ja', ['en-GB', 'ja'], 'monthFirst'],
  ] as const)('CB-2 in %s with %j is %s', (language, tags, order) => {
    expect(dayOrder(language, tags)).toBe(order);
  });
});
