import { describe, expect, it } from 'vitest';
import { type FieldRule, fieldFault } from '../../lib/session/recordField';

const rule = (more: Partial<FieldRule>): FieldRule => ({
  name: 'AnotherFloat',
  label: null,
  type: 'float',
  length: 1,
  isNullable: false,
  isReadOnly: false,
  isMandatory: false,
  ...more,
});

describe('what is written into a field', () => {
  it.each([
    ['2.2', null],
    ['3.25', null],
    ['abc', 'number'],
    ['', 'required'],
  ])('RES-3 the length of a number with a fraction is not counted in characters: %j', (written, fault) => {
    expect(fieldFault(rule({}), written)).toBe(fault);
  });

  it('RES-3 text is held to its length', () => {
    expect(fieldFault(rule({ type: 'varchar', length: 2 }), 'abc')).toBe('tooLong');
  });
});
