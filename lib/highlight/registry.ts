/** The highlight registry of a document's window; null without the CSS Custom Highlight API or without a window. */
export function registryOf(document: Document): HighlightRegistry | null {
  const view = document.defaultView as (Window & { readonly CSS?: { readonly highlights?: HighlightRegistry } }) | null;
  return view?.CSS?.highlights ?? null;
}

/** Can ranges of this document be painted? */
export function canHighlight(document: Document): boolean {
  return typeof Highlight === 'function' && registryOf(document) !== null;
}
