import { describe, expect, it } from 'vitest';
import { addressProblem, dialerProblems, tidy } from '../../../components/options/dialerDraft';

describe('a server’s address', () => {
  it.each([
    ['https://gws.example.net', null],
    ['https://gws.example.net:8443/desktop', null],
    ['http://localhost:8080', null],
    ['http://[::1]:8080', null],
    ['http://127.0.0.1', null],
    ['http://127.0.0.1.example.net', 'insecure'],
    ['http://localhost.example.net', 'insecure'],
    ['ftp://gws.example.net', 'badAddress'],
    ['https:gws.example.net', 'badAddress'],
    ['https://', 'badAddress'],
    ['https://gws.example.net/#here', 'noQuery'],
    ['', 'empty'],
  ])('%o is judged %o', (address, problem) => {
    expect(addressProblem(address)).toBe(problem);
  });
});

it('a dialer without an authorization server of its own is whole', () => {
  const dialer = tidy({
    server: ' https://gws.example.net// ',
    authServer: ' ',
    clientId: ' dialbridge ',
    apiKey: ' ',
    topic: '<tenant-id>@<place>',
  });
  expect(dialer).toEqual({
    server: 'https://gws.example.net',
    authServer: '',
    clientId: 'dialbridge',
    apiKey: '',
    topic: '<tenant-id>@<place>',
  });
  expect(dialerProblems(dialer)).toEqual({});
});
