import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { enPage } from '../lib/i18n/enPage';
import { injectMessages } from '../lib/i18n/injectedMessages';

export default defineUnlistedScript(() => injectMessages('en', enPage));
