import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../lib/overlay/startPage';

/**
 * The content script. The worker registers it, since its addresses come from the options; and it is not WXT's kind of one, whose
 * runtime announces itself to the page and ends when the page says so.
 */
export default defineUnlistedScript(startPage);
