/** Adds a style sheet to what is drawn in a shadow root. */
export function addStyles(root: ShadowRoot, styles: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Firefox refuses a sheet that was constructed in a content script's world; an element does the same there.
    const element = root.ownerDocument.createElement('style');
    element.textContent = styles;
    root.append(element);
  }
}
