/**
 * A property of a document or a form as the DOM defines it. Both give a page's elements by name before their own
 * properties: with `<img name="body">` `document.body` is the image, with `<input name="nextSibling">` in a form a walk
 * of its siblings never ends. The prototypes know nothing of names.
 *
 * @returns Undefined if the DOM defines no such property on the node.
 */
export function realProperty<K extends keyof T & string, T extends Node>(node: T, name: K): T[K] | undefined {
  for (let prototype: unknown = Object.getPrototypeOf(node); prototype; prototype = Object.getPrototypeOf(prototype)) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (descriptor && 'get' in descriptor) return Reflect.get(prototype, name, node);
  }
  return undefined;
}

/** Only forms, of all elements, give others under the names of their properties. */
export const isForm = (node: Node): boolean => Object.prototype.toString.call(node) === '[object HTMLFormElement]';

/** The element's tag name, lower-case, whatever a form's fields are called. */
export const tagOf = (element: Element): string => (isForm(element) ? 'form' : element.localName);

/** An attribute, by the DOM's own method. */
export function attributeOf(element: Element, name: string): string | null {
  if (!isForm(element)) return element.getAttribute(name);
  for (let prototype: unknown = Object.getPrototypeOf(element); prototype; prototype = Object.getPrototypeOf(prototype)) {
    const method: unknown = Object.getOwnPropertyDescriptor(prototype, 'getAttribute')?.value;
    if (typeof method === 'function') return Reflect.apply(method, element, [name]) as string | null;
  }
  return null;
}

/** Class and id, by which publishing systems say what an element is. */
export const namesOf = (element: Element): string => `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
