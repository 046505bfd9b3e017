import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from '../lib/worker/startWorker';

export default defineBackground({ type: 'module', main: startWorker });
