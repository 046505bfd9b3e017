import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gallery, type GalleryPage, openGallery } from '../gallery/run/openPages';

let gallery: Gallery;
let at: GalleryPage;
beforeAll(async () => {
  gallery = await openGallery();
  at = await gallery.open('parts', '100', false);
});
afterAll(() => gallery?.close());

/** Kinds of faults that are found in a piece of markup. */
const kindsIn = (markup: string): Promise<string[]> =>
  at.page.evaluate((markup) => {
    const root = document.createElement('div');
    root.innerHTML = markup;
    document.body.replaceChildren(root);
    return [...new Set(stage.faultsIn(root).map(({ kind }) => kind))];
  }, markup);

it.each([
  [
    'a text that is cut off',
    '<p style="width:60px;overflow:hidden;white-space:nowrap">Outbound Preview</p>',
    'clipped',
  ],
  ['a text that runs out of its box', '<p style="width:60px;white-space:nowrap">Outbound Preview</p>', 'clipped'],
  [
    'a box that scrolls sideways',
    '<div style="width:60px;overflow:auto"><i style="display:block;width:90px">a</i></div>',
    'clipped',
  ],
  ['two texts over each other', '<p>Decline</p><p style="margin-top:-26px">Call</p>', 'overlapping'],
  ['a text outside of the window', '<p style="position:absolute;left:-20px">Call</p>', 'outside'],
  ['a button that is too small', '<button style="width:20px;height:20px">x</button>', 'small target'],
  ['letters that are too small', '<p style="font-size:11px">Call</p>', 'small text'],
  ['a text that is too pale', '<p style="color:#999;background:#fff">Call</p>', 'contrast'],
])('the gallery finds %s', async (_what, markup, kind) => {
  expect(await kindsIn(markup)).toEqual([kind]);
});

it.each([
  [
    'what only screen readers are told',
    '<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">Ready</p>',
  ],
  ['text that is scrolled away', '<div style="height:40px;overflow-y:auto"><p>One</p><p>Two</p><p>Three</p></div>'],
  ['what a menu covers', '<p>Case</p><div class="menu" style="position:absolute;top:0;background:#fff">Ready</div>'],
])('the gallery has nothing against %s', async (_what, markup) => {
  expect(await kindsIn(markup)).toEqual([]);
});
