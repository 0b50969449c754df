import { isForm } from './real-property';

/**
 * The nodes a browser shows in an element in place of its own children: its open shadow tree's, or what is put into a slot.
 *
 * @returns Null where its own children are shown.
 */
export function renderedChildren(element: Element): readonly Node[] | null {
  if (isForm(element)) return null;
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element.localName !== 'slot' || !('assignedNodes' in element)) return null;
  const slotted = (element as HTMLSlotElement).assignedNodes();
  return slotted.length > 0 ? slotted : null;
}
