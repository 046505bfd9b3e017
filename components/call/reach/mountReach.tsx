import { render } from 'preact';
import type { MountPart } from '../../shared/part';
import { WordsProvider } from '../../shared/words';
import { Reach } from './Reach';
import type { ReachProps } from './reachProps';

/** Draws the choice of a target into an element of the card. */
export const mountReach: MountPart<ReachProps> = (host, props) => {
  const draw = (next: ReachProps) => {
    const { language, region, keys } = next.words;
    render(
      <WordsProvider language={language} region={region} keys={keys}>
        <Reach {...next} />
      </WordsProvider>,
      host,
    );
  };
  draw(props);
  return { update: draw, end: () => render(null, host) };
};
