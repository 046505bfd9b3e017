import { describe, expect, it } from 'vitest';
import { readText, repositoryFiles } from './sources';

const sheets = repositoryFiles()
  .filter((path) => /^components\/.+\.css$/.test(path) && path !== 'components/tokens.css')
  .map((path) => ({ path, text: readText(path).replace(/\/\*[\s\S]*?\*\//g, '') }));

const offences = (wrong: RegExp): string[] =>
  sheets.flatMap(({ path, text }) =>
    text
      .split(/[;{}]/)
      .map((declaration) => declaration.replace(/\s+/g, ' ').trim())
      .filter((declaration) => wrong.test(declaration))
      .map((declaration) => `${path}: ${declaration}`),
  );

/** Colour functions that bring a colour of their own; `color-mix` only mixes those that are there. */
const colour =
  /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|light-dark)\(|:\s*(white|black|red|gr[ae]y|blue)\b/i;

describe('the style sheets of the components', () => {
  it('take every colour from the tokens', () => {
    expect(sheets.length).toBeGreaterThan(4);
    expect(offences(colour)).toEqual([]);
  });

  it('take every size of type from the tokens', () => {
    expect(offences(/font-size:(?!\s*(var\(--t-|inherit))|font:(?!\s*inherit)(?!.*var\(--t-)/)).toEqual([]);
  });
});
