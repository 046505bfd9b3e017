import type { Sight } from './pieces';

const controls = 'button, a[href], summary, select, textarea, input, [role=menuitem]';

/** Design's smallest target; the button on the CRM's page may have 24, as it may not add to the height of a line. */
const smallest = (element: Element): number => (element.matches('.crm-call') ? 24 : 28);

/** Controls that a pointer or finger would miss, with their size. A field inside its label has the label for a target. */
export function findSmallTargets(root: ParentNode, isSeen: Sight): [Element, string][] {
  return [...root.querySelectorAll(controls)].flatMap((element): [Element, string][] => {
    const target = element.closest('label') ?? element;
    const { width, height } = target.getBoundingClientRect();
    if (!isSeen(target) || (width === 0 && height === 0)) return [];
    const least = smallest(element) - 0.5;
    return width < least || height < least ? [[element, `${Math.round(width)} × ${Math.round(height)}`]] : [];
  });
}
