import { paddingBox } from './box';
import { contrastOf } from './contrasts';
import { findOverlaps, type Seen } from './overlaps';
import { createSight, findPieces } from './pieces';
import { findSmallTargets } from './targets';
import { whereSeen } from './whereSeen';

export type FaultKind = 'clipped' | 'overlapping' | 'outside' | 'small target' | 'small text' | 'contrast';

/** Something in a drawing that a person would stumble over. */
export interface Fault {
  kind: FaultKind;
  where: string;
}

/** Looks at what is drawn below a root for text that is cut, laid over other things, pale or outside of the window, and for small things. */
export function findFaults(root: HTMLElement | ShadowRoot): Fault[] {
  const faults: Fault[] = [];
  const add = (kind: FaultKind, where: string) => faults.push({ kind, where });
  const isSeen = createSight(root);
  const seen: Seen[] = [];
  // Over a page nothing can be scrolled into sight; in a document of our own, the document scrolls down.
  const isOverPage = root instanceof ShadowRoot;
  for (const piece of findPieces(root, isSeen)) {
    const fate = whereSeen(piece);
    if (fate.is === 'clipped') add('clipped', `${quote(piece.text)} by ${pathOf(fate.by)}`);
    if (fate.is === 'spilt') add('clipped', `${quote(piece.text)} out of ${pathOf(fate.outOf)}`);
    if (fate.is !== 'seen') continue;
    seen.push({ ...piece, box: fate.box });
    const { left, right, top, bottom } = fate.box;
    const isOut = left < -0.5 || right > innerWidth + 0.5 || (isOverPage && (top < -0.5 || bottom > innerHeight + 0.5));
    if (isOut) add('outside', `${quote(piece.text)} in ${pathOf(piece.element)}`);
    const size = Number.parseFloat(getComputedStyle(piece.element).fontSize);
    const colours = contrastOf(piece);
    if (colours !== null && colours.is < colours.needs) {
      add('contrast', `${quote(piece.text)} in ${pathOf(piece.element)}: ${colours.is.toFixed(2)}`);
    }
    if (piece.text !== null && size < 12) add('small text', `${quote(piece.text)}: ${size} px`);
  }
  for (const [one, other] of findOverlaps(root, seen)) {
    add(
      'overlapping',
      `${quote(one.text)} in ${pathOf(one.element)} and ${quote(other.text)} in ${pathOf(other.element)}`,
    );
  }
  for (const [element, size] of findSmallTargets(root, isSeen)) add('small target', `${pathOf(element)}: ${size}`);
  for (const element of root.querySelectorAll('*')) {
    if (!isSeen(element)) continue;
    if (isSideways(element)) add('clipped', `${pathOf(element)} can be scrolled sideways`);
    const box = element.getBoundingClientRect();
    if (box.right > innerWidth + 1 || box.left < -1) add('outside', pathOf(element));
  }
  return faults;
}

/** Wider inside than outside: a box can be scrolled sideways, a field hides the end of its value. At 320 px an address has no choice. */
function isSideways(element: Element): boolean {
  const { overflowX } = getComputedStyle(element);
  const isField = element instanceof HTMLInputElement && innerWidth > 400;
  const isBox = overflowX === 'auto' || overflowX === 'scroll' || isField;
  const box = paddingBox(element);
  return isBox && box.right > box.left && element.scrollWidth > element.clientWidth + 1;
}

const quote = (text: string | null): string => (text === null ? 'a drawing' : `“${text.trim().slice(0, 40)}”`);

function pathOf(element: Element): string {
  const names: string[] = [];
  for (let each: Element | null = element; each !== null && names.length < 3; each = each.parentElement) {
    const classes = [...each.classList].map((name) => `.${name}`).join('');
    names.unshift(`${each.localName}${classes}`);
  }
  return names.join(' > ');
}
