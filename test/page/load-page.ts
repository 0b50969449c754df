/** Shows a page in a frame of the test window, as a browser shows it: styles apply, scripts run. */
export async function loadPage(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:1280px;height:900px;border:0';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  const inner = frame.contentDocument;
  if (!inner) throw new Error('the frame has no document');
  return inner;
}

/** Removes all frames. */
export const unloadPages = (): void => document.querySelectorAll('iframe').forEach((frame) => frame.remove());
