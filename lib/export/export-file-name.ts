const two = (value: number): string => String(value).padStart(2, '0');

/** "zhenggai-notices-20240401-0905.json", in local time. */
export function exportFileName(now: Date): string {
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `zhenggai-notices-${day}-${two(now.getHours())}${two(now.getMinutes())}.json`;
}
