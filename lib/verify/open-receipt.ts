/** How receipts begin, whatever the language. */
const HEAD = /^\ufeff?<!doctype html>\n<html lang="[\w-]{2,10}" data-format="zhenggai-receipt">/;
const RECORD = /<script type="application\/json">([^<]*)<\/script>/g;

/** Does a file that begins so look like a receipt of ours? */
export const isReceipt = (head: string): boolean => HEAD.test(head);

/** The records that receipts hold, a line each, as in JSON Lines. Nothing of the file is parsed as HTML: its JSON has no "<". */
export function* receiptLines(html: string): Generator<string> {
  for (const [, json = ''] of html.matchAll(RECORD)) yield `${json}\n`;
}
