import { describe, expect, it } from 'vitest';
import { contrast, over, parseColour } from './colour';

describe('a computed colour', () => {
  it('is read as browsers tell it, with or without alpha', () => {
    expect(parseColour('rgb(255, 0, 0)')).toEqual([1, 0, 0, 1]);
    expect(parseColour('rgba(0, 0, 255, 0.5)')).toEqual([0, 0, 1, 0.5]);
    expect(parseColour('color(srgb 0.5 0.25 1 / 0.2)')).toEqual([0.5, 0.25, 1, 0.2]);
    expect(parseColour('none')).toBeNull();
  });

  it('has the contrast that WCAG computes, and lets through what is behind it', () => {
    expect(contrast([0, 0, 0, 1], [1, 1, 1, 1])).toBe(21);
    expect(contrast([118 / 255, 118 / 255, 118 / 255, 1], [1, 1, 1, 1])).toBeCloseTo(4.54, 2);
    expect(over([0, 0, 0, 0.5], [1, 1, 1, 1])).toEqual([0.5, 0.5, 0.5, 1]);
  });
});
