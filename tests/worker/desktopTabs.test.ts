import './support/browserParts';
import { expect, it } from 'vitest';
import { isDesktop } from '../../lib/worker/desktopTabs';

const gws = 'https://gws.example.net';

it.each([
  ['https://gws.example.net/ui/ad/v1/index.html', gws, true],
  ['https://gws.example.net/ui/wwe/index.html#/dashboard', gws, true],
  ['https://gws.example.net/auth/v3/sign-in.html', gws, false],
  ['https://gws.example.net/workspace/v3/login?redirect_uri=x', gws, false],
  ['https://gws.example.net/', gws, false],
  ['https://gws.example.net/uikit/', gws, false],
  ['https://gws.example.net/admin/ui/', gws, false],
  ['https://gws.example.net:8443/ui/ad/v1/', gws, false],
  ['http://gws.example.net/ui/ad/v1/', gws, false],
  ['https://gws.example.net.evil.test/ui/ad/v1/', gws, false],
  ['https://other.example.net/ui/ad/v1/', gws, false],
  // A dialer below a path: its desktop is beside it, or below the same path.
  ['https://host.example/genesys/ui/ad/v1/', 'https://host.example/genesys', true],
  ['https://host.example/ui/ad/v1/', 'https://host.example/genesys/', true],
  ['https://host.example/other/ui/ad/v1/', 'https://host.example/genesys', false],
])('SES-7 %s at %s: %s', (page, address, is) => {
  expect(isDesktop(page, address)).toBe(is);
});
