import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountReach } from '../components/call/reach/mountReach';
import styles from '../components/call/reach/reach.css?inline';
import { bringPart } from '../lib/overlay/partDoor';

/** Whom a call goes to. The worker puts it into a page whose agent opens *Transfer* for the first time. */
export default defineUnlistedScript(() => bringPart('transfer', { mount: mountReach, styles }));
