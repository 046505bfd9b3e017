/**
 * Is this element drawn at all? Single-page CRMs keep the pages of other contacts in the document and hide them. Where the engine
 * cannot say, it is. What is merely transparent counts as shown unless asked otherwise: pages fade in.
 */
export function isShown(element: Element, wish: { isTransparentHidden?: boolean } = {}): boolean {
  if (typeof element.checkVisibility !== 'function') return true;
  return element.checkVisibility({ opacityProperty: wish.isTransparentHidden === true, visibilityProperty: true });
}
