import { act } from 'preact/test-utils';

/** Does something, and resolves when all that follows from it is drawn and nothing is on its way to another place or colour any more. */
export async function untilStill(root: HTMLElement | ShadowRoot, begin: () => void): Promise<void> {
  await act(async () => {
    begin();
    // Answers of the desk are there at once, some promises away.
    for (let hop = 0; hop < 10; hop += 1) await Promise.resolve();
  });
  const owner = root instanceof ShadowRoot ? root : document;
  for (const animation of owner.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  }
}
