import { isForm } from './real-property';

/** Parts of a drawing that hold others, and those which are no drawing. */
const DRAWN = /^(?:svg|g|switch)$/;
const IN_DRAWING = /^(?:svg|g|switch|foreignObject)$/;

/**
 * The nodes a browser shows in an element in place of its own children: its open shadow tree's, what is put into a slot,
 * or of a drawing what is no drawing.
 *
 * @returns Null where its own children are shown.
 */
export function renderedChildren(element: Element): readonly Node[] | null {
  if (isForm(element)) return null;
  if (DRAWN.test(element.localName)) return [...element.children].filter(({ localName }) => IN_DRAWING.test(localName));
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element.localName !== 'slot' || !('assignedNodes' in element)) return null;
  const slotted = (element as HTMLSlotElement).assignedNodes();
  return slotted.length > 0 ? slotted : null;
}
