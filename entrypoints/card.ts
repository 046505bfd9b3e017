import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCard } from '../lib/overlay/startCard';

/** The card. The worker puts it, behind its words, into a page that has a session to show. */
export default defineUnlistedScript(startCard);
