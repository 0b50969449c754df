import { defineContentScript } from '#imports';
import { snapshotHtml, type SnapshotWorld } from '@/lib/capture/snapshot';

/**
 * Put beside the reader when a page is saved: DOMPurify is as large as a fifth of the reader, and most pages that are read
 * are never saved. Leaves its function in the content scripts' own world, where the reader finds it.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    (globalThis as SnapshotWorld).zhenggaiSnapshot = snapshotHtml;
  },
});
