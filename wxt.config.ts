import { defineConfig } from 'wxt';

/** Fixed from the start: policies, redirect addresses and stored data hang on the extension's id. */
export default defineConfig({ manifestVersion: 3, imports: false });
