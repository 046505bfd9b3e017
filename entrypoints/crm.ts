import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../lib/overlay/startPage';

/**
 * What is in every page of a CRM. The worker registers it, since its addresses come from the options; and it is not WXT's kind of
 * content script, whose runtime announces itself to the page and ends when the page says so.
 */
export default defineUnlistedScript(startPage);
