import { extensionStore } from './operations';

/** Put into a page or the worker of the extension: gives it the store that faults are injected into. */
(globalThis as { faultStore?: unknown }).faultStore = extensionStore();
