import { render } from 'preact';
import type { MountPart } from '../../shared/part';
import { When } from './When';
import type { WhenProps } from './whenProps';

/** Draws date and time into an element of the card. */
export const mountWhen: MountPart<WhenProps> = (host, props) => {
  render(<When {...props} />, host);
  return {
    update: (next) => render(<When {...next} />, host),
    end: () => render(null, host),
  };
};
