import { render } from 'preact';
import { When } from './When';
import type { MountWhen } from './whenProps';

/** Draws the part into an element of the card: a root of its own, as it may come in a script of its own. */
export const mountWhen: MountWhen = (host, props) => {
  render(<When {...props} />, host);
  return {
    update: (next) => render(<When {...next} />, host),
    end: () => render(null, host),
  };
};
