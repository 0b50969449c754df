/** Hands a text over as a file, without the downloads permission. */
export function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click; a minute is plenty even for a large export.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
