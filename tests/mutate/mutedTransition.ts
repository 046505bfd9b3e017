import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const machine = fileURLToPath(new URL('../../lib/session/transition.ts', import.meta.url));
const muteModule = fileURLToPath(new URL('./mute.ts', import.meta.url));
const original = `${machine}?original`;

/**
 * Puts a wrapper in the place of `lib/session/transition`, so that the machine needs no hook for its tests. Everything that
 * imports the machine gets the wrapper; only the wrapper gets the machine.
 * @param mutation source text: an expression for the mutation, read at every transition (null leaves the machine whole), and the
 * imports that it needs
 */
export function mutedTransition(mutation: { imports: string; expression: string }): Plugin {
  return {
    name: 'dialbridge:muted-transition',
    enforce: 'pre',
    load(id) {
      if (id !== machine) return null;
      return `
        ${mutation.imports}
        import { mute } from ${JSON.stringify(muteModule)};
        import { transition as whole } from ${JSON.stringify(original)};
        export function transition(state, event) {
          const step = whole(state, event);
          const mutation = ${mutation.expression};
          return mutation ? mute(mutation, state, event, step) : step;
        }
      `;
    },
  };
}
