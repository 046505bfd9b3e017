import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { injectMessages } from '../lib/i18n/injectedMessages';
import { jaPage } from '../lib/i18n/jaPage';

export default defineUnlistedScript(() => injectMessages('ja', jaPage));
