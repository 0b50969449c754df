const VOID = new Set(['br', 'hr', 'img', 'col', 'wbr']);

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\u00a0/g, '&nbsp;');
const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

/**
 * HTML of a clean fragment, the same in every engine: browsers differ in what they escape inside attributes, and the
 * snapshot's hash must not. Comments and anything but elements and text are left out; attributes come in name order.
 */
export function serializeSnapshot(fragment: Node): string {
  const parts: string[] = [];
  const stack: (Node | string)[] = [...fragment.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (node.nodeType === 3) parts.push(escapeText((node as Text).data));
    else if (node.nodeType === 1) {
      const element = node as Element;
      const attributes = [...element.attributes]
        .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`)
        .sort()
        .join('');
      parts.push(`<${element.localName}${attributes}>`);
      if (VOID.has(element.localName)) continue;
      stack.push(`</${element.localName}>`);
      for (let child = element.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  return parts.join('');
}
