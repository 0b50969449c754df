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

/**
 * Only forms, of all elements, give others under the names of their properties: such a name is no string then. Asked of
 * every node of a page, and so by what costs least.
 */
export function isForm(node: Node): boolean {
  const { localName } = node as { readonly localName?: unknown };
  return localName === 'form' || (localName !== undefined && typeof localName !== 'string');
}

/** The element around a node, whatever the fields of a form are called: one named parentElement would lead in a circle. */
export const parentOf = (node: Node): Element | null =>
  (isForm(node) ? realProperty<'parentElement', Node>(node, 'parentElement') : node.parentElement) ?? null;

/** All text in a node. */
export const textOf = (node: Node): string =>
  (isForm(node) ? realProperty<'textContent', Node>(node, 'textContent') : node.textContent) ?? '';

/** The element's tag name, lower-case, whatever a form's fields are called. */
export const tagOf = (element: Element): string => (isForm(element) ? 'form' : element.localName);

/** Methods of elements that forms are asked for, too. */
interface Methods {
  readonly getAttribute: (name: string) => string | null;
  readonly querySelectorAll: (selector: string) => NodeListOf<Element>;
  readonly closest: (selector: string) => Element | null;
  readonly contains: (node: Node) => boolean;
  readonly getBoundingClientRect: () => DOMRect;
  readonly scrollBy: (options: ScrollToOptions) => void;
  readonly checkVisibility: (options: CheckVisibilityOptions) => boolean;
}

/** The DOM's own method of this name, whatever a form's fields are called. */
export function methodOf<K extends keyof Methods>(element: Element, name: K): Methods[K] {
  let method: unknown = isForm(element) ? undefined : element[name];
  for (let prototype: unknown = Object.getPrototypeOf(element); prototype && method === undefined; prototype = Object.getPrototypeOf(prototype)) {
    method = Object.getOwnPropertyDescriptor(prototype, name)?.value;
  }
  return ((...given: unknown[]): unknown => Reflect.apply(method as () => unknown, element, given)) as unknown as Methods[K];
}

/** A number that the DOM knows of an element: a length, a place. */
export const numberOf = (element: Element, name: 'scrollHeight' | 'clientHeight' | 'clientTop'): number =>
  (isForm(element) ? realProperty(element, name) : element[name]) ?? 0;

/** An attribute, by the DOM's own method. */
export const attributeOf = (element: Element, name: string): string | null =>
  isForm(element) ? methodOf(element, 'getAttribute')(name) : element.getAttribute(name);

/** Class and id, by which publishing systems say what an element is. */
export const namesOf = (element: Element): string => `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
