/**
 * Installs Tryton, a CRM from elsewhere, where Debian's packages can be installed. Its test calls this when it runs, so that
 * nobody waits for it who does not run that test. Prints why there is none, and nothing when there is one.
 */
import { existsSync } from 'node:fs';
import { canInstall, installDebianPackages } from './debian.mjs';

/** The server, the web client, and the module with contacts; Debian's own Python comes with them. */
const packages = ['tryton-server', 'tryton-sao', 'tryton-modules-party'];

/** Where no package can be had, the test is to be told soon; where somebody else is installing, it waits for a while. */
const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=10', '-o', 'DPkg::Lock::Timeout=60'];

/** What the test starts and serves. */
const parts = [
  '/usr/bin/python3',
  '/usr/bin/trytond',
  '/usr/share/tryton-sao/www/index.html',
  '/usr/lib/python3/dist-packages/trytond/modules/party',
];

const isThere = () => parts.every((part) => existsSync(part));

function whyAbsent() {
  if (isThere()) return '';
  if (!canInstall()) return 'it is not installed, and only root can install packages, on a system with apt-get';
  if (!installDebianPackages(packages, patience)) return `apt-get could not install ${packages.join(', ')}`;
  return isThere() ? '' : 'its packages keep their files where nobody expects them';
}

process.stdout.write(whyAbsent());
