import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountWhen } from '../components/callback/when/mountWhen';
import styles from '../components/callback/when/when.css?inline';
import { bringPart } from '../lib/overlay/partDoor';

/** Date and time of a callback. The worker puts them into a page whose agent opens *Schedule Callback* for the first time. */
export default defineUnlistedScript(() => bringPart('callback', { mount: mountWhen, styles }));
