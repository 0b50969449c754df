/** Schemes that run in the page that follows them; no page is captured from one, and no link to one is kept. */
const RUNS = /^\s*(?:javascript|data|vbscript|blob):/i;

interface Addressed {
  readonly url: string;
}

/** Where addresses stand in a capture. */
export interface Addresses {
  readonly source: Addressed & { readonly canonicalUrl?: string; readonly attachments: readonly Addressed[]; readonly pages?: { readonly pages: readonly Addressed[] } };
  readonly parts?: readonly Addressed[] | undefined;
}

/** An address of a capture that would run something if it were followed; undefined if there is none. */
export function runningAddress({ source, parts = [] }: Addresses): string | undefined {
  const all = [source.url, source.canonicalUrl, ...[...source.attachments, ...(source.pages?.pages ?? []), ...parts].map(({ url }) => url)];
  return all.find((url) => url !== undefined && RUNS.test(url));
}
