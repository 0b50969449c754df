/** What jsdom has not got, for views that use it: import this file before they are shown. */

/** Ids of the elements that were scrolled to, the latest last. */
export const scrolled: (string | null)[] = [];
Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
  scrolled.push(this.id);
};
// jsdom has the element, not its modality.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
};
