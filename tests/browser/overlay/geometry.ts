import type { Locator, Page } from 'playwright-core';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const boxOf = (locator: Locator): Promise<Box> =>
  locator.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });

/** Everything of the page that can be seen, is text or a control, and lies under this box: by its words or its tag. */
export const covered = (page: Page, box: Box): Promise<string[]> =>
  page.evaluate((box) => {
    const under: string[] = [];
    const hits = (rect: DOMRect) =>
      rect.width > 1 &&
      rect.height > 1 &&
      rect.left < box.right &&
      rect.right > box.left &&
      rect.top < box.bottom &&
      rect.bottom > box.top;
    const isSeen = (element: Element | null) =>
      element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true;
    const controls = 'input, textarea, button, select, a[href], img, iframe, svg, canvas, video, [role="button"]';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text && node.data.trim() !== '' && isSeen(node.parentElement)) {
        const range = document.createRange();
        range.selectNodeContents(node);
        if ([...range.getClientRects()].some(hits)) under.push(node.data.trim());
      } else if (node instanceof Element && node.matches(controls) && isSeen(node)) {
        if (hits(node.getBoundingClientRect())) under.push(node.tagName);
      }
    }
    return under;
  }, box);

/** How far the box is from the nearest text of these elements, in pixels. */
export const wayTo = (page: Page, box: Box, selector: string): Promise<number> =>
  page.evaluate(
    ({ box, selector }) => {
      const ways = [...document.querySelectorAll(selector)].flatMap((part) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        return [...range.getClientRects()].map((rect) =>
          Math.hypot(
            Math.max(box.left - rect.right, rect.left - box.right, 0),
            Math.max(box.top - rect.bottom, rect.top - box.bottom, 0),
          ),
        );
      });
      return Math.min(...ways);
    },
    { box, selector },
  );
