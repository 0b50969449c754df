import { ImportWorker } from './import-worker';
import { extensionStore } from './operations';

/** Put into a page or the worker of the extension: gives it the store that faults are injected into, and the import worker of a page. */
Object.assign(globalThis, { faultStore: extensionStore(), importWorker: new ImportWorker() });
