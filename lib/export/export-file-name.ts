const two = (value: number): string => String(value).padStart(2, '0');

/** What no file system takes in a name. */
const ILLEGAL = /[^\p{L}\p{N}_-]+/gu;

/** "zhenggai-notices-20240401-0905.json", in local time. */
export function exportFileName(now: Date, kind = 'notices', extension = 'json'): string {
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `zhenggai-${kind.replace(ILLEGAL, '-')}-${day}-${two(now.getHours())}${two(now.getMinutes())}.${extension}`;
}
