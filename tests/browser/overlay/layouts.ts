/** Contact pages as CRMs lay them out; `[data-anchor]` marks the contact's name and numbers. */
export interface Layout {
  name: string;
  /** Whether at 1366 × 768 there is room within 24 px of the contact. */
  hasRoom: boolean;
  html: string;
}

const name = '<h1 data-anchor>Emily Carter</h1>';
const number = '<p>Mobile <span data-anchor>+1 212 555 0188</span></p>';
const rows = (count: number, cells: number) =>
  Array.from({ length: count }, (_, row) => `<tr>${`<td>Entry ${row}</td>`.repeat(cells)}</tr>`).join('');
const text = 'The contact asked for a price and wants to be called again in spring. '.repeat(3);

const page = (style: string, body: string, attributes = '') => `<!doctype html><html lang="en" ${attributes}>
<meta charset="utf-8"><title>Contact</title>
<style>body { margin: 0; font: 14px/1.5 sans-serif } h1 { font-size: 20px; margin: 0 } * { box-sizing: border-box } ${style}</style>
<body>${body}</body></html>`;

export const layouts: readonly Layout[] = [
  {
    name: 'work on the left, the contact at the head of a column on the right',
    hasRoom: true,
    html: page(
      '.page { display: grid; grid-template-columns: 1fr 400px; gap: 24px; padding: 24px }',
      `<div class="page"><main>${`<p>${text}</p>`.repeat(20)}</main><aside>${name}${number}</aside></div>`,
    ),
  },
  {
    name: 'a narrow column in the middle',
    hasRoom: true,
    html: page(
      'main { width: 540px; margin: 24px auto }',
      `<main>${name}${number}<textarea rows="4" cols="60"></textarea>${`<p>${text}</p>`.repeat(30)}</main>`,
    ),
  },
  {
    name: 'a column on the left under a bar that sticks',
    hasRoom: true,
    html: page(
      'header { position: sticky; top: 0; height: 56px; background: #234; color: #fff } main { width: 200px; padding: 16px }',
      `<header>Home Contacts Tasks</header><main>${name}${number}${'<p>Wants a price</p>'.repeat(40)}</main>`,
    ),
  },
  {
    name: 'from right to left',
    hasRoom: true,
    html: page(
      '.page { display: grid; grid-template-columns: 400px 1fr; gap: 24px; padding: 24px }',
      `<div class="page"><aside>${name}${number}</aside><main>${`<p>${text}</p>`.repeat(20)}</main></div>`,
      'dir="rtl"',
    ),
  },
  {
    name: 'panes that scroll by themselves',
    hasRoom: true,
    html: page(
      'body { display: grid; grid-template-columns: 560px 1fr; height: 100vh } .pane { overflow: auto; height: 100vh; padding: 20px }',
      `<div class="pane">${`<p>${text}</p>`.repeat(40)}</div><div class="pane">${name}${number}</div>`,
    ),
  },
  {
    name: 'without a doctype',
    hasRoom: true,
    html: page(
      'div { position: absolute; left: 900px; top: 40px } main { width: 800px; padding: 16px }',
      `<div>${name}${number}</div><main>${`<p>${text}</p>`.repeat(20)}</main>`,
    ).replace('<!doctype html>', ''),
  },
  {
    name: 'a name that ends far from where its column ends',
    hasRoom: false,
    html: page('main { width: 620px; padding: 16px }', `<main>${name}${number}${`<p>${text}</p>`.repeat(20)}</main>`),
  },
  {
    name: 'a table across the window',
    hasRoom: false,
    html: page('table { width: 100% }', `${name}${number}<table>${rows(60, 8)}</table>`),
  },
  {
    name: 'a frame that fills the window beneath the name',
    hasRoom: false,
    html: page('iframe { width: 100%; height: 680px; border: 0 }', `${name}${number}<iframe title="Map"></iframe>`),
  },
  {
    name: 'three columns of text',
    hasRoom: false,
    html: page(
      '.page { columns: 3; column-gap: 24px; padding: 0 16px }',
      `${name}<div class="page">${`<p>${text}</p>`.repeat(60)}</div>${number}`,
    ),
  },
];
