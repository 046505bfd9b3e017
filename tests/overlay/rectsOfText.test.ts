// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { rectsOfText } from '../../lib/overlay/pageRects';

it('where the contact’s name is a field, its label belongs to it as an anchor', () => {
  document.body.innerHTML = '<label for="name">Name:</label><div><input id="name" value="佐藤 花子"></div>';
  const boxes = { LABEL: new DOMRect(380, 158, 46, 17), INPUT: new DOMRect(436, 150, 276, 30) };
  for (const element of document.querySelectorAll('label, input')) {
    const box = element.tagName === 'LABEL' ? boxes.LABEL : boxes.INPUT;
    element.getBoundingClientRect = () => box;
  }
  const field = document.querySelector('input');
  expect(field && rectsOfText(field)).toEqual([
    { left: 436, top: 150, right: 712, bottom: 180 },
    { left: 380, top: 158, right: 426, bottom: 175 },
  ]);
});
