import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from '../lib/worker/startWorker';

// One file, no module: a stopped worker starts by reading it, and would read the chunks that it shares with the pages one by one.
export default defineBackground(startWorker);
