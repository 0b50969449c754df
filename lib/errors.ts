/** Every error that can cross a border. Each kind has one sentence in the catalogue (`error.<kind>`), saying what to do. */
export type AppError =
  | { readonly kind: 'no-article' }
  | { readonly kind: 'no-permission'; readonly origin: string }
  | { readonly kind: 'not-a-web-page' }
  | { readonly kind: 'page-gone' }
  /** A page opened in the background: the browser shows an error of its own. */
  | { readonly kind: 'page-unreachable' }
  /** It did not load in time. */
  | { readonly kind: 'page-timeout' }
  /** A page of a split article turned out to be something else, or the same page again. */
  | { readonly kind: 'page-not-part' }
  /** Not all pages of a split article are linked. */
  | { readonly kind: 'pages-missing' }
  /** The page is part of a joined record and has changed since: only joining again can renew it. */
  | { readonly kind: 'join-again' }
  | { readonly kind: 'orphan'; readonly itemId: string }
  /** The text is there, and nobody sees it; `opens`: in a closed part of the page that showing it may open. */
  | { readonly kind: 'folded'; readonly itemId: string; readonly opens: boolean }
  | { readonly kind: 'not-in-article' }
  | { readonly kind: 'storage-full' }
  /** The database was made by a newer version of the extension: nothing is written. */
  | { readonly kind: 'storage-newer' }
  /** A database of an older version could not be upgraded; it is as it was. */
  | { readonly kind: 'migration-failed'; readonly detail: string }
  /** A write failed at its very end, and the database could not be asked whether it is stored. */
  | { readonly kind: 'storage-unknown'; readonly detail: string }
  | { readonly kind: 'storage-failed'; readonly detail: string }
  | { readonly kind: 'bad-message' }
  | { readonly kind: 'unexpected'; readonly detail: string };
