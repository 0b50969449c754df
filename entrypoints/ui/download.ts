/** Hands a file over, without the downloads permission. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click; a minute is plenty even for a large export.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
