import base from './base.css?inline';
import call from './call/call.css?inline';
import callButton from './callButton.css?inline';
import callback from './callback/callback.css?inline';
import card from './card.css?inline';
import overlay from './overlay.css?inline';
import reset from './overlayReset.css?inline';
import search from './search.css?inline';
import tokens from './tokens.css?inline';

const sheets = [reset, tokens, base, card, call, callback, search, overlay, callButton];

/** All styles of the page's overlay in one sheet, for its shadow root; the call buttons' are in it. */
export const overlayStyles: string = sheets.join('\n');
