import tokens from './tokens.css?inline';

/** All styles of the page's overlay in one sheet, for its shadow root. */
export const overlayStyles: string = [tokens].join('\n');
