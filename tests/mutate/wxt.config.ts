import { defineConfig } from 'wxt';
import whole from '../../wxt.config';
import { mutedTransition } from './mutedTransition';

const mutation = process.env.DIALBRIDGE_MUTATION;
if (mutation === undefined) throw new Error('DIALBRIDGE_MUTATION names the mutation, as JSON');

/** The extension with one thing of its session machine switched off; built only by `npm run test:mutate -- --browser`. */
export default defineConfig({
  ...whole,
  vite: async (environment) => {
    const vite = (await whole.vite?.(environment)) ?? {};
    const plugins = [...(vite.plugins ?? []), mutedTransition({ imports: '', expression: mutation })];
    return { ...vite, plugins };
  },
});
