/**
 * Is the whole window behind a veil, as many CRMs draw their dialogs without saying so: something fixed that covers it all and
 * lets it shine through? What is opaque is a page of its own, and what lies above page content covers no page.
 */
export function isVeiled(document: Document, ignored: (element: Element) => boolean): boolean {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  return [
    [2, 2],
    [width - 3, height - 3],
  ].every(([x = 0, y = 0]) => {
    for (const element of document.elementsFromPoint(x, y)) {
      if (ignored(element)) continue;
      const layer = layerOf(element);
      if (layer === null) return false;
      const { left, top, right, bottom } = layer.getBoundingClientRect();
      if (left > 1 || top > 1 || right < width - 1 || bottom < height - 1) continue;
      const shine = shineOf(layer);
      if (shine !== 'clear') return shine === 'veil';
    }
    return false;
  });
}

/** The nearest element around, itself included, that is fixed to the window. */
function layerOf(element: Element | null): Element | null {
  for (let at = element; at !== null; at = at.parentElement) if (getComputedStyle(at).position === 'fixed') return at;
  return null;
}

function shineOf(layer: Element): 'clear' | 'veil' | 'opaque' {
  const { backgroundColor, opacity, backdropFilter } = getComputedStyle(layer);
  if (Number(opacity) < 1 || (backdropFilter ?? 'none') !== 'none') return 'veil';
  // `rgba(r, g, b, a)` or `oklch(l c h / a)`; without a fourth part it is opaque.
  const alpha = Number(/(?:^rgba\(.*,|\/)\s*([\d.]+)\)$/.exec(backgroundColor)?.[1] ?? 1);
  return alpha === 0 ? 'clear' : alpha < 1 ? 'veil' : 'opaque';
}
