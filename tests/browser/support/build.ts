import { buildExtension } from '../../../lib/practice/server/start/buildExtension';
import { makeGrantedProfile } from './grantedProfile';

/** Once per run: the browser tests work the extension as it is built, with open shadow roots. */
export default async function setup(): Promise<void> {
  await buildExtension('test', new AbortController().signal);
  await makeGrantedProfile();
}
