import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from '../lib/overlay/startPage';

export default defineContentScript({
  registration: 'runtime',
  // The real addresses are registered by the worker: they come from the options.
  matches: [],
  runAt: 'document_start',
  main: (context) => startPage(context.signal),
});
