/** Bytes this extension uses and may use; absent where the browser does not say. */
export interface StorageSpace {
  readonly usage?: number;
  readonly quota?: number;
  readonly persistent?: boolean;
}

/** The part of `navigator.storage` that is asked. */
export type StorageDoor = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>>;

/** How much room the records take. A browser that does not tell is no error. */
export async function storageSpace(storage: StorageDoor | undefined): Promise<StorageSpace> {
  const estimate = await storage?.estimate?.().catch(() => undefined);
  const persistent = await storage?.persisted?.().catch(() => undefined);
  return {
    ...(estimate?.usage !== undefined && { usage: estimate.usage }),
    ...(estimate?.quota !== undefined && { quota: estimate.quota }),
    ...(persistent !== undefined && { persistent }),
  };
}

/**
 * Asks the browser not to evict the records. Extension pages only: workers have no `persist`.
 *
 * @returns Whether storage is persistent now.
 */
export async function requestPersistence(storage: StorageDoor | undefined): Promise<boolean> {
  if ((await storage?.persisted?.().catch(() => false)) === true) return true;
  return (await storage?.persist?.().catch(() => false)) ?? false;
}
