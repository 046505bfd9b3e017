import base from './base.css?inline';
import callButton from './callButton.css?inline';
import card from './card.css?inline';
import overlay from './overlay.css?inline';
import reset from './overlayReset.css?inline';
import tokens from './tokens.css?inline';

/** All styles of the page's overlay in one sheet, for its shadow root; the call buttons' are in it. */
export const overlayStyles: string = [reset, tokens, base, card, overlay, callButton].join('\n');
