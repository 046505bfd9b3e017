import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCallResult, decodeCallResults, usualResults } from '../../../lib/dialer/genesys/callResultOption';
import { callResultNames } from '../../../lib/session/callResult';

describe('the list of call results', () => {
  it.each([
    ['33,7,6', [33, 7, 6]],
    [' 53 ; 51|9 ', [53, 51, 9]],
    ['Answered,No Answer,Answering Machine,Busy,Wrong Number', [33, 7, 9, 6, 53]],
    ['DO_NOT_CALL,wrongParty,Fax,7,7', [51, 40, 17, 7]],
    [undefined, usualResults],
    [' , ', usualResults],
  ])('RES-1 %j keeps the order of the server', (option, expected) => {
    expect(decodeCallResults(option, () => undefined)).toEqual(expected);
  });

  it('RES-1 leaves out what is no result and says so', () => {
    let unreadable = 0;
    expect(decodeCallResults('Answer,Nonsense,6', () => unreadable++)).toEqual([33, 6]);
    expect(unreadable).toBe(1);
  });

  it('RES-1 knows every result by its name and by its number', () => {
    for (const [number, name] of Object.entries(callResultNames)) {
      expect(decodeCallResult(name)).toBe(Number(number));
      expect(decodeCallResult(name.toUpperCase())).toBe(Number(number));
      expect(decodeCallResult(number)).toBe(Number(number));
    }
  });

  it('LIVE-4 is never empty, whatever the option says', () => {
    fc.assert(fc.property(fc.string(), (option) => decodeCallResults(option, () => undefined).length > 0));
  });
});
