import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageOf, coverageTable, idOfTitle } from './coverage';
import { readSpec } from './coverageSpec';
import { notYet } from './notYet';

const small = [
  '# Title',
  'Text before the first section, with - **SES-9** not at its start.',
  '## Terms',
  '- anything',
  '## 1. Session',
  '- **SES-1** One sign-in,',
  '  in a window.',
  '## 3. Preview',
  '- **PULL-3** Two ways, and 8 s.',
  '  - **PULL-3a** Later.',
  '  - **PULL-3b** Never.',
  '- **PULL-4** Only these:',
  '  - **PULL-4a** This.',
  '## Coverage',
  'Text.',
].join('\n');

describe('the lines of SPEC.md', () => {
  it('are read with their section, their parts, and whether they count', () => {
    expect(readSpec(small)).toEqual([
      { id: 'SES-1', section: 1, counts: true, needsBrowser: false },
      { id: 'PULL-3', section: 3, counts: true, needsBrowser: true },
      { id: 'PULL-3a', section: 3, counts: true, needsBrowser: true },
      { id: 'PULL-3b', section: 3, counts: true, needsBrowser: true },
      { id: 'PULL-4', section: 3, counts: false, needsBrowser: true },
      { id: 'PULL-4a', section: 3, counts: true, needsBrowser: true },
    ]);
  });

  it.each([
    ['an id that stands twice', '## 1. A\n- **SES-1** x\n- **SES-1** y', 'SPEC.md:3: SES-1 stands twice'],
    ['a part that is not indented', '## 1. A\n- **SES-1** x\n- **SES-1a** y', 'a part is indented and lettered'],
    ['a part of nothing', '## 1. A\n  - **SES-1a** y', 'SES-1a has no line SES-1 above it'],
    ['a line whose id is not bold', '## 1. A\n- SES-1 x', 'SPEC.md:2: neither an acceptance line'],
  ])('refuse %s', (_what, text, message) => {
    expect(() => readSpec(text)).toThrow(message);
  });

  it('of this repository can be read, and the list of what is not built yet names only such lines', () => {
    const spec = readSpec(readFileSync(new URL('../../SPEC.md', import.meta.url), 'utf8'));
    expect(spec.filter(({ counts }) => counts).length).toBeGreaterThan(90);
    const known = new Set(spec.filter(({ counts }) => counts).map(({ id }) => id));
    expect(Object.keys(notYet).filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('coverage', () => {
  const spec = readSpec(small);
  const unit = (title: string) => ({ title, kind: 'unit' as const });
  const browser = (title: string) => ({ title, kind: 'browser' as const });
  const all = [unit('SES-1 a'), browser('PULL-3 a'), browser('PULL-3a a'), browser('PULL-3b a'), browser('PULL-4a a')];

  it('takes the id only from the start of a title', () => {
    expect(idOfTitle('PULL-3a returns the record')).toBe('PULL-3a');
    expect(idOfTitle('PULL-3')).toBe('PULL-3');
    expect(idOfTitle('returns the record (PULL-3a)')).toBeNull();
    expect(idOfTitle('PULL-3ab is no id')).toBeNull();
  });

  it('is complete when every line has the test it needs', () => {
    const { rows, errors } = coverageOf(spec, {}, all, true);
    expect(errors).toEqual([]);
    expect(rows.map(({ id, unit: units, browser: browsers }) => [id, units, browsers])).toEqual([
      ['SES-1', 1, 0],
      ['PULL-3', 0, 1],
      ['PULL-3a', 0, 1],
      ['PULL-3b', 0, 1],
      ['PULL-4a', 0, 1],
    ]);
  });

  it('misses the browser test of a line that a unit test names, where the section asks for one', () => {
    const { errors, rows } = coverageOf(spec, {}, [...all.slice(0, 3), unit('PULL-3b a'), ...all.slice(4)], true);
    expect(errors).toEqual(['PULL-3b has no browser test']);
    expect(coverageTable(rows)).toContain('PULL-3b      1        0  MISSING: browser test');
  });

  it('does not call a part proved by the test of its line', () => {
    const { errors } = coverageOf(spec, {}, [...all.slice(0, 2), ...all.slice(3)], true);
    expect(errors).toEqual(['PULL-3a has no browser test']);
  });

  it('lets a line wait that is listed as not built yet, until its tests are there', () => {
    const reason = { 'PULL-3b': 'later' };
    const without = all.filter(({ title }) => !title.startsWith('PULL-3b'));
    const waiting = coverageOf(spec, reason, [...without, unit('PULL-3b half')], true);
    expect(waiting.errors).toEqual([]);
    expect(coverageTable(waiting.rows)).toContain('PULL-3b      1        0  not yet: later');
    expect(coverageOf(spec, reason, all, true).errors).toEqual([
      'PULL-3b has its tests: take it off the list of what is not built yet',
    ]);
  });

  it.each([
    ['an id that the specification lacks', 'PUL-3 x', 'SPEC.md has no PUL-3'],
    ['an id that only introduces its parts', 'PULL-4 x', 'PULL-4 only introduces its parts'],
    ['two ids in one title', 'PULL-3 x, as SES-1 asks', 'one id a test; this one names PULL-3 and SES-1'],
  ])('refuses %s', (_what, title, message) => {
    expect(coverageOf(spec, {}, [...all, unit(title)], true).errors[0]).toContain(message);
  });

  it('refuses a list of unbuilt lines that names none of the specification', () => {
    expect(coverageOf(spec, { 'PULL-4': 'x', 'NO-1': 'y' }, all, true).errors).toHaveLength(2);
  });

  it('misses nothing when only some of the tests ran', () => {
    expect(coverageOf(spec, {}, [], false).errors).toEqual([]);
  });
});
